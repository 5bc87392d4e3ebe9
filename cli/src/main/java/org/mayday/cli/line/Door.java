package org.mayday.cli.line;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Trust;

/** Where lines come in at Mayday. Thread-safe. */
public final class Door {
  private static final Duration CONNECT = Duration.ofSeconds(20);

  /** RFC 6585, section 4. */
  private static final int TOO_MANY = 429;

  private final URI address;
  private final HttpClient http;

  /**
   * A door of a server.
   *
   * @param server address of Mayday
   * @param name of the door
   * @param trust what the server's certificate is checked with
   */
  public Door(URI server, String name, SSLContext trust) {
    this.address =
        URI.create(server.toString().replaceFirst("^https", "wss").replaceFirst("/*$", "/" + name));
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .sslContext(trust)
            .connectTimeout(CONNECT)
            .build();
  }

  /**
   * Opens a line.
   *
   * @throws IOException if Mayday is not reached, which may be better later
   * @throws Refusal if it is not to be trusted
   */
  public void open(ServerLine line) throws IOException, Refusal {
    try {
      http.newWebSocketBuilder()
          .connectTimeout(CONNECT)
          .buildAsync(address, line)
          .get(CONNECT.toSeconds() * 2, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw notReached(e.getCause());
    } catch (TimeoutException e) {
      throw notReached(e);
    } catch (InterruptedException e) {
      throw Refusal.interrupted(e);
    }
  }

  private IOException notReached(Throwable cause) throws Refusal {
    if (Trust.isMissing(cause)) {
      throw Trust.refusal(address.getAuthority(), cause);
    }
    if (cause instanceof WebSocketHandshakeException refused
        && refused.getResponse().statusCode() == TOO_MANY) {
      return new IOException(
          address.getAuthority() + " is asked too often from your address. Try again in a minute.",
          cause);
    }
    String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return new IOException(
        address.getAuthority() + (cause instanceof IOException ? " does not answer: " : ": ") + why,
        cause);
  }
}
