package org.mayday.redirection.ider;

/**
 * How a command ended (SPC-3 4.5): what is wrong, or {@link #GOOD}.
 *
 * @param key sense key, 0 to 15; 0 is good
 * @param code additional sense code, 0 to 255
 * @param qualifier additional sense code qualifier, 0 to 255
 */
public record Sense(int key, int code, int qualifier) {
  /** All is well. */
  public static final Sense GOOD = new Sense(0, 0, 0);

  /** There is no medium in the drive. */
  public static final Sense NO_MEDIUM = new Sense(2, 0x3A, 0);

  /** The medium cannot be read. */
  public static final Sense UNREADABLE = new Sense(3, 0x11, 0);

  /** The medium cannot be written. */
  public static final Sense UNWRITABLE = new Sense(3, 0x0C, 0);

  /** The drive does not know the command. */
  public static final Sense UNKNOWN_COMMAND = new Sense(5, 0x20, 0);

  /** The blocks are not on the medium. */
  public static final Sense OUT_OF_RANGE = new Sense(5, 0x21, 0);

  /** The drive does not know what the command wants. */
  public static final Sense INVALID_FIELD = new Sense(5, 0x24, 0);

  /** Values that were asked for cannot be kept. */
  public static final Sense NOT_KEPT = new Sense(5, 0x39, 0);

  /** The host has locked its medium in. */
  public static final Sense LOCKED_IN = new Sense(5, 0x53, 2);

  /** There is a medium that was not there before. */
  public static final Sense NEW_MEDIUM = new Sense(6, 0x28, 0);

  /** The medium is read-only. */
  public static final Sense WRITE_PROTECTED = new Sense(7, 0x27, 0);

  /** Checks the ranges. */
  public Sense {
    if ((key & ~0xF) != 0 || (code & ~0xFF) != 0 || (qualifier & ~0xFF) != 0) {
      throw new IllegalArgumentException("no sense: " + key + ", " + code + ", " + qualifier);
    }
  }

  /** Whether the command did what it was to do. */
  public boolean good() {
    return key == 0;
  }

  /** Such as "05/24/00". */
  @Override
  public String toString() {
    return "%02X/%02X/%02X".formatted(key, code, qualifier);
  }
}
