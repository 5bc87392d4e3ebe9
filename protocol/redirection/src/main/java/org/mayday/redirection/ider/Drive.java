package org.mayday.redirection.ider;

/** The two drives that a session lends, as the drive register of ATA selects them. */
public enum Drive {
  /** The floppy drive, device 0: blocks of 512 bytes. */
  FLOPPY(0xA0, 512),
  /** The CD drive, device 1: blocks of 2048 bytes; nothing can be written to it. */
  CD(0xB0, 2_048);

  private static final int SECOND = 0x10;

  private final int select;
  private final int blockSize;

  Drive(int select, int blockSize) {
    this.select = select;
    this.blockSize = blockSize;
  }

  /** The drive that a value of the drive register selects; one bit of it decides. */
  static Drive of(byte select) {
    return (select & SECOND) == 0 ? FLOPPY : CD;
  }

  byte select() {
    return (byte) select;
  }

  /** Bytes of a block. */
  public int blockSize() {
    return blockSize;
  }
}
