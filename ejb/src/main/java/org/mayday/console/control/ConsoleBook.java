package org.mayday.console.control;

import java.util.UUID;
import org.mayday.console.boundary.Farewell;

/** Keeps what happened at terminals; nothing here waits, and nothing fails. */
interface ConsoleBook {
  /** Somebody began to watch. */
  String WATCH = "console.watch";

  /** Somebody was given the keyboard, or took it. */
  String TYPE = "console.type";

  /** Somebody left, and others stayed. */
  String LEAVE = "console.leave";

  /** A terminal is open. */
  void opened(UUID platform, String who);

  /** Something happened at an open terminal. */
  void note(UUID platform, String who, String action);

  /**
   * A terminal is over, or did not come about.
   *
   * @param who started it
   */
  void ended(UUID platform, String who, Tally tally, Farewell farewell);
}
