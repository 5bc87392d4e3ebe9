package org.mayday.delivery.boundary;

/** How a subscriber is told. */
public enum SubscriptionKind {
  /** As the original gateway told its consoles, by SOAP. */
  MPS,
  /** CloudEvents by HTTP, signed. */
  WEBHOOK
}
