package org.mayday.console.control;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.mayday.console.boundary.ConsoleKind;
import org.mayday.console.boundary.Farewell;

/** Keeps what is told to it. */
final class BookFake implements ConsoleBook {
  final List<String> lines = new CopyOnWriteArrayList<>();

  @Override
  public void opened(UUID platform, ConsoleKind kind, String who, Tally tally, boolean recorded) {
    if (recorded) {
      lines.add("recorded");
    }
    lines.add("opened " + who);
  }

  @Override
  public void note(
      UUID platform, ConsoleKind kind, String who, String what, @Nullable String detail) {
    lines.add(who + " " + ConsoleBook.action(kind, what) + (detail == null ? "" : " " + detail));
  }

  @Override
  public void moved(UUID platform, String who, Move move, Shelf.Lent image) {
    lines.add(who + " " + move.action() + " " + image.words());
  }

  @Override
  public void ended(UUID platform, ConsoleKind kind, String who, Tally tally, Farewell farewell) {
    lines.add("ended " + who + " " + farewell.ending());
  }
}
