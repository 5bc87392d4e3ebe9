package org.mayday.presence.control;

import java.util.ArrayList;
import java.util.List;
import org.mayday.presence.boundary.TunnelDown;
import org.mayday.presence.boundary.TunnelReady;
import org.mayday.presence.boundary.TunnelUp;

/** Writes down what other components would hear. */
final class RecordedHearers implements Hearers {
  final List<Object> heard = new ArrayList<>();

  @Override
  public void up(List<TunnelUp> tunnels) {
    heard.addAll(tunnels);
  }

  @Override
  public void ready(List<TunnelReady> tunnels) {
    heard.addAll(tunnels);
  }

  @Override
  public void down(List<TunnelDown> tunnels) {
    heard.addAll(tunnels);
  }
}
