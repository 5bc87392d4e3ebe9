package org.mayday.presence.control;

/** Where the gateway listens, for announcements. */
@FunctionalInterface
public interface GatewayAddress {
  String text();
}
