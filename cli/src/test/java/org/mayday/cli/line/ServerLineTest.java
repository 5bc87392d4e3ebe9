package org.mayday.cli.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mayday.relay.Frame;
import org.mayday.relay.Notice;

class ServerLineTest {
  private static final String KEY = "Sec-WebSocket-Key: ";

  /** From RFC 6455, section 1.3. */
  private static final String ACCEPTED = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  private static final class Impatient extends ServerLine {
    Impatient() {
      super(Duration.ofMillis(50));
    }

    @Override
    protected void heard(Notice notice) {}

    @Override
    protected void heard(Frame frame) {}

    @Override
    protected void cut() {}
  }

  /** As one that has lost its power: it takes everything, and answers nothing any more. */
  @Test
  @Timeout(30)
  void aServerThatAnswersNoSignOfLifeIsGone() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Socket> upgraded = CompletableFuture.supplyAsync(() -> upgrade(server));
      Impatient line = new Impatient();
      HttpClient.newHttpClient()
          .newWebSocketBuilder()
          .buildAsync(URI.create("ws://127.0.0.1:" + server.getLocalPort()), line)
          .join();
      try (Socket silent = upgraded.join()) {
        assertThat(line.awaitEnd().sentence()).contains("does not answer any more");
        assertThat(silent.isClosed()).isFalse();
      }
    }
  }

  private static Socket upgrade(ServerSocket server) {
    try {
      Socket socket = server.accept();
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      String key = "";
      for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
        key = line.startsWith(KEY) ? line.substring(KEY.length()) : key;
      }
      byte[] hash =
          MessageDigest.getInstance("SHA-1")
              .digest((key + ACCEPTED).getBytes(StandardCharsets.US_ASCII));
      socket
          .getOutputStream()
          .write(
              ("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                      + "Connection: Upgrade\r\nSec-WebSocket-Accept: "
                      + Base64.getEncoder().encodeToString(hash)
                      + "\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      return socket;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
