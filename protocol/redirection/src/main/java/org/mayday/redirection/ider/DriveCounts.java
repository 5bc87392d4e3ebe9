package org.mayday.redirection.ider;

/**
 * What a drive has done since the session began.
 *
 * @param commands that the host has written
 * @param failed commands whose answer was not good
 * @param read blocks that went to the host
 * @param written blocks that came from the host
 */
public record DriveCounts(long commands, long failed, long read, long written) {
  /** Nothing yet. */
  static final DriveCounts NONE = new DriveCounts(0, 0, 0, 0);

  DriveCounts command() {
    return new DriveCounts(commands + 1, failed, read, written);
  }

  DriveCounts failure() {
    return new DriveCounts(commands, failed + 1, read, written);
  }

  DriveCounts moved(boolean toMedium, int count) {
    return new DriveCounts(
        commands, failed, read + (toMedium ? 0 : count), written + (toMedium ? count : 0));
  }
}
