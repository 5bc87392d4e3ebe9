package org.mayday.recording.control;

/**
 * Takes down one session, where sessions are recorded; where not, nothing happens. Nothing here
 * fails, and only the disk is waited for. Thread-safe.
 */
public interface Recorder {
  /** Records nothing. */
  Recorder NONE = new Recorder() {};

  /** Whether anything is taken down. */
  default boolean isOn() {
    return false;
  }

  /** Whether a picture of a screen, of which fewer are kept than drawn, is to be shown now. */
  default boolean wantsPicture() {
    return false;
  }

  /** What is shown from now on needs nothing of what was shown before, so it can be jumped to. */
  default void anew() {}

  /** The PC said something; the bytes are kept for a while, and nobody may change them. */
  default void shown(byte[] bytes) {}

  /** Something happened, in words. */
  default void mark(String words) {}

  /** To be called every few seconds, so that what was said lately is kept as well. */
  default void tick() {}

  /** The session is over. */
  default void end(String words) {}
}
