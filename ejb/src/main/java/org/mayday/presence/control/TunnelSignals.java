package org.mayday.presence.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.mayday.presence.boundary.TunnelDown;
import org.mayday.presence.boundary.TunnelReady;
import org.mayday.presence.boundary.TunnelUp;

/** Tells other components by CDI events, so that presence need not know them. */
@Dependent
public class TunnelSignals implements Hearers {
  @Inject Event<TunnelUp> up;
  @Inject Event<TunnelReady> ready;
  @Inject Event<TunnelDown> down;

  @Override
  public void up(TunnelUp event) {
    up.fire(event);
  }

  @Override
  public void ready(TunnelReady event) {
    ready.fire(event);
  }

  @Override
  public void down(TunnelDown event) {
    down.fire(event);
  }
}
