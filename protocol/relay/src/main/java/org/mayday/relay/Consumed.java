package org.mayday.relay;

/**
 * The bytes of a channel that came in: no more of them than a window holds may wait, and what was
 * consumed is told in good time, but not for each byte. Thread-safe.
 */
public final class Consumed {
  private static final int WORTH_TELLING = Window.SIZE / 2;

  private int waiting;
  private int untold;

  /**
   * Bytes came in.
   *
   * @throws MalformedFrameException if those are more than the other side may send
   */
  public synchronized void arrived(int bytes) throws MalformedFrameException {
    if (bytes > Window.SIZE - waiting - untold) {
      throw new MalformedFrameException("more bytes than there is credit for");
    }
    waiting += bytes;
  }

  /**
   * Bytes were consumed.
   *
   * @return how many the other side is to be told of now; 0 for none
   */
  public synchronized int consumed(int bytes) {
    waiting -= bytes;
    untold += bytes;
    if (untold < WORTH_TELLING) {
      return 0;
    }
    int told = untold;
    untold = 0;
    return told;
  }
}
