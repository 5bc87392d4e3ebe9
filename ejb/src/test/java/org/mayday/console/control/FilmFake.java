package org.mayday.console.control;

import java.util.ArrayList;
import java.util.List;
import org.mayday.recording.control.Recorder;
import org.mayday.redirection.kvm.Picture;

/** Keeps pictures as a recording does, and shows them as a browser does. */
final class FilmFake implements Recorder {
  volatile boolean on;
  volatile boolean wants = true;
  private ScreenViewerFake player = new ScreenViewerFake();
  private final List<byte[]> part = new ArrayList<>();
  private int parts;
  private boolean over;

  @Override
  public boolean isOn() {
    return on;
  }

  @Override
  public boolean wantsPicture() {
    return on && wants;
  }

  @Override
  public synchronized void anew() {
    parts++;
    part.clear();
  }

  @Override
  public synchronized void shown(byte[] bytes) {
    part.add(bytes);
    player.show(bytes, () -> {});
  }

  @Override
  public synchronized void end(String words) {
    over = true;
  }

  synchronized boolean isOver() {
    return over;
  }

  /** How many parts began. */
  synchronized int parts() {
    return parts;
  }

  /** Whether what was kept until now ends with this. */
  synchronized boolean shows(Picture wanted) {
    return player.shows(wanted);
  }

  /** Whether the part that began last is enough to show this. */
  synchronized boolean lastPartShows(Picture wanted) {
    player = new ScreenViewerFake();
    part.forEach(message -> player.show(message, () -> {}));
    return player.shows(wanted);
  }
}
