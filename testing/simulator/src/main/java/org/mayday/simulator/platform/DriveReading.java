package org.mayday.simulator.platform;

import org.mayday.redirection.ider.Drive;

/**
 * What a start of the host has read of a drive that a console lends.
 *
 * @param boot number of the start, from 1
 * @param outcome how far it is
 * @param bytes of the image, read from its beginning on without a gap
 * @param size of the image; 0 as long as the drive has not told it
 * @param sha256 of all bytes, in small hexadecimal digits; empty until all are read
 * @param words what went wrong, for people; empty if nothing did
 */
public record DriveReading(
    int boot, Drive drive, Outcome outcome, long bytes, long size, String sha256, String words) {

  /** How far it is. */
  public enum Outcome {
    /** The host reads. */
    READING,
    /** The host has read all, and runs it. */
    LOADED,
    /** There was nothing to read. */
    NO_MEDIUM,
    /** There is no boot record on it. */
    NOT_BOOTABLE,
    /** The console could not answer, or has gone. */
    FAILED
  }

  /** In a line. */
  @Override
  public String toString() {
    return "boot %d from %s %s, %d of %d bytes read%s%s"
        .formatted(
            boot,
            drive,
            outcome,
            bytes,
            size,
            sha256.isEmpty() ? "" : ", SHA-256 " + sha256,
            words.isEmpty() ? "" : ": " + words);
  }
}
