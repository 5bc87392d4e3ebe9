package org.mayday.mps.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.mps.fixture.Puppet;
import org.mayday.mps.fixture.SmallGateway;
import org.mayday.mps.fixture.TlsClient;

/** A gateway whose process has few file descriptors, in a process of its own. */
@SuppressWarnings("try") // what is closed early or not looked at is so on purpose
class ExhaustionTest {
  private static final int LIMIT = 256;

  private final List<Socket> crowd = new ArrayList<>();
  private Process process;
  private BufferedReader said;

  @AfterEach
  void end() throws IOException {
    closeAll();
    if (process != null) {
      process.destroyForcibly();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"40", "0"})
  void theListenerRecovers(String reserve) throws Exception {
    int port = start(reserve);
    // Java loads classes as they are first used, which takes descriptors.
    rehearse(port);
    UUID pc = UUID.randomUUID();
    try (Puppet up = pc(port, pc)) {
      assertThat(tells("up")).isEqualTo("up " + pc);
      await().until(up::isOpen);

      // More than there are descriptors: some are closed at once or wait for one to become free.
      for (int i = 0; i < 2 * LIMIT; i++) {
        crowd.add(new Socket(InetAddress.getLoopbackAddress(), port));
      }
      assertThat(asks("short")).isEqualTo("short true");
      long before = Long.parseLong(asks("cpu").substring(4));
      assertThat(asks("rest")).isEqualTo("rest"); // two seconds under siege
      long burnt = Long.parseLong(asks("cpu").substring(4)) - before;
      assertThat(burnt).as("milliseconds of processor time in two seconds").isLessThan(1_000);
      assertThat(up.isOpen()).isTrue();

      closeAll();
      assertThat(asks("plenty")).isEqualTo("plenty true");
      UUID next = UUID.randomUUID();
      try (Puppet fresh = pc(port, next)) {
        assertThat(tells("up")).isEqualTo("up " + next);
        assertThat(up.isOpen()).isTrue();
      }
    }
  }

  private int start(String reserve) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    assumeThat(Path.of("/bin/bash")).exists();
    process =
        new ProcessBuilder(
                "/bin/bash",
                "-c",
                "ulimit -n " + LIMIT + " && exec \"$0\" \"$@\"",
                java.toString(),
                "-XX:-MaxFDLimit",
                "-Xmx128m",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                SmallGateway.class.getName(),
                reserve)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    return Integer.parseInt(tells("port").substring(5));
  }

  private void rehearse(int port) throws IOException {
    UUID platform = UUID.randomUUID();
    try (Puppet puppet = pc(port, platform);
        Socket garbage = new Socket(InetAddress.getLoopbackAddress(), port)) {
      garbage.getOutputStream().write('x');
      assertThat(garbage.getInputStream().read()).isNegative();
      assertThat(tells("up")).isEqualTo("up " + platform);
      await().until(puppet::isOpen);
    }
    assertThat(asks("plenty")).isEqualTo("plenty true");
  }

  /** The next line that begins with a word. */
  private String tells(String word) throws IOException {
    String line = said.readLine();
    while (line != null && !line.startsWith(word)) {
      line = said.readLine();
    }
    assertThat(line).as("the gateway ended before it said " + word).isNotNull();
    return line;
  }

  private String asks(String word) throws IOException {
    process.getOutputStream().write((word + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    return tells(word);
  }

  private static Puppet pc(int port, UUID platform) throws IOException {
    return Puppet.calling(TlsClient.connect(port), Puppet.settings(platform, 1, Puppet.PASSWORD));
  }

  private void closeAll() throws IOException {
    for (Socket socket : crowd) {
      socket.close();
    }
    crowd.clear();
  }
}
