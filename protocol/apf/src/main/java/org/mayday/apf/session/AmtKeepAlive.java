package org.mayday.apf.session;

import org.mayday.apf.channel.IllegalMessageException;
import org.mayday.apf.message.KeepAliveOptionsRequest;
import org.mayday.apf.message.KeepAliveReply;

/** When the device asks whether the server is alive, and how long it waits. Not thread-safe. */
final class AmtKeepAlive {
  private static final long NEVER = Long.MAX_VALUE;

  private long interval;
  private long timeout;
  private long nextAt;
  private long lostAt = NEVER;
  private long cookie;

  /**
   * @param interval milliseconds between two requests
   */
  AmtKeepAlive(long interval) {
    this.interval = interval;
    this.nextAt = NEVER;
  }

  void start(long now) {
    nextAt = now + interval;
  }

  /** Takes the server's wishes; 0 keeps what was. */
  void adopt(KeepAliveOptionsRequest wish, long now) {
    if (wish.intervalSeconds() > 0) {
      interval = wish.intervalSeconds() * 1000;
    }
    timeout = wish.timeoutSeconds() * 1000;
    start(now);
  }

  /** Takes an answer. */
  void answered(KeepAliveReply reply) {
    if (reply.cookie() > cookie) {
      throw new IllegalMessageException("KeepAliveReply with a cookie that was not sent");
    }
    lostAt = NEVER;
  }

  long deadline() {
    return Math.min(nextAt, lostAt);
  }

  boolean isLost(long now) {
    return now >= lostAt;
  }

  boolean isDue(long now) {
    return now >= nextAt;
  }

  /** Cookie of the request that is sent now. */
  long ask(long now) {
    nextAt = now + interval;
    if (timeout > 0 && lostAt == NEVER) {
      lostAt = now + timeout;
    }
    cookie = (cookie + 1) & 0xFFFF_FFFFL;
    return cookie;
  }
}
