package org.mayday.console.control;

import java.util.UUID;
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

  /** The name of an action in the audit log. */
  static String action(ConsoleKind kind, String what) {
    return (kind == ConsoleKind.TERMINAL ? "console." : "screen.") + what;
  }

  /** A console is open. */
  void opened(UUID platform, ConsoleKind kind, String who);

  /**
   * Something happened at an open console.
   *
   * @param what such as {@link #WATCH}
   */
  void note(UUID platform, ConsoleKind kind, String who, String what);

  /**
   * A console is over, or did not come about.
   *
   * @param who started it
   */
  void ended(UUID platform, ConsoleKind kind, String who, Tally tally, Farewell farewell);
}
