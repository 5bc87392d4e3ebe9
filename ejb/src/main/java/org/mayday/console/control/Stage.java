package org.mayday.console.control;

import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.mayday.recording.control.Recorder;
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
   * @param recorder who takes down what is shown, where this kind can be recorded; once the talk
   *     has begun it is always the same
   */
  Talk talk(RedirectionLine line, IntConsumer seen, Supplier<Recorder> recorder);

  /** Somebody sat down and is to see what there is. */
  void joined(Occupant occupant);

  /** Somebody took what was shown, so there is room again. */
  void moved(Occupant occupant);

  /** Somebody else has the keyboard. */
  void handed(Occupant to);

  /** Who has the keyboard wants other colours; see {@link org.mayday.console.boundary.Seat}. */
  void colours(int colours);

  /** Somebody gives a part of a file; see {@link org.mayday.console.boundary.Seat#part}. */
  default void part(Occupant from, int number, byte[] bytes) {}

  /** Who has the keyboard wants the firmware to compress; see the same seat. */
  default void compress(int compression) {}

  /** Who has the keyboard wants fewer pixels; see the same seat. */
  default void decimate(int decimation) {}

  /**
   * Somebody is gone.
   *
   * @param typed whether he had the keyboard
   */
  void left(Occupant occupant, boolean typed);

  /** Whether the PC has used it since this was asked last, though nobody types. */
  default boolean isUsed() {
    return false;
  }

  /** What people are told when nothing was done for some minutes, whose number is left open. */
  default String idleness() {
    return "Nobody has typed for %s.";
  }

  /** The {@link Talk} is over; called by the thread that read. */
  void end();
}
