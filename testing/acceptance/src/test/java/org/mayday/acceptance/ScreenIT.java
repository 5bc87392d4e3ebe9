package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.acceptance.desk.Browser;
import org.mayday.acceptance.desk.PcPage;
import org.mayday.acceptance.desk.PowerDialog;
import org.mayday.acceptance.desk.ScreenPage;
import org.mayday.acceptance.desk.TerminalPage;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Person;
import org.mayday.acceptance.scene.Scene;
import org.mayday.acceptance.soap.ConsoleSocket;
import org.mayday.redirection.kvm.ConsoleMessage;
import org.mayday.simulator.platform.RemoteScreen;
import org.openqa.selenium.Keys;

/** The screen, keyboard and mouse of a PC in the browser. */
@Acceptance
class ScreenIT {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String ACCESS_POINT = "CIM_KVMRedirectionSAP#KVM Redirection SAP";
  private static final int SHIFT = 0xFFE1;
  private static final int CONTROL = 0xFFE3;
  private static final int ALT = 0xFFE9;
  private static final int ALT_GR = 0xFFEA;

  private static ScreenPage opens(Scene scene, Person person, Pc pc) {
    return ScreenPage.open(scene.deskOf(person).browser(), pc.uuid());
  }

  private static ScreenPage driving(ScreenPage page) {
    await("the screen").atMost(LIMIT).until(page::state, "open"::equals);
    return page;
  }

  /** What the browser shows is what the PC shows, in every pixel. */
  private static void showsThePictureOf(ScreenPage page, Pc pc) {
    pc.machine().remoteScreen().holdStill(true);
    await("the picture of " + pc.name())
        .atMost(LIMIT)
        .untilAsserted(
            () ->
                assertThat(pc.machine().remoteScreen().told())
                    .map(ScreenPage::of)
                    .contains(page.shown()));
    pc.machine().remoteScreen().holdStill(false);
  }

  private static void hears(Pc pc, ConsoleMessage... messages) {
    await("at " + pc.name() + ": " + List.of(messages))
        .atMost(LIMIT)
        .untilAsserted(
            () -> assertThat(pc.machine().remoteScreen().input()).containsSubsequence(messages));
  }

  /** A button goes down and up; a browser places the picture between two pixels. */
  private static void hearsTheMouse(Pc pc, int buttons, int x, int y) {
    await("buttons " + buttons + " at " + x + ", " + y)
        .atMost(LIMIT)
        .until(
            () ->
                pc.machine().remoteScreen().input().stream()
                    .filter(ConsoleMessage.Pointer.class::isInstance)
                    .map(ConsoleMessage.Pointer.class::cast)
                    .filter(at -> Math.abs(at.x() - x) <= 1 && Math.abs(at.y() - y) <= 1)
                    .map(ConsoleMessage.Pointer::buttons)
                    .dropWhile(held -> held != buttons)
                    .anyMatch(held -> held == 0));
  }

  private static ConsoleMessage down(int keysym) {
    return new ConsoleMessage.Key(true, keysym);
  }

  private static ConsoleMessage up(int keysym) {
    return new ConsoleMessage.Key(false, keysym);
  }

  @ParameterizedTest
  @ValueSource(strings = {"amt-12", "amt-19"})
  void showsEveryPixel(String release, Scene scene) {
    Pc pc = scene.visiting(scene.pc(release));
    ScreenPage page = driving(opens(scene, scene.ann(), pc));
    await("all encodings").atMost(LIMIT).until(() -> page.updates() > 12);
    showsThePictureOf(page, pc);
    pc.machine().remoteScreen().show(1921, 1081);
    await("the larger screen").atMost(LIMIT).until(() -> page.shown().startsWith("1921 by 1081"));
    showsThePictureOf(page, pc);
    pc.machine().remoteScreen().show(3840, 2160);
    await("256 colours").atMost(LIMIT).until(() -> page.shown().startsWith("3840 by 2160"));
    showsThePictureOf(page, pc);
  }

  @Test
  void bringsKeysAndTheMouseToThePc(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    ScreenPage page = driving(opens(scene, scene.ann(), pc));
    showsThePictureOf(page, pc);
    page.types("a", Keys.ENTER, Keys.F12);
    hears(pc, down('a'), up('a'), down(0xFF0D), up(0xFF0D), down(0xFFC9), up(0xFFC9));
    page.clicks(120, 80);
    hearsTheMouse(pc, 1, 120, 80);
    page.rolls();
    hearsTheMouse(pc, 16, 400, 300);
    showsThePictureOf(page, pc);
  }

  @Test
  void knowsFingers(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    ScreenPage page = driving(opens(scene, scene.ann(), pc));
    showsThePictureOf(page, pc);
    page.taps(120, 80, 10);
    hearsTheMouse(pc, 1, 120, 80);
    page.taps(200, 90, 900);
    hearsTheMouse(pc, 4, 200, 90);
    page.drags(300, 100, 350, 140);
    hears(
        pc,
        new ConsoleMessage.Pointer(1, 300, 100),
        new ConsoleMessage.Pointer(1, 350, 140),
        new ConsoleMessage.Pointer(0, 350, 140));
    page.slidesTwoFingersUp(100);
    hears(pc, new ConsoleMessage.Pointer(16, 350, 140), new ConsoleMessage.Pointer(0, 350, 140));
  }

  @Test
  void typesWithTheKeyboardOfAPhone(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    ScreenPage page = driving(opens(scene, scene.ann(), pc));
    page.typesOnThePhone("a" + Keys.BACK_SPACE + "B" + Keys.ENTER);
    hears(
        pc,
        down('a'),
        up('a'),
        down(0xFF08),
        up(0xFF08),
        down(SHIFT),
        down('b'),
        up('b'),
        up(SHIFT),
        down(0xFF0D),
        up(0xFF0D));
  }

  @Test
  void savesWhatIsShownAndFillsTheScreenAndSaysHowGoodTheLineIs(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    ScreenPage page = driving(opens(scene, scene.ann(), pc));
    page.types("a");
    await("the quality")
        .atMost(LIMIT)
        .until(
            page::quality,
            told ->
                told.replace('\n', ' ')
                    .matches("800 \u00d7 600 \\d+ updates/s \\d+ kB/s Keys take (\\d+|\u2013) ms"));
    showsThePictureOf(page, pc);
    pc.machine().remoteScreen().holdStill(true);
    await("the screenshot")
        .atMost(LIMIT)
        .untilAsserted(() -> assertThat(page.screenshot()).isEqualTo(page.shown()));
    assertThat(page.fillsTheWholeScreen()).isTrue();
  }

  @Test
  void comesBackAfterAResetThatWasOrderedHere(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    ScreenPage page = driving(opens(scene, scene.ann(), pc));
    PowerDialog power = page.power();
    power.does("RESET");
    power.closes();
    pc.machine().remoteScreen().terminate();
    await("told").atMost(LIMIT).until(page::state, state -> !state.equals("open"));
    assertThat(page.notice()).contains("by itself");
    driving(page);
    assertThat(pc.machine().remoteScreen().sessions()).isEqualTo(2);
  }

  @Test
  void saysThatAnOldPcHasNoKvmBeforeItIsTried(Scene scene) {
    Pc pc = scene.visiting(scene.pc("amt-4"));
    scene.vic().operations().perform(pc.uuid(), "inventory.read"); // which learns its version
    ScreenPage page = opens(scene, scene.ann(), pc);
    assertThat(page.never()).contains("This PC has no KVM");
    assertThat(pc.machine().remoteScreen().sessions()).isZero();
  }

  @Test
  void saysThatAPcHasNoKvmAsSoonAsItWasRead(Scene scene) {
    Pc pc = scene.visiting(scene.pc("amt-9-standard"));
    ScreenPage early = opens(scene, scene.ann(), pc);
    assertThat(early.notice()).contains("This PC has no KVM"); // what it answered is kept
    assertThat(early.refusal(pc.uuid())).contains("This PC has no KVM");
    Browser browser = scene.deskOf(scene.ann()).browser();
    assertThat(ScreenPage.open(browser, pc.uuid()).never()).contains("This PC has no KVM");
    assertThat(PcPage.open(browser, pc.uuid()).screenButton()).isEqualTo("No KVM");
    assertThat(pc.machine().remoteScreen().sessions()).isZero();
  }

  @Test
  void asksAPcAgainThatIsSaidToHaveNoKvm(Scene scene) {
    Pc pc = scene.visiting(scene.pc("amt-9-standard"));
    scene.vic().operations().perform(pc.uuid(), "features.read");
    ScreenPage page = opens(scene, scene.ann(), pc);
    assertThat(page.never()).contains("This PC has no KVM");
    page.asksAgain();
    assertThat(page.never()).contains("This PC has no KVM");
  }

  @Test
  void showsTheColoursThatAreWanted(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    ScreenPage page = driving(opens(scene, scene.ann(), pc));
    for (int colours : new int[] {1, 2, 3, 0}) {
      page.colours(colours);
      String number = String.valueOf(colours);
      await("colours " + number).atMost(LIMIT).until(page::colours, number::equals);
      showsThePictureOf(page, pc);
    }
  }

  @Test
  void choosesHowTheFirmwareEncodes(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    ScreenPage page = driving(opens(scene, scene.ann(), pc));
    await("the offer").atMost(LIMIT).until(() -> page.encoder("Compression"), "0"::equals);
    page.encodes("Compression", 1).encodes("Decimation", 2);
    await("compressed").atMost(LIMIT).until(() -> page.encoder("Compression"), "1"::equals);
    await("decimated").atMost(LIMIT).until(() -> page.encoder("Decimation"), "2"::equals);
    long before = page.updates();
    await("all encodings").atMost(LIMIT).until(() -> page.updates() > before + 12);
    showsThePictureOf(page, pc);
  }

  @Test
  void pressesKeysThatABrowserKeepsAndTypesText(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    ScreenPage page = driving(opens(scene, scene.ann(), pc));
    page.presses("ControlLeft AltLeft Delete");
    hears(pc, down(CONTROL), down(ALT), down(0xFFFF), up(0xFFFF), up(ALT), up(CONTROL));
    page.typesText("us", "A-b");
    hears(pc, down(SHIFT), down('a'), up('a'), up(SHIFT), down('-'), up('-'), down('b'), up('b'));
    page.typesText("de", "y@");
    hears(pc, down('z'), up('z'), down(ALT_GR), down('q'), up('q'), up(ALT_GR));
  }

  @Test
  void holdsNoKeyWhenTheFocusIsLost(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    ScreenPage page = driving(opens(scene, scene.ann(), pc));
    page.holds(Keys.SHIFT).holds(Keys.CONTROL);
    hears(pc, down(SHIFT), down(CONTROL));
    page.losesTheFocus();
    hears(pc, down(CONTROL), up(SHIFT), up(CONTROL));
  }

  @Test
  void holdsNoKeyOfWhoHasGone(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    ScreenPage ann = driving(opens(scene, scene.ann(), pc));
    ScreenPage sue = opens(scene, scene.sue(), pc);
    await("Sue watches").atMost(LIMIT).until(sue::state, "watching"::equals);
    ann.holds(Keys.SHIFT);
    hears(pc, down(SHIFT));
    driving(sue.takesTheKeyboard());
    hears(pc, down(SHIFT), up(SHIFT));
    await("Ann watches").atMost(LIMIT).until(ann::state, "watching"::equals);
  }

  @Test
  void letsOneDriveAndOthersWatch(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    ScreenPage ann = driving(opens(scene, scene.ann(), pc));
    showsThePictureOf(ann, pc);
    ScreenPage bob = opens(scene, scene.bob(), pc);
    await("Bob watches").atMost(LIMIT).until(bob::state, "watching"::equals);
    showsThePictureOf(bob, pc);
    bob.types("x");
    ann.types("b");
    hears(pc, down('b'), up('b'));
    assertThat(pc.machine().remoteScreen().input()).doesNotContain(down('x'));
    ann.givesTheKeyboard();
    driving(bob).types("c");
    hears(pc, down('c'), up('c'));
    showsThePictureOf(ann, pc);
    assertThat(pc.machine().remoteScreen().sessions()).isEqualTo(1);
  }

  @Test
  void tellsWithinASecondThatTheTunnelIsCut(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    ScreenPage page = driving(opens(scene, scene.ann(), pc));
    pc.machine().line().cut();
    await("told").atMost(Duration.ofSeconds(1)).until(page::state, state -> !state.equals("open"));
    assertThat(page.notice()).containsAnyOf("connection to the PC is cut", "not connected");
  }

  @Test
  void recordsEverySession(Scene scene) {
    Pc pc = scene.pc();
    pc.pressesTheHelpKey("No picture");
    scene.isReady(pc);
    scene.ann().calls().accept(scene.callOf(pc, "RINGING").id());
    driving(opens(scene, scene.ann(), pc));
    pc.hangsUp();
    PcPage record = PcPage.open(scene.deskOf(scene.vic()).browser(), pc.uuid());
    await("the record")
        .atMost(LIMIT)
        .untilAsserted(
            () ->
                assertThat(record.audit())
                    .contains("Opened the screen", "Closed the screen", scene.ann().name()));
  }

  @Test
  void offersToSwitchKvmOn(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    pc.machine().settings().put(ACCESS_POINT, Map.of("EnabledState", List.of("3")));
    ScreenPage page = opens(scene, scene.ann(), pc);
    assertThat(page.notice()).contains("KVM is switched off in the firmware");
    showsThePictureOf(driving(page.switchesOn()), pc);
  }

  @Test
  void showsTheDisplayThatIsChosenToAll(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    pc.machine()
        .remoteScreen()
        .connect(List.of(new RemoteScreen.Display(640, 400), new RemoteScreen.Display(320, 200)));
    ScreenPage ann = driving(opens(scene, scene.ann(), pc));
    ScreenPage bob = opens(scene, scene.bob(), pc);
    await("Bob watches").atMost(LIMIT).until(bob::state, "watching"::equals);
    assertThat(ann.displays()).hasSize(2).element(0).asString().contains("640 × 400", "shown");
    ann.chooses(1);
    for (ScreenPage page : List.of(ann, bob)) {
      await("the other display")
          .atMost(LIMIT)
          .until(page::shown, shown -> shown.startsWith("320 by 200"));
    }
    showsThePictureOf(ann, pc);
    assertThat(pc.machine().remoteScreen().sessions()).isEqualTo(2);
    pc.machine().remoteScreen().connect(List.of(new RemoteScreen.Display(640, 400)));
    assertThat(ann.displays()).hasSize(1);
  }

  @Test
  void saysWhenThePcHasNoKvm(Scene scene) {
    Pc pc = scene.visiting(scene.pc("amt-4"));
    ScreenPage page = opens(scene, scene.ann(), pc);
    assertThat(page.notice()).contains("no KVM");
  }

  @Test
  void saysWhenAnotherConsoleHasTheScreen(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    pc.machine().remoteScreen().take(() -> {});
    assertThat(opens(scene, scene.ann(), pc).notice()).contains("Another console");
  }

  @Test
  void letsNobodyInWithAnothersOrAUsedTicket(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    var desk = scene.deskOf(scene.ann());
    String session = desk.browser().session();
    String bob = scene.deskOf(scene.bob()).browser().session();
    ScreenPage page = driving(ScreenPage.open(desk.browser(), pc.uuid()));
    URI socket = scene.page("console");
    String own = socket.getScheme() + "://" + socket.getAuthority();
    String ticket = page.ticket(pc.uuid());
    try (ConsoleSocket watching = ConsoleSocket.open(socket, session, own)) {
      watching.says("ticket screen " + ticket);
      assertThat(watching.told()).contains("\"type\":\"seats\"");
    }
    refuses(socket, session, own, "screen " + ticket);
    refuses(socket, bob, own, "screen " + page.ticket(pc.uuid()));
    refuses(socket, session, own, "terminal " + page.ticket(pc.uuid()));
    refuses(socket, session, own, "screen made-up");
    TerminalPage terminal = TerminalPage.open(desk.browser(), pc.uuid());
    await("the terminal").atMost(LIMIT).until(terminal::state, "open"::equals);
    refuses(socket, session, own, "screen " + terminal.ticket(pc.uuid()));
  }

  private static void refuses(URI socket, String session, String origin, String said) {
    try (ConsoleSocket stranger = ConsoleSocket.open(socket, session, origin)) {
      stranger.says("ticket " + said);
      assertThat(stranger.told()).contains("\"ending\":\"TICKET\"");
    }
  }
}
