package org.mayday.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Authenticator;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.PasswordAuthentication;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.acceptance.command.Mayday;
import org.mayday.acceptance.command.Mayday.Ran;
import org.mayday.acceptance.command.Mayday.Running;
import org.mayday.acceptance.desk.PcPage;
import org.mayday.acceptance.desk.StaffPage;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Person;
import org.mayday.acceptance.scene.Scene;
import org.mayday.acceptance.soap.Stranger;

/** Programs with a protocol of their own reach PCs through a port of the command line. */
@Acceptance
class TunnelIT {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Pattern PORT = Pattern.compile("Connect to 127\\.0\\.0\\.1:(\\d+)");
  private static final String IDENTIFY =
      "<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'"
          + " xmlns:i='http://schemas.dmtf.org/wbem/wsman/identity/1/wsmanidentity.xsd'>"
          + "<s:Header/><s:Body><i:Identify/></s:Body></s:Envelope>";
  private static final byte[] START_SOL = {0x10, 0, 0, 0, 'S', 'O', 'L', ' '};

  @TempDir Path work;

  private Mayday as(Scene scene, Person person) throws IOException {
    Path own = Files.createTempDirectory(work, "of");
    return new Mayday(scene.page(""), person.name(), person.password(), own);
  }

  /** The port of this computer, as soon as it can be connected to. */
  private static int port(Running tunnel) {
    await("a port")
        .atMost(LIMIT)
        .until(() -> PORT.matcher(tunnel.said()).find() || !tunnel.process().isAlive());
    Matcher told = PORT.matcher(tunnel.said());
    assertThat(told.find()).as(tunnel.said()).isTrue();
    return Integer.parseInt(told.group(1));
  }

  /** Asks the firmware who it is, as any console does: HTTP with Digest. */
  private static String identify(int port, Pc pc) throws IOException {
    HttpURLConnection http =
        (HttpURLConnection)
            URI.create("http://127.0.0.1:" + port + "/wsman").toURL().openConnection();
    http.setAuthenticator(
        new Authenticator() {
          @Override
          protected PasswordAuthentication getPasswordAuthentication() {
            var login = pc.machine().identity().amt();
            return new PasswordAuthentication(login.user(), login.password().toCharArray());
          }
        });
    http.setRequestProperty("Content-Type", "application/soap+xml;charset=UTF-8");
    http.setReadTimeout((int) LIMIT.toMillis());
    http.setDoOutput(true);
    http.getOutputStream().write(IDENTIFY.getBytes(UTF_8));
    return new String(http.getInputStream().readAllBytes(), UTF_8);
  }

  private static byte[] startsSerialOverLan(Socket socket) throws IOException {
    socket.setSoTimeout((int) LIMIT.toMillis());
    socket.getOutputStream().write(START_SOL);
    return socket.getInputStream().readNBytes(13);
  }

  private static Socket connected(int port) throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), port);
  }

  private static void isOnRecord(Scene scene, Pc pc, String... words) {
    PcPage page = PcPage.open(scene.deskOf(scene.vic()).browser(), pc.uuid());
    await("the record").atMost(LIMIT).untilAsserted(() -> assertThat(page.audit()).contains(words));
  }

  @Test
  void letsAConsoleAskTheFirmwareAndKeepsTheRecord(Scene scene) throws IOException {
    Pc pc = scene.pc();
    pc.pressesTheHelpKey("No network");
    UUID call = scene.callOf(pc, "RINGING").id();
    scene.isReady(pc);
    scene.ann().calls().accept(call);
    try (Running tunnel = as(scene, scene.ann()).startTunnel(pc.uuid().toString(), "16992")) {
      int port = port(tunnel);
      for (int time = 0; time < 12; time++) {
        assertThat(identify(port, pc)).contains("IdentifyResponse", "Intel(R)");
      }
    }
    isOnRecord(
        scene, pc, "Forwarded a port of the PC", "Ended the forwarding", "16992", "connections");
    await("the history of the call")
        .atMost(LIMIT)
        .untilAsserted(
            () ->
                assertThat(scene.ann().calls().steps(call)).containsSubsequence("port", "portend"));
  }

  @Test
  void bringsWhatThePageSaysToATerminalProgramOnce(Scene scene) throws IOException {
    Pc pc = scene.visiting(scene.pc());
    String line =
        PcPage.open(scene.deskOf(scene.ann()).browser(), pc.uuid()).commandLineFor("REDIRECTION");
    assertThat(line).contains(pc.uuid().toString(), " 16994 ", "--server https://", "--ticket=");
    try (Running tunnel = as(scene, scene.bob()).startTunnelAsThePageSays(line)) {
      try (Socket program = connected(port(tunnel))) {
        assertThat(startsSerialOverLan(program)).startsWith(0x11, 0);
        assertThat(pc.machine().serialLine().taken()).isTrue();
      }
      await("the firmware is told").atMost(LIMIT).until(() -> !pc.machine().serialLine().taken());
    }
    try (Running again = as(scene, scene.bob()).startTunnelAsThePageSays(line)) {
      Ran refused = again.end();
      assertThat(refused.exitCode()).isEqualTo(3);
      assertThat(refused.err()).contains("ticket is used up");
    }
    isOnRecord(scene, pc, "Forwarded a port of the PC", scene.ann().name());
  }

  @Test
  void refusesATicketForAnotherPort(Scene scene) throws IOException {
    Pc pc = scene.visiting(scene.pc());
    String line =
        PcPage.open(scene.deskOf(scene.ann()).browser(), pc.uuid()).commandLineFor("REDIRECTION");
    try (Running other =
        as(scene, scene.ann()).startTunnelAsThePageSays(line.replace(" 16994 ", " 16992 "))) {
      assertThat(other.end().exitCode()).isEqualTo(3);
    }
  }

  @Test
  void saysWhatIsInTheWay(Scene scene) throws IOException {
    Pc pc = scene.visiting(scene.pc());
    String uuid = pc.uuid().toString();
    Ran viewer = as(scene, scene.vic()).run("tunnel", uuid, "16992", "--listen=0");
    assertThat(viewer.exitCode()).isEqualTo(3);
    assertThat(as(scene, scene.ann()).run("tunnel", uuid, "22", "--listen=0").exitCode())
        .isEqualTo(2);
    assertThat(as(scene, scene.ann()).run("tunnel", "no-such-pc", "16992").exitCode()).isEqualTo(4);
    pc.hangsUp();
    Ran away = as(scene, scene.ann()).run("tunnel", uuid, "16992", "--listen=0");
    assertThat(away.exitCode()).isEqualTo(5);
    assertThat(away.err()).contains("not connected");
  }

  @Test
  void endsWithTheTunnelOfThePc(Scene scene) throws IOException {
    Pc pc = scene.visiting(scene.pc());
    try (Running tunnel = as(scene, scene.ann()).startTunnel(pc.name(), "16994");
        Socket program = connected(port(tunnel))) {
      assertThat(startsSerialOverLan(program)).startsWith(0x11, 0);
      pc.hangsUp();
      assertThat(program.getInputStream().read()).isEqualTo(-1);
      Ran ended = tunnel.end();
      assertThat(ended.exitCode()).isEqualTo(5);
      assertThat(ended.err()).contains("tunnel of the PC is cut");
    }
  }

  @Test
  void endsForWhoeverIsDisabled(Scene scene) throws IOException {
    Pc pc = scene.visiting(scene.pc());
    Person ned = scene.newcomer("TECHNICIAN");
    // at hand before, for the firmware itself ends what is silent for ten seconds
    StaffPage staff = StaffPage.open(scene.deskOf(scene.administrator()).browser());
    try (Running tunnel = as(scene, ned).startTunnel(pc.uuid().toString(), "16994");
        Socket program = connected(port(tunnel))) {
      assertThat(startsSerialOverLan(program)).startsWith(0x11, 0);
      staff.disables(ned.name());
      assertThat(program.getInputStream().read()).isEqualTo(-1);
      Ran ended = tunnel.end();
      assertThat(ended.exitCode()).isEqualTo(3);
      assertThat(ended.err()).contains("disabled, removed, or given another role");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"port", "agent"})
  void showsAStrangerOutWhoOnlySendsPings(String door, Scene scene) {
    try (Stranger stranger = new Stranger(scene.page(door))) {
      assertThat(stranger.pingsInVain()).isFalse();
      await("the end of its time")
          .pollInterval(Duration.ofSeconds(1))
          .atMost(Duration.ofSeconds(25))
          .until(stranger::pingsInVain);
    }
  }

  @Test
  void endsWithTheFirstConnectionIfItIsTo(Scene scene) throws IOException {
    Pc pc = scene.visiting(scene.pc());
    try (Running tunnel =
        as(scene, scene.ann()).startTunnel(pc.uuid().toString(), "16994", "--once")) {
      try (Socket program = connected(port(tunnel))) {
        assertThat(startsSerialOverLan(program)).startsWith(0x11, 0);
      }
      assertThat(tunnel.end().exitCode()).isZero();
    }
  }

  @Test
  void freesThePcWhenItIsKilled(Scene scene) throws IOException {
    Pc pc = scene.visiting(scene.pc());
    try (Running tunnel = as(scene, scene.ann()).startTunnel(pc.uuid().toString(), "16994");
        Socket program = connected(port(tunnel))) {
      assertThat(startsSerialOverLan(program)).startsWith(0x11, 0);
      tunnel.process().destroyForcibly();
      await("the firmware is told").atMost(LIMIT).until(() -> !pc.machine().serialLine().taken());
    }
    isOnRecord(scene, pc, "Ended the forwarding of a port");
  }
}
