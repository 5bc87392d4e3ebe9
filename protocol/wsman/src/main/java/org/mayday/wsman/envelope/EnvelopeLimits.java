package org.mayday.wsman.envelope;

/**
 * Bounds for an envelope that is read.
 *
 * @param bytes most bytes of the document
 * @param elements most elements
 * @param depth deepest nesting of elements
 */
public record EnvelopeLimits(int bytes, int elements, int depth) {
  /** 4 MiB, 200,000 elements, 64 levels: far above what any AMT answers. */
  public static final EnvelopeLimits DEFAULT = new EnvelopeLimits(4 << 20, 200_000, 64);

  /** All bounds are at least 1. */
  public EnvelopeLimits {
    if (bytes < 1 || elements < 1 || depth < 1) {
      throw new IllegalArgumentException("Bounds must be positive");
    }
  }
}
