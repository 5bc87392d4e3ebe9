package org.mayday.acceptance.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mayday.acceptance.trouble.DeskScene.SOON;
import static org.mayday.acceptance.trouble.DeskScene.eventually;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mayday.acceptance.desk.Browser;
import org.mayday.acceptance.desk.TerminalPage;
import org.mayday.acceptance.soap.ConsoleSocket;

/** The server is killed while a terminal is open and a port is forwarded, in a call. */
@ExtendWith(RoughInstallationExtension.class)
class SessionKillIT {
  private static final int PORT = 16992;
  private static final String ENDED = "The server ended while it was open";

  private DeskScene scene;

  @Test
  void tellsTheEndOnceAfterTheNextStart(RoughInstallation installation) throws IOException {
    try (DeskScene made = new DeskScene(installation)) {
      scene = made;
      String call = scene.acceptedCall();
      UUID pc = scene.caller.uuid();
      try (Browser browser = scene.office.browser();
          ConsoleSocket port = forwarded(installation, pc)) {
        TerminalPage page = TerminalPage.open(browser, pc);
        await("the terminal").atMost(SOON).until(page::state, "open"::equals);
        assertThat(port.told()).contains("is forwarded");
        eventually(() -> assertThat(steps(call)).contains("terminal", "port"));
        installation.server().kill();
      }
      restart(installation);
      eventually(() -> assertThat(steps(call)).contains("terminalend", "portend"));
      isToldOnce(pc, call);
      installation.server().kill();
      restart(installation);
      isToldOnce(pc, call);
    }
  }

  private ConsoleSocket forwarded(RoughInstallation installation, UUID pc) {
    String order =
        "<t:openPort>"
            + Office.element("platform", pc)
            + Office.element("port", PORT)
            + "</t:openPort>";
    String secret = Answer.text(scene.office.ask("operations", order), "secret");
    ConsoleSocket socket =
        ConsoleSocket.open(
            installation.at("/mayday/port"), "nobody", installation.at("/").toString());
    socket.says("ticket " + secret + " " + pc + " " + PORT);
    return socket;
  }

  private void restart(RoughInstallation installation) {
    installation.server().start();
    scene.awaitUp("database");
    scene.awaitUp("gateway");
    eventually(() -> assertThat(scene.office.status("/mayday/login.xhtml")).isEqualTo(200));
  }

  /** In the history of the call, and in the audit log of the PC. */
  private void isToldOnce(UUID pc, String call) {
    assertThat(steps(call)).containsOnlyOnce("terminalend", "portend");
    String page = scene.office.page("/pc.xhtml?uuid=" + pc);
    assertThat(count(page, "port " + PORT + ": " + ENDED)).isEqualTo(1);
    assertThat(count(page, ">" + ENDED)).isEqualTo(1);
  }

  private static int count(String page, String words) {
    return page.split(Pattern.quote(words), -1).length - 1;
  }

  private List<String> steps(String call) {
    return Answer.all(
            scene.office.ask("calls", "<t:getCall>" + Office.element("id", call) + "</t:getCall>"),
            "step")
        .stream()
        .map(step -> step.text("what"))
        .toList();
  }
}
