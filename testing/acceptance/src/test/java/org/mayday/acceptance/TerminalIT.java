package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.acceptance.desk.PcPage;
import org.mayday.acceptance.desk.StaffPage;
import org.mayday.acceptance.desk.TerminalPage;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Person;
import org.mayday.acceptance.scene.Scene;
import org.mayday.acceptance.soap.ConsoleSocket;

/** The serial line of a PC in the browser. */
@Acceptance
class TerminalIT {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String SERVICE = "AMT_RedirectionService#Intel(r) AMT Redirection Service";

  private static TerminalPage opens(Scene scene, Person person, Pc pc) {
    return TerminalPage.open(scene.deskOf(person).browser(), pc.uuid());
  }

  private static TerminalPage typing(TerminalPage page) {
    await("the terminal").atMost(LIMIT).until(page::state, "open"::equals);
    return page;
  }

  private static void shows(TerminalPage page, String words) {
    await("on the screen: " + words).atMost(LIMIT).until(() -> page.screen().contains(words));
  }

  @ParameterizedTest
  @ValueSource(strings = {"amt-4", "amt-12", "amt-19"})
  void showsWhatIsTyped(String release, Scene scene) {
    Pc pc = scene.visiting(scene.pc(release));
    TerminalPage page = typing(opens(scene, scene.ann(), pc));
    shows(page, "root@" + pc.name() + ":~#");
    page.types("echo Gr\u00fc\u00dfe; \u20ac\n");
    shows(page, "\nGr\u00fc\u00dfe; \u20ac");
    page.types("flood 5000\n");
    shows(page, "line 05000 of a PC");
    page.types("uname\n");
    shows(page, "\nLinux " + pc.name());
  }

  @Test
  void takesABigPaste(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    TerminalPage page = typing(opens(scene, scene.ann(), pc));
    shows(page, "root@" + pc.name() + ":~#");
    String line = numbered(600, "%04d,");
    page.pastes("echo " + line + "\n");
    shows(page, "\n" + line + "\nroot@");
    page.pastes(numbered(1_000, "echo %04d\n"));
    List<String> said = numbered(1_000, "%04d\n").lines().toList();
    await("the answers")
        .atMost(LIMIT)
        .untilAsserted(
            () ->
                assertThat(page.screen().lines())
                    .filteredOn(row -> row.matches("[0-9]{4}"))
                    .containsExactlyElementsOf(said));
  }

  /** The numbers from 1 on. */
  private static String numbered(int count, String format) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(format::formatted)
        .collect(Collectors.joining());
  }

  @Test
  void showsTheBiosOfAPcThatIsBootedFromHere(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    TerminalPage page = typing(opens(scene, scene.ann(), pc));
    page.boots("BIOS_SETUP");
    shows(page, "BIOS SET-UP UTILITY");
    page.presses("F10");
    shows(page, "console on ttyS0");
  }

  @Test
  void recordsEverySession(Scene scene) {
    Pc pc = scene.pc();
    pc.pressesTheHelpKey("No picture");
    UUID call = scene.callOf(pc, "RINGING").id();
    scene.isReady(pc);
    scene.ann().calls().accept(call);
    TerminalPage page = typing(opens(scene, scene.ann(), pc));
    assertThat(page.leadsBackTo(call)).isTrue();
    page.types("exit\n");
    shows(page, "exit: not found");
    pc.hangsUp();
    // it is tried again by itself, and then the words are others
    assertThat(page.notice()).containsAnyOf("connection to the PC is cut", "not connected");
    PcPage record = PcPage.open(scene.deskOf(scene.vic()).browser(), pc.uuid());
    await("the record")
        .atMost(LIMIT)
        .untilAsserted(
            () ->
                assertThat(record.audit())
                    .contains("Opened the terminal", "Closed the terminal", scene.ann().name()));
    await("the history of the call")
        .atMost(LIMIT)
        .untilAsserted(
            () ->
                assertThat(scene.ann().calls().steps(call))
                    .containsSubsequence("terminal", "terminalend"));
    await("the events")
        .atMost(LIMIT)
        .untilAsserted(
            () ->
                assertThat(scene.eventsOf(pc))
                    .extracting(event -> event.what())
                    .contains("console.opened", "console.closed"));
  }

  @Test
  void comesBackWithTheTunnel(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    TerminalPage page = typing(opens(scene, scene.ann(), pc));
    pc.losesItsTunnelAndComesBack();
    await("told").atMost(LIMIT).until(page::state, state -> !state.equals("open"));
    typing(page);
    page.types("echo back\n");
    shows(page, "\nback");
  }

  @Test
  void letsOneTypeAndOthersWatch(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    TerminalPage ann = typing(opens(scene, scene.ann(), pc));
    shows(ann, "console on ttyS0");
    TerminalPage bob = opens(scene, scene.bob(), pc);
    await("Bob watches").atMost(LIMIT).until(bob::state, "watching"::equals);
    shows(bob, "console on ttyS0");
    bob.types("mischief");
    ann.types("echo one\n");
    shows(bob, "\none");
    assertThat(ann.screen()).doesNotContain("mischief");
    ann.givesTheKeyboard();
    typing(bob).types("echo two\n");
    shows(ann, "\ntwo");
    TerminalPage sue = opens(scene, scene.sue(), pc);
    await("Sue watches").atMost(LIMIT).until(sue::state, "watching"::equals);
    typing(sue.takesTheKeyboard()).types("echo three\n");
    shows(ann, "\nthree");
    assertThat(pc.machine().serialLine().sessions()).isEqualTo(1);
  }

  @Test
  void endsForWhoeverIsDisabled(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    Person ned = scene.newcomer("TECHNICIAN");
    TerminalPage page = typing(opens(scene, ned, pc));
    String session = scene.deskOf(ned).browser().session();
    URI socket = scene.page("console");
    // of the page itself only the sign-in is left when it is refreshed
    try (ConsoleSocket watching = ConsoleSocket.open(socket, session, origin(socket))) {
      watching.says("ticket terminal " + page.ticket(pc.uuid()));
      assertThat(watching.told()).contains("\"type\":\"seats\"");
      StaffPage.open(scene.deskOf(scene.administrator()).browser()).disables(ned.name());
      await("told")
          .atMost(Duration.ofSeconds(15))
          .until(watching::told, told -> told.contains("\"ending\":\"DISMISSED\""));
    }
    await("the firmware is told").atMost(LIMIT).until(() -> !pc.machine().serialLine().taken());
  }

  @Test
  void offersToSwitchSerialOverLanOn(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    pc.machine().settings().put(SERVICE, Map.of("EnabledState", List.of("32768")));
    TerminalPage page = opens(scene, scene.ann(), pc);
    assertThat(page.notice()).contains("switched off in the firmware");
    page.switchesOn();
    shows(typing(page), "console on ttyS0");
  }

  @Test
  void saysWhenAnotherConsoleHasTheLine(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    pc.machine().serialLine().take(() -> {});
    assertThat(opens(scene, scene.ann(), pc).notice()).contains("Another console");
  }

  @Test
  void saysWhenThePcIsAway(Scene scene) {
    TerminalPage page = opens(scene, scene.ann(), scene.pc());
    assertThat(page.notice()).isEqualTo("The PC is not connected.");
  }

  @Test
  void triesAWrongPasswordOnlyOnce(Scene scene) {
    Pc pc = scene.visiting(scene.pcWithWrongAmtPassword());
    TerminalPage page = opens(scene, scene.ann(), pc);
    assertThat(page.notice()).contains("refused the stored AMT user and password");
    long sessions = pc.machine().serialLine().sessions();
    page.opensAgain();
    assertThat(page.notice()).contains("refused the stored AMT user and password");
    assertThat(pc.machine().serialLine().sessions()).isEqualTo(sessions);
  }

  @Test
  void letsNobodyInWithAnothersOrAUsedTicket(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    var desk = scene.deskOf(scene.ann());
    String session = desk.browser().session();
    String bob = scene.deskOf(scene.bob()).browser().session();
    TerminalPage page = typing(TerminalPage.open(desk.browser(), pc.uuid()));
    URI socket = scene.page("console");
    String own = origin(socket);
    String ticket = page.ticket(pc.uuid());
    try (ConsoleSocket watching = ConsoleSocket.open(socket, session, own)) {
      watching.says("ticket terminal " + ticket);
      assertThat(watching.told()).contains("\"type\":\"seats\"");
    }
    refuses(socket, session, own, ticket);
    refuses(socket, bob, own, page.ticket(pc.uuid()));
    refuses(socket, session, own, "made-up");
  }

  private static void refuses(URI socket, String session, String origin, String ticket) {
    try (ConsoleSocket stranger = ConsoleSocket.open(socket, session, origin)) {
      stranger.says("ticket terminal " + ticket);
      assertThat(stranger.told()).contains("\"ending\":\"TICKET\"");
    }
  }

  @Test
  void letsNoOtherSiteAndNoViewerComeNear(Scene scene) {
    URI socket = scene.page("console");
    String ann = scene.deskOf(scene.ann()).browser().session();
    String vic = scene.deskOf(scene.vic()).browser().session();
    assertThatThrownBy(() -> ConsoleSocket.open(socket, ann, "https://evil.example.com"))
        .isInstanceOf(CompletionException.class);
    assertThatThrownBy(() -> ConsoleSocket.open(socket, vic, origin(socket)))
        .isInstanceOf(CompletionException.class);
  }

  private static String origin(URI page) {
    return page.getScheme() + "://" + page.getAuthority();
  }
}
