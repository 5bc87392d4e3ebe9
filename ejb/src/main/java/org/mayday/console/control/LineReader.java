package org.mayday.console.control;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.mayday.console.boundary.Ending;
import org.mayday.wsman.Deadline;

/** Reads what the firmware says on a line, one portion after the other. For one thread. */
final class LineReader {
  private final RedirectionLine line;
  private final byte[] portion;
  private final String late;
  private final String ended;

  /**
   * On an open line.
   *
   * @param most bytes of a portion
   * @param late what people are told if the firmware does not begin in time
   * @param ended what they are told if it ends the line
   */
  LineReader(RedirectionLine line, int most, String late, String ended) {
    this.line = line;
    this.portion = new byte[most];
    this.late = late;
    this.ended = ended;
  }

  /** From now on a portion may take what is left until then. */
  void until(Deadline deadline) throws IOException, LineFailed {
    Duration left = deadline.remaining();
    if (left.isZero()) {
      throw late(null);
    }
    line.patience(left);
  }

  /** From now on a portion may take as long as it takes. */
  void always() throws IOException {
    line.patience(Duration.ZERO);
  }

  /** The next portion; it is good until the one after it. */
  ByteBuffer next() throws IOException, LineFailed {
    return next(portion.length);
  }

  /** The next portion, of so many bytes at most. */
  ByteBuffer next(int most) throws IOException, LineFailed {
    InputStream in = line.in();
    int count;
    try {
      count = in.read(portion, 0, most);
    } catch (SocketTimeoutException e) {
      throw late(e);
    }
    if (count < 0) {
      throw new LineFailed(Ending.ENDED_BY_PC, ended, null);
    }
    return ByteBuffer.wrap(portion, 0, count);
  }

  private LineFailed late(@Nullable Throwable cause) {
    return new LineFailed(Ending.TIMED_OUT, late, cause);
  }
}
