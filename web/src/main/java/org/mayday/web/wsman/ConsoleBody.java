package org.mayday.web.wsman;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.bridge.boundary.BridgeLimits;

/** Takes the body of a console's request, with a length or in chunks, within bounds. */
final class ConsoleBody {
  private static final int PIECE = 8_192;

  private ConsoleBody() {}

  /** A body that is not taken, and the HTTP status that says why. */
  static final class NotTaken extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;

    NotTaken(int status, String sentence) {
      super(sentence);
      this.status = status;
    }

    int status() {
      return status;
    }
  }

  /** Reads all of it. */
  static byte[] of(HttpServletRequest request, BridgeLimits limits) throws IOException, NotTaken {
    if (!isXml(request.getContentType())) {
      throw new NotTaken(415, "A WS-Management message is application/soap+xml in UTF-8.");
    }
    if (request.getContentLengthLong() > limits.maxMessage()) {
      throw tooLong(limits);
    }
    long end = System.nanoTime() + limits.receiving().toNanos();
    InputStream in = request.getInputStream();
    ByteArrayOutputStream taken = new ByteArrayOutputStream();
    byte[] piece = new byte[PIECE];
    for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
      taken.write(piece, 0, read);
      if (taken.size() > limits.maxMessage()) {
        throw tooLong(limits);
      }
      if (System.nanoTime() - end > 0) {
        throw new NotTaken(408, "The message did not arrive in time.");
      }
    }
    return taken.toByteArray();
  }

  private static NotTaken tooLong(BridgeLimits limits) {
    return new NotTaken(413, "A message may have " + limits.maxMessage() + " bytes at most.");
  }

  /** Consoles send application/soap+xml, older ones text/xml or nothing at all. */
  static boolean isXml(@Nullable String type) {
    String given = Optional.ofNullable(type).orElse("text/xml").toLowerCase(Locale.ROOT);
    String bare = given.replaceFirst(";.*", "").strip();
    boolean utf8 = !given.contains("charset") || given.matches(".*charset\\s*=\\s*\"?utf-8\\b.*");
    return utf8
        && (bare.equals("application/soap+xml")
            || bare.equals("text/xml")
            || bare.equals("application/xml"));
  }
}
