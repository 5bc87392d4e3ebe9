package org.mayday.console.control;

import java.io.IOException;
import java.util.function.Consumer;
import org.mayday.redirection.RedirectionException;
import org.mayday.wsman.Deadline;

/**
 * What is spoken with the firmware on an open line. One thread begins and reads; once it is up,
 * another one writes, so that what is typed never waits behind what is shown.
 */
interface Talk {

  /** Has the firmware begin, in time. */
  void begin(Deadline deadline) throws IOException, RedirectionException, LineFailed;

  /** Takes what the firmware says until there is no more. */
  void read() throws IOException, RedirectionException, LineFailed, InterruptedException;

  /**
   * Sends what is typed, and a sign of life when nothing is, until it is over; then takes leave and
   * closes the line.
   *
   * @param sent hears of each piece that went
   * @param beat asked at least every two seconds whether to go on
   */
  void write(Typed typed, Consumer<Typed.Piece> sent, Runnable beat)
      throws IOException, InterruptedException;

  /** Both threads come to an end soon. */
  void end();
}
