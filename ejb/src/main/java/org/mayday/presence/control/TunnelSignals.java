package org.mayday.presence.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.mayday.announcement.control.AfterCommit;
import org.mayday.presence.boundary.FirmwareSaid;
import org.mayday.presence.boundary.TunnelDown;
import org.mayday.presence.boundary.TunnelReady;
import org.mayday.presence.boundary.TunnelUp;

/** Tells other components by CDI events, so that presence need not know them. */
@Dependent
public class TunnelSignals implements Hearers {
  @Inject Event<TunnelUp> up;
  @Inject Event<TunnelReady> ready;
  @Inject Event<TunnelDown> down;
  @Inject Event<FirmwareSaid> said;
  @Inject AfterCommit afterCommit;

  @Override
  public void up(TunnelUp event) {
    up.fire(event);
  }

  @Override
  public void ready(TunnelReady event) {
    afterCommit.run(() -> ready.fireAsync(event));
  }

  @Override
  public void down(TunnelDown event) {
    down.fire(event);
  }

  /** Firmware said something by itself. */
  public void said(FirmwareSaid event) {
    said.fire(event);
  }
}
