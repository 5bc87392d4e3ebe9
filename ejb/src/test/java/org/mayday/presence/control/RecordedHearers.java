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
  public void up(TunnelUp event) {
    heard.add(event);
  }

  @Override
  public void ready(TunnelReady event) {
    heard.add(event);
  }

  @Override
  public void down(TunnelDown event) {
    heard.add(event);
  }
}
