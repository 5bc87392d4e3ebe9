package org.mayday.image.boundary;

/** The drive that shows an image. */
public enum ImageKind {
  /** A disc, in the CD drive. */
  CD(2_048),
  /** A floppy or another disk, in the floppy drive, which takes disks of any size. */
  FLOPPY(512);

  private final int blockSize;

  ImageKind(int blockSize) {
    this.blockSize = blockSize;
  }

  /** Bytes of a block. */
  public int blockSize() {
    return blockSize;
  }
}
