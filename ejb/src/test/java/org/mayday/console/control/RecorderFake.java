package org.mayday.console.control;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mayday.recording.control.Recorder;

/** Keeps what it is told. */
final class RecorderFake implements Recorder {
  final List<String> lines = new CopyOnWriteArrayList<>();

  @Override
  public void shown(byte[] bytes) {
    lines.add("> " + new String(bytes, StandardCharsets.US_ASCII));
  }

  @Override
  public void mark(String words) {
    lines.add(words);
  }

  @Override
  public void end(String words) {
    lines.add(words);
  }
}
