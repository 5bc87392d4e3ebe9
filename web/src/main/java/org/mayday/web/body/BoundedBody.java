package org.mayday.web.body;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * Takes the body of a request, with a length or in chunks. Who sends byte by byte would else hold
 * one of the server's threads for as long as it likes (CWE-400).
 */
public final class BoundedBody {
  private static final int PIECE = 8_192;

  private BoundedBody() {}

  /** A body that is not taken, and the HTTP status that says why. */
  public static final class NotTaken extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;

    public NotTaken(int status, String sentence) {
      super(sentence);
      this.status = status;
    }

    /** Such as 413. */
    public int status() {
      return status;
    }
  }

  /**
   * Reads all of it.
   *
   * @param longest in bytes
   * @param receiving how long it may take to come
   * @throws NotTaken with 413 if it is longer, with 408 if it takes longer
   */
  public static byte[] of(HttpServletRequest request, int longest, Duration receiving)
      throws IOException, NotTaken {
    if (request.getContentLengthLong() > longest) {
      throw tooLong(longest);
    }
    long end = System.nanoTime() + receiving.toNanos();
    InputStream in = request.getInputStream();
    ByteArrayOutputStream taken = new ByteArrayOutputStream();
    byte[] piece = new byte[PIECE];
    for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
      taken.write(piece, 0, read);
      if (taken.size() > longest) {
        throw tooLong(longest);
      }
      if (System.nanoTime() - end > 0) {
        throw new NotTaken(408, "The message did not arrive in time.");
      }
    }
    return taken.toByteArray();
  }

  private static NotTaken tooLong(int longest) {
    return new NotTaken(413, "A message may have " + longest + " bytes at most.");
  }
}
