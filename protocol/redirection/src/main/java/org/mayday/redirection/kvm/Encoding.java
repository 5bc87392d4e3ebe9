package org.mayday.redirection.kvm;

/** Numbers of encodings and of what is announced as such (RFC 6143 7.7). */
public final class Encoding {
  /** Pixel after pixel. */
  public static final int RAW = 0;

  /** Tiles with runs, in one zlib stream. */
  public static final int TILES = 16;

  /** The firmware's own: cut text also carries {@link Clipboard.Data}. */
  public static final int DATA_CHANNEL = 1092;

  /** The picture has a new size. */
  public static final int DESKTOP_SIZE = -223;

  private Encoding() {}
}
