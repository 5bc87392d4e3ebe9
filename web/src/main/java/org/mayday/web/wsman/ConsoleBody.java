package org.mayday.web.wsman;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.bridge.boundary.BridgeLimits;
import org.mayday.web.body.BoundedBody;
import org.mayday.web.body.BoundedBody.NotTaken;

/** Takes the WS-Management message of a console's request. */
final class ConsoleBody {
  private ConsoleBody() {}

  /** Reads all of it. */
  static byte[] of(HttpServletRequest request, BridgeLimits limits) throws IOException, NotTaken {
    if (!isXml(request.getContentType())) {
      throw new NotTaken(415, "A WS-Management message is application/soap+xml in UTF-8.");
    }
    return BoundedBody.of(request, limits.maxMessage(), limits.receiving());
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
