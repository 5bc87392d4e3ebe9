package org.mayday.redirection.kvm;

/** How a firmware tells a tile; where a style cannot tell one, the pixels are told one by one. */
public enum TileStyle {
  /** Pixel for pixel. */
  RAW,
  /** One colour. */
  SOLID,
  /** Indexes of 1, 2 or 4 bits into at most 16 colours. */
  PACKED,
  /** Runs of a colour. */
  RUNS,
  /** Runs of an index into at most 127 colours. */
  PALETTE_RUNS
}
