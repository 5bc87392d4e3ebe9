package org.mayday.console.boundary;

/** The place of a viewer at a console. Thread-safe; nothing here waits. */
public interface Seat {

  /** Types, if this viewer is who types; otherwise nothing happens. */
  void type(byte[] bytes);

  /** So many of the shown bytes were taken, and as many more may be shown. */
  void taken(int bytes);

  /** Takes the keyboard, where that is allowed. */
  void take();

  /** Gives the keyboard, if this viewer has it, to another seat. */
  void give(String seat);

  /**
   * Wants a screen to be told in other colours, if this viewer is who types.
   *
   * @param colours 0 for 65,536 colours, 1 for 256, 2 for 256 shades of gray, 3 for 16; what is
   *     none of these is passed over
   */
  void colours(int colours);

  /**
   * Gives a part of a file that {@link Viewer#wants} asked for; what nobody asked for is passed
   * over.
   *
   * @param number of the request
   * @param bytes as many as were asked for; none if they cannot be read
   */
  void part(int number, byte[] bytes);

  /**
   * Wants the firmware to compress what it tells of a screen, if this viewer is who types.
   *
   * @param compression 0 for no, 1 for yes; passed over where the firmware does not offer it
   */
  void compress(int compression);

  /**
   * Wants the firmware to tell fewer pixels of a screen, if this viewer is who types.
   *
   * @param decimation 1 for all pixels, 2 for fewer as the firmware thinks fit, 3 for fewer; passed
   *     over where the firmware does not offer it
   */
  void decimate(int decimation);

  /** Leaves. */
  void leave();
}
