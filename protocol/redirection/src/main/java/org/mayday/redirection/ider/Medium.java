package org.mayday.redirection.ider;

/**
 * What is in a drive: a library of images, a file of somebody's browser, or anything else that has
 * blocks. It may answer at once, from within the call, or later; it answers each call once, and on
 * a thread that holds whatever guards the session. One call is under way at a time, unless {@link
 * ReadAhead} stands in between.
 */
public interface Medium {
  /** Most blocks that a drive can name. */
  long MOST_BLOCKS = 1L << 32;

  /** Bytes of a block: that of the drive it is for. */
  int blockSize();

  /** How many blocks it has: 1 to {@link #MOST_BLOCKS}; it does not change. */
  long blocks();

  /** Whether it can only be read. */
  boolean readOnly();

  /**
   * Reads blocks.
   *
   * @param block the first one, from 0
   * @param count at least 1; all of them are on the medium
   */
  void read(long block, int count, Reading reading);

  /**
   * Writes blocks; is not called if it is read-only.
   *
   * @param block the first one, from 0
   * @param data whole blocks, all of them on the medium; the medium may keep it
   */
  void write(long block, byte[] data, Writing writing);

  /** Waits for what was read. */
  interface Reading {
    /**
     * Here it is.
     *
     * @param data all blocks that were asked for
     */
    void read(byte[] data);

    /**
     * It cannot be read.
     *
     * @param why in words, for a log
     */
    void failed(String why);
  }

  /** Waits for the end of a writing. */
  interface Writing {
    /** It is written. */
    void written();

    /**
     * It cannot be written.
     *
     * @param why in words, for a log
     */
    void failed(String why);
  }
}
