package org.mayday.console.boundary;

import java.util.List;

/** A browser that looks at a console. Nothing here may wait for it. */
public interface Viewer {

  /**
   * Shows what the PC says. The next bytes come only when {@code sent} was run.
   *
   * @param sent to be run once, when the bytes have left or cannot leave any more
   */
  void show(byte[] bytes, Runnable sent);

  /**
   * Tells who is there, at the beginning and when it changes.
   *
   * @param open whether the PC has begun
   * @param own the id of this viewer's seat
   * @param mayTake whether this viewer may take the keyboard now
   */
  void seats(boolean open, String own, boolean mayTake, List<SeatNow> seats);

  /** Tells that so many typed bytes went to the PC. */
  void received(int bytes);

  /**
   * Asks for a part of a file that this viewer lends; {@link Seat#part} is the answer. A viewer
   * that lends none is not asked.
   */
  default void wants(FilePart part) {}

  /** It is over; nothing comes any more. */
  void end(Farewell farewell);
}
