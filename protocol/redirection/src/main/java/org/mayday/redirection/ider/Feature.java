package org.mayday.redirection.ider;

import java.util.Arrays;
import java.util.Optional;

/** What is done with the register of the features. */
public enum Feature {
  /** Reads what the firmware offers: bit 0 is for drives. */
  SUPPORTED(1),
  /** Reads what is so: bit 1 is set while the PC sees the drives. */
  STATUS(2),
  /** Writes what shall be so; the answer is 1 if it was written. */
  SET(3);

  /** Of {@link #SUPPORTED}: the firmware can lend drives. */
  public static final int OFFERED = 0x01;

  /** Of {@link #STATUS}: the PC sees them. */
  public static final int SEEN = 0x02;

  private final int code;

  Feature(int code) {
    this.code = code;
  }

  byte code() {
    return (byte) code;
  }

  static Optional<Feature> of(byte code) {
    return Arrays.stream(values()).filter(feature -> feature.code == code).findFirst();
  }
}
