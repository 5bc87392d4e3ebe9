package org.mayday.cli.line;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.mayday.relay.Frame;
import org.mayday.relay.Notice;

class DoorTest {

  /** A line to which nothing comes. */
  private static final class Unopened extends ServerLine {
    @Override
    protected void heard(Notice notice) {}

    @Override
    protected void heard(Frame frame) {}

    @Override
    protected void cut() {}
  }

  /** As one that is killed just then; it may be back when somebody comes again. */
  @Test
  void aServerThatBreaksTheHandshakeIsNotOneThatIsNotTrusted() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread breaks =
          new Thread(
              () -> {
                try {
                  while (true) { // the client may try again
                    server.accept().close();
                  }
                } catch (IOException over) {
                  // nobody came
                }
              });
      breaks.setDaemon(true);
      breaks.start();
      URI address = URI.create("https://127.0.0.1:" + server.getLocalPort() + "/mayday");
      Door door = new Door(address, "agent", SSLContext.getDefault());
      assertThatThrownBy(() -> door.open(new Unopened()))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("does not answer");
    }
  }
}
