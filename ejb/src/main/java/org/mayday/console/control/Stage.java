package org.mayday.console.control;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.mayday.redirection.RedirectionKind;

/**
 * What of a PC is shown at a console, and to whom. Thread-safe; only a {@link Talk} of it may wait.
 */
interface Stage {

  /** What the firmware is asked for. */
  RedirectionKind line();

  /** Most shown bytes that a viewer has not taken. */
  int window();

  /**
   * Makes ready to speak with the firmware; once.
   *
   * @param seen hears how many bytes came from it
   * @param recorded hears them, where this kind can be recorded
   */
  Talk talk(RedirectionLine line, IntConsumer seen, Consumer<byte[]> recorded);

  /** Somebody sat down and is to see what there is. */
  void joined(Occupant occupant);

  /** Somebody took what was shown, so there is room again. */
  void moved(Occupant occupant);

  /** Somebody else has the keyboard. */
  void handed(Occupant to);

  /** Who has the keyboard wants other colours; see {@link org.mayday.console.boundary.Seat}. */
  void colours(int colours);

  /**
   * Somebody is gone.
   *
   * @param typed whether he had the keyboard
   */
  void left(Occupant occupant, boolean typed);

  /** The {@link Talk} is over; called by the thread that read. */
  void end();
}
