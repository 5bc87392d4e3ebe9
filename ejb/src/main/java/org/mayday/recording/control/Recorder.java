package org.mayday.recording.control;

/**
 * Takes down one session, where sessions are recorded; where not, nothing happens. Nothing here
 * fails, and only the disk is waited for. Thread-safe.
 */
public interface Recorder {
  /** Records nothing. */
  Recorder NONE = new Recorder() {};

  /** The PC said something; the bytes are kept for a while, and nobody may change them. */
  default void shown(byte[] bytes) {}

  /** Something happened, in words. */
  default void mark(String words) {}

  /** To be called every few seconds, so that what was said lately is kept as well. */
  default void tick() {}

  /** The session is over. */
  default void end(String words) {}
}
