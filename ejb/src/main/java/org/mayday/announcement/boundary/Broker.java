package org.mayday.announcement.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.mayday.announcement.control.Outbox;
import org.mayday.announcement.control.Relay;

/** The state of the way to the broker, for health and pages. */
@Stateless
@PermitAll
public class Broker {
  @Inject Relay relay;
  @Inject Outbox outbox;

  /** Whether the last attempt to reach the broker succeeded. */
  public boolean reachable() {
    return relay.reachable();
  }

  /** Events that wait to be sent. */
  public long backlog() {
    return outbox.size();
  }
}
