package org.mayday.mps.foreign;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mayday.mps.api.ForeignProxy;
import org.mayday.mps.api.TunnelException;
import org.mayday.mps.api.TunnelException.Reason;

/** The client's side of CONNECT (RFC 9110 9.3.6), with Basic where there is a login (RFC 7617). */
final class ConnectAgreement implements Agreement {
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})( .*)?");
  private static final int LONGEST_LINE = 4_096;
  private static final int MOST_LINES = 64;

  @Override
  public void reach(Handshake proxy, ForeignProxy login, String target, int port)
      throws IOException, TunnelException {
    String authority = target + ":" + port;
    StringBuilder request = new StringBuilder("CONNECT " + authority + " HTTP/1.1\r\n");
    request.append("Host: ").append(authority).append("\r\n");
    if (!login.user().isEmpty()) {
      byte[] words = (login.user() + ":" + login.password()).getBytes(StandardCharsets.UTF_8);
      request
          .append("Proxy-Authorization: Basic ")
          .append(Base64.getEncoder().encodeToString(words))
          .append("\r\n");
    }
    request.append("\r\n");
    proxy.say(request.toString().getBytes(StandardCharsets.ISO_8859_1));
    int status = status(proxy);
    skipFields(proxy);
    if (status / 100 != 2) {
      throw refusal(status, port);
    }
  }

  private static int status(Handshake proxy) throws IOException {
    Matcher line = STATUS.matcher(proxy.line(LONGEST_LINE));
    if (!line.matches()) {
      throw new IOException("it does not speak HTTP");
    }
    return Integer.parseInt(line.group(1));
  }

  /** What follows the empty line is of the PC already: an answer to CONNECT has no body. */
  private static void skipFields(Handshake proxy) throws IOException {
    int lines = 0;
    while (!proxy.line(LONGEST_LINE).isEmpty()) {
      lines++;
      if (lines > MOST_LINES) {
        throw new IOException("an answer with too many fields");
      }
    }
  }

  private static TunnelException refusal(int status, int port) {
    return switch (status) {
      case 407, 401 -> new TunnelException(Reason.GATEWAY, "it does not take this login");
      case 403 -> new TunnelException(Reason.REFUSED, "it does not allow port " + port);
      case 404 -> new TunnelException(Reason.NOT_CONNECTED, "it knows no such PC");
      case 502 -> new TunnelException(Reason.REFUSED, "the PC refuses port " + port);
      case 503 -> new TunnelException(Reason.TOO_MANY_CHANNELS, "it has too many connections");
      case 504 -> new TunnelException(Reason.TIMED_OUT, "the PC does not answer");
      default -> new TunnelException(Reason.GATEWAY, "it answers with status " + status);
    };
  }
}
