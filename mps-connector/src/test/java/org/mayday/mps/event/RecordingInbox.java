package org.mayday.mps.event;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mayday.mps.api.FirmwareReport.Kind;

/** Remembers reports, and can be full. */
final class RecordingInbox implements ReportInbox {
  private final List<Taken> taken = new ArrayList<>();
  private boolean full;

  record Taken(Kind kind, String target, String contentType, String content) {}

  @Override
  public boolean take(Kind kind, String target, String contentType, byte[] content) {
    return !full
        && taken.add(
            new Taken(kind, target, contentType, new String(content, StandardCharsets.ISO_8859_1)));
  }

  void full(boolean now) {
    full = now;
  }

  List<Taken> taken() {
    return taken;
  }

  List<String> contents() {
    return taken.stream().map(Taken::content).toList();
  }
}
