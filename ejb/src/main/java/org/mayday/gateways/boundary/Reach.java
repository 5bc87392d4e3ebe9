package org.mayday.gateways.boundary;

/** How this server hears of the PCs of a gateway. */
public enum Reach {
  /** The gateway notifies; its list is asked for now and then besides. */
  NOTIFICATION,
  /** Its list is asked for often; the gateway never connects to this server. */
  POLLING
}
