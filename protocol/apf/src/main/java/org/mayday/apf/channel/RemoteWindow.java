package org.mayday.apf.channel;

/**
 * Credit that the peer gives: how much we may still send.
 *
 * <p>Source: RFC 4254 5.2: "The window size ... must not be increased above 2^32 - 1 bytes". Not
 * thread-safe.
 */
final class RemoteWindow {
  private static final long LARGEST = 0xFFFF_FFFFL;

  private long credit;

  RemoteWindow(long credit) {
    this.credit = credit;
  }

  /** Bytes that may be sent. */
  long credit() {
    return credit;
  }

  /** Counts credit that came. */
  void add(long bytes) {
    if (bytes > LARGEST - credit) {
      throw new IllegalMessageException("a window of more than 2^32 - 1 bytes");
    }
    credit += bytes;
  }

  /** Takes up to this much credit and tells how much. */
  int take(int wanted) {
    int taken = (int) Math.min(wanted, credit);
    credit -= taken;
    return taken;
  }
}
