package org.mayday.redirection.ider;

/** Numbers what is said, and knows how much of it waits for credit. */
final class Outbox {
  private final Wire wire;
  private final int window;
  private int number;
  private long waiting;
  private boolean closed;

  Outbox(Wire wire, int window) {
    this.wire = wire;
    this.window = window;
  }

  void say(ConsoleMessage message) {
    if (!closed) {
      byte[] bytes = message.bytes(number++);
      waiting += bytes.length;
      wire.send(bytes);
    }
  }

  /** EndRedirectionSession has no number. */
  void end() {
    if (!closed) {
      wire.send(new byte[] {Code.END_SESSION, 0, 0, 0});
      closed = true;
    }
  }

  /** The session is over: nothing is said any more. */
  void close() {
    closed = true;
  }

  void sent(long bytes) {
    waiting = Math.max(0, waiting - bytes);
  }

  boolean hasRoom() {
    return !closed && waiting < window;
  }
}
