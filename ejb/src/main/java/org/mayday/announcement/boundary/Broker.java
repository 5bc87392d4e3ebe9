package org.mayday.announcement.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;

/** The state of the way to the broker, for health and pages. */
@Stateless
@PermitAll
public class Broker {

  /** Whether the last attempt to reach the broker succeeded. */
  public boolean reachable() {
    throw new UnsupportedOperationException();
  }

  /** Events that wait to be sent. */
  public long backlog() {
    throw new UnsupportedOperationException();
  }
}
