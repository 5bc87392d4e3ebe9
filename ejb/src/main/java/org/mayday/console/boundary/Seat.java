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

  /** Leaves. */
  void leave();
}
