package org.mayday.console.control;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What was typed and has not gone to the PC; bounded in bytes and in pieces. Thread-safe. */
final class Typed {
  private static final int MOST_BYTES = 64 * 1024;
  private static final int MOST_PIECES = 4_096;

  /** Something that was typed, and by whom. */
  record Piece(Occupant by, byte[] bytes) {}

  private final Deque<Piece> pieces = new ArrayDeque<>();
  private int bytes;
  private boolean over;
  private boolean nudged;

  /** Adds a piece; false if there is no room. */
  synchronized boolean offer(Piece piece) {
    if (bytes + piece.bytes().length > MOST_BYTES || pieces.size() >= MOST_PIECES) {
      return false;
    }
    pieces.add(piece);
    bytes += piece.bytes().length;
    notifyAll();
    return true;
  }

  /** The next piece; null if none came in time, all is over, or somebody nudged. */
  synchronized @Nullable Piece next(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    long left = patience.toNanos();
    while (pieces.isEmpty() && !over && !nudged && left > 0) {
      TimeUnit.NANOSECONDS.timedWait(this, Math.max(left, 1_000_000));
      left = end - System.nanoTime();
    }
    nudged = false;
    Piece piece = over ? null : pieces.poll();
    if (piece != null) {
      bytes -= piece.bytes().length;
    }
    return piece;
  }

  /** Whoever waits for a piece has something else to do. */
  synchronized void nudge() {
    nudged = true;
    notifyAll();
  }

  /** Nothing more is wanted. */
  synchronized void end() {
    over = true;
    pieces.clear();
    notifyAll();
  }
}
