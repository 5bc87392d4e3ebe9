package org.mayday.redirection.ider;

/** Hears what happens in a session, from within the call that brought it about. */
public interface DiskWatch {
  /** The firmware has taken the drives; the PC sees them when {@link Activation} says. */
  void lent();

  /** Whether the PC sees the drives, as the firmware answers {@link IderSession#askStatus}. */
  void seen(boolean now);

  /**
   * Blocks were taken from a medium for the host, or written to it.
   *
   * @param block the first one
   * @param count at least 1
   */
  void moved(Drive drive, boolean written, long block, int count);

  /** A medium could not be read or written; the host was told that its command failed. */
  void failed(Drive drive, String why);

  /** The host has ejected a medium. */
  void ejected(Drive drive);

  /** The host has reset the drives, as it does when it starts. */
  void reset();

  /**
   * The firmware could not do something; the session goes on.
   *
   * @param code the firmware's own
   */
  void firmwareFailed(int code);
}
