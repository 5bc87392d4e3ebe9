package org.mayday.apf.channel;

/**
 * Credit that we give: how much the peer may still send. At any time open + held + due is the size.
 *
 * <p>Credit goes back in portions of at least half the size. This cannot run dry: once the consumer
 * has released everything, either half the window is still open or half of it is due. Smaller
 * portions would teach the peer to send tiny messages.
 *
 * <p>Source: RFC 4254 5.2; Intel AMT Port Forwarding Protocol Reference Manual,
 * "APF_CHANNEL_WINDOW_ADJUST". Not thread-safe.
 */
final class LocalWindow {
  private final int size;
  private int open;
  private int held;
  private int due;

  LocalWindow(int size) {
    if (size < 1) {
      throw new IllegalArgumentException("a window has at least one byte");
    }
    this.size = size;
    this.open = size;
  }

  int size() {
    return size;
  }

  /** Bytes that the peer may still send. */
  int open() {
    return open;
  }

  /** Bytes that came and that the consumer has not released. */
  int held() {
    return held;
  }

  /** Counts data that came. */
  void receive(int bytes) {
    if (bytes > open) {
      throw new IllegalMessageException(
          bytes + " bytes of channel data, the window has " + open + " left");
    }
    open -= bytes;
    held += bytes;
  }

  /**
   * Counts bytes that the consumer is done with.
   *
   * @return credit that is to be given to the peer now, 0 if none
   */
  int release(int bytes) {
    if (bytes < 0 || bytes > held) {
      throw new IllegalArgumentException("released " + bytes + " of " + held + " bytes");
    }
    held -= bytes;
    due += bytes;
    if (due == 0 || due < size - due) {
      return 0;
    }
    int credit = due;
    due = 0;
    open += credit;
    return credit;
  }
}
