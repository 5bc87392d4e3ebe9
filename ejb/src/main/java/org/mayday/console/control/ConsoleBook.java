package org.mayday.console.control;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.console.boundary.ConsoleKind;
import org.mayday.console.boundary.Farewell;

/** Keeps what happened at consoles; nothing here waits, and nothing fails. */
interface ConsoleBook {
  /** Somebody began to watch. */
  String WATCH = "watch";

  /** Somebody was given the keyboard, or took it. */
  String TYPE = "type";

  /** Somebody left, and others stayed. */
  String LEAVE = "leave";

  /** What is done with an image and a drive. */
  enum Move {
    /** Somebody put it in. */
    INSERT("inserted"),
    /** Somebody took it out. */
    EJECT("ejected");

    private final String past;

    Move(String past) {
      this.past = past;
    }

    /** The action in the audit log. */
    String action() {
      return "disk." + name().toLowerCase(Locale.ROOT);
    }

    /** The word for what has happened. */
    String past() {
      return past;
    }
  }

  /** The name of an action in the audit log. */
  static String action(ConsoleKind kind, String what) {
    return switch (kind) {
          case TERMINAL -> "console.";
          case SCREEN -> "screen.";
          case DISK -> "disk.";
        }
        + what;
  }

  /**
   * A console is open.
   *
   * @param tally the one that is told at the end
   * @param recorded whether it is recorded
   */
  void opened(UUID platform, ConsoleKind kind, String who, Tally tally, boolean recorded);

  /**
   * Something happened at an open console.
   *
   * @param what such as {@link #WATCH}
   * @param detail more about it, for people; null for none
   */
  void note(UUID platform, ConsoleKind kind, String who, String what, @Nullable String detail);

  /** Somebody has moved an image into a drive that is lent to a PC, or out of it. */
  void moved(UUID platform, String who, Move move, Shelf.Lent image);

  /**
   * A console is over, or did not come about.
   *
   * @param who started it
   */
  void ended(UUID platform, ConsoleKind kind, String who, Tally tally, Farewell farewell);
}
