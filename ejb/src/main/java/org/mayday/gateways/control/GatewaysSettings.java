package org.mayday.gateways.control;

import org.eclipse.microprofile.config.Config;

/**
 * Settings of the gateways of others.
 *
 * @param plainNotifications whether notifications are taken without TLS, for gateways that have
 *     none; their secret can be read on the way then
 */
public record GatewaysSettings(boolean plainNotifications) {

  /** Reads the settings. */
  public static GatewaysSettings from(Config config) {
    return new GatewaysSettings(
        config
            .getOptionalValue("mayday.gateways.plain-notifications", Boolean.class)
            .orElse(false));
  }
}
