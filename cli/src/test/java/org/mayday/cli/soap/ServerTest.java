package org.mayday.cli.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a server that is not Mayday, or not yet, answers is put into words. */
class ServerTest {
  private HttpServer http;
  private int status;
  private int busy;

  @BeforeEach
  void open() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Retry-After", "0");
          exchange.sendResponseHeaders(busy-- > 0 ? 429 : status, -1);
          exchange.close();
        });
    http.start();
  }

  @AfterEach
  void close() {
    http.stop(0);
  }

  private Refusal refused() throws Exception {
    URI base = URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/mayday");
    Server server =
        new Server(base, "sue", "secret", SSLContext.getDefault(), Duration.ofSeconds(30));
    return catchThrowableOfType(Refusal.class, () -> server.ask(new Request("fleet", "list")));
  }

  @ParameterizedTest
  @CsvSource({"404", "503"})
  void whereMaydayIsNotYetThereItIsWorthTryingAgain(int answer) throws Exception {
    status = answer;
    Refusal refusal = refused();
    assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NOT_YET);
    assertThat(refusal.reason().exitCode()).isEqualTo(7);
    assertThat(refusal)
        .hasMessageContaining("is up, and Mayday is not there yet")
        .hasMessageContaining("Try again")
        .hasMessageContaining("/mayday/ is not its address");
  }

  @Test
  void whereTooManySignInAtOnceItTriesAgainByItself() throws Exception {
    status = 502;
    busy = 3;
    assertThat(refused()).hasMessageContaining("HTTP 502");
    assertThat(busy).isNegative();
  }

  @Test
  void whereTooManySignInForLongItSaysSo() throws Exception {
    busy = Integer.MAX_VALUE;
    Refusal refusal = refused();
    assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NOT_YET);
    assertThat(refusal).hasMessageContaining("Too many programs sign in");
  }

  @Test
  void anythingElseIsSaidWithItsNumber() throws Exception {
    status = 502;
    Refusal refusal = refused();
    assertThat(refusal.reason()).isEqualTo(Refusal.Reason.UNREACHABLE);
    assertThat(refusal).hasMessageContaining("HTTP 502");
  }
}
