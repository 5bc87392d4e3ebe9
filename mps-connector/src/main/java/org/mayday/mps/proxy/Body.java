package org.mayday.mps.proxy;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.ChunkedInputStream;
import org.apache.hc.core5.http.impl.io.ContentLengthInputStream;

/** The body of a request, as it comes from the client. For one thread. */
final class Body {
  private static final int MOST_REST = 65_536;
  private static final Http1Config LIMITS = Http1Config.custom().setMaxHeaderCount(16).build();

  private final InputStream content;
  private final Patron patron;
  private final Duration patience;
  private boolean complete;

  /**
   * @param patience how long the client may send nothing
   */
  Body(Head head, Lines lines, Patron patron, Duration patience) throws IOException {
    this.patron = patron;
    this.patience = patience;
    complete = !head.hasBody();
    content =
        head.length() == Head.CHUNKED
            ? new ChunkedInputStream(lines, patron.in(), LIMITS)
            : new ContentLengthInputStream(lines, patron.in(), head.length());
  }

  /**
   * Takes what came.
   *
   * @return how many bytes; -1 after the last one
   * @throws BadRequest if its chunks are broken
   */
  int read(byte[] portion) throws IOException {
    if (complete) {
      return -1;
    }
    patron.within(patience);
    int count = take(portion);
    complete = count < 0;
    return count;
  }

  private int take(byte[] portion) throws IOException {
    try {
      return content.read(portion);
    } catch (BadRequest | EOFException e) {
      throw e;
    } catch (MalformedChunkCodingException | MessageConstraintException e) {
      throw new BadRequest(400, "The chunks of the body are broken.");
    } catch (IOException e) {
      if (e.getCause() instanceof HttpException) {
        throw new BadRequest(400, "The body is broken.");
      }
      throw e;
    }
  }

  /** Reads the rest away, if it is not too much; whether the next request begins now. */
  boolean skip() throws IOException {
    byte[] rest = new byte[4_096];
    int seen = 0;
    int count = read(rest);
    while (count >= 0 && seen <= MOST_REST) {
      seen += count;
      count = read(rest);
    }
    return complete;
  }
}
