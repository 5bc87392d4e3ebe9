package org.mayday.simulator.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mayday.simulator.control.ControlServer;
import org.mayday.simulator.fleet.Fleet;
import org.mayday.simulator.fleet.FleetFile;
import picocli.CommandLine;

class SimulatorCommandTest {

  private final StringWriter out = new StringWriter();

  private int run(String... arguments) {
    CommandLine line = SimulatorCommand.line();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(out, true));
    return line.execute(arguments);
  }

  @Test
  void verbsReachTheFleetThatRuns() throws Exception {
    try (Fleet fleet = Fleet.builder().mps("127.0.0.1", 1).insecure().pcs(1).build();
        ControlServer server = new ControlServer(fleet, 0)) {
      String port = String.valueOf(server.port());

      assertThat(run("press", "--control", port, "pc-1", "No network")).isZero();
      assertThat(run("list", "--control", port)).isZero();
      assertThat(run("press", "--control", port, "pc-7")).isEqualTo(1);

      assertThat(fleet.pc("pc-1").remoteAccess().lastReason()).isEqualTo("No network");
      assertThat(out.toString())
          .contains("pc-1 calls for help")
          .contains("power ON")
          .contains("no PC is called pc-7");
    }
  }

  @Test
  void aFleetThatDoesNotRunIsToldInASentence() throws IOException {
    int nobody;
    try (ServerSocket probe = new ServerSocket(0)) {
      nobody = probe.getLocalPort();
    }
    assertThat(run("list", "--control", String.valueOf(nobody))).isEqualTo(1);
    assertThat(out.toString()).contains("No simulated PCs answer on port " + nobody);
  }

  @Test
  void theHelpOfAVerbNamesItsWordsAndChoices() {
    assertThat(run("trap", "--help")).isZero();
    assertThat(run("cut", "--help")).isZero();

    assertThat(out.toString())
        .contains("PC [KIND]")
        .contains("AUTHENTICATION_FAILED")
        .contains("PC [BYTES] [tunnel]");
  }

  @Test
  void aFleetIsGeneratedForTheImport(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("fleet.csv");

    assertThat(run("generate", "--pcs", "4", "--personality", "amt-9,amt-16", file.toString()))
        .isZero();

    assertThat(Files.readAllLines(file).get(0))
        .isEqualTo("uuid,name,mps_username,mps_password,amt_username,amt_password,tags");
    assertThat(FleetFile.read(file))
        .extracting(spec -> spec.personality().name())
        .containsExactly("amt-9", "amt-16", "amt-9", "amt-16");
  }

  @Test
  void wrongOptionsAndMissingTrustAreToldInASentence() {
    assertThat(run("run", "--mps", "nowhere")).isEqualTo(1);
    assertThat(out.toString()).contains("--mps needs HOST:PORT");
    assertThat(run("run")).isEqualTo(1);
    assertThat(out.toString()).contains("root certificate");
    assertThat(run("fly")).isEqualTo(2);
  }
}
