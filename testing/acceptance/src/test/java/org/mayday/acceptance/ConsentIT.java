package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.mayday.acceptance.desk.Browser;
import org.mayday.acceptance.desk.ConsentPart;
import org.mayday.acceptance.desk.DisksPage;
import org.mayday.acceptance.desk.PcPage;
import org.mayday.acceptance.desk.ScreenPage;
import org.mayday.acceptance.desk.TerminalPage;
import org.mayday.acceptance.scene.BootImage;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Scene;
import org.mayday.simulator.platform.Consent;
import org.mayday.simulator.platform.DriveReading.Outcome;
import org.mayday.simulator.platform.RemoteScreen;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.power.PowerRequest;

/** The user at the PC consents before anybody sees or boots it. */
@Acceptance
class ConsentIT {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** A PC whose user must consent. */
  private static Pc careful(Scene scene, String policy) {
    return careful(scene, policy, "300");
  }

  private static Pc careful(Scene scene, String policy, String seconds) {
    Pc pc = scene.visiting(scene.pc());
    Map<String, List<String>> settings = new HashMap<>();
    settings.put("OptInRequired", List.of(policy));
    settings.put("OptInDisplayTimeout", List.of(seconds));
    pc.machine().settings().put(Consent.SERVICE, settings);
    return pc;
  }

  private static void becomes(String what, Supplier<String> state, String wanted) {
    await(what).atMost(LIMIT).until(state::get, wanted::equals);
  }

  /** The code that the PC shows, as its user reads it out. */
  private static String shown(Pc pc) {
    return await("a code")
        .atMost(LIMIT)
        .until(pc.machine().consent()::shown, Optional::isPresent)
        .orElseThrow();
  }

  private static String wrong(String code) {
    return code.equals("000000") ? "000001" : "000000";
  }

  @Test
  void opensTheScreenByItselfOnceTheCodeIsRight(Scene scene) {
    Pc pc = careful(scene, Consent.KVM);
    Browser browser = scene.deskOf(scene.ann()).browser();
    ScreenPage screen = ScreenPage.open(browser, pc.uuid());
    ConsentPart consent = new ConsentPart(browser);
    assertThat(screen.notice()).contains("must consent first");
    becomes("to ask", consent::step, "ask");
    assertThat(pc.machine().remoteScreen().sessions()).isZero();
    consent.asks();
    String code = shown(pc);
    becomes("the code", consent::step, "code");
    assertThat(consent.left()).matches("[45]:[0-9]{2}");
    consent.sends("12 34");
    assertThat(consent.problem()).contains("six digits");
    consent.sends(wrong(code));
    await("told").atMost(LIMIT).until(() -> consent.problem().contains("not the code"));
    assertThat(consent.step()).isEqualTo("code");
    consent.sends(code);
    becomes("the screen", screen::state, "open");
    assertThat(consent.step()).isEmpty();
    await("a picture").atMost(LIMIT).until(() -> screen.updates() > 1);
    assertThat(pc.machine().consent().state()).isEqualTo(4);
    assertThat(PcPage.open(scene.deskOf(scene.vic()).browser(), pc.uuid()).audit())
        .contains("Ask the user for consent", "Send the code that the user reads out")
        .doesNotContain(code);
  }

  @Test
  void saysThatACodeIsWorthNothingAnyMore(Scene scene) {
    Pc pc = careful(scene, Consent.KVM, "4");
    Browser browser = scene.deskOf(scene.ann()).browser();
    ScreenPage.open(browser, pc.uuid());
    ConsentPart consent = new ConsentPart(browser);
    becomes("to ask", consent::step, "ask");
    consent.asks();
    becomes("the code", consent::step, "code");
    becomes("its end", consent::step, "ask");
    assertThat(consent.problem()).contains("worth nothing any more");
    pc.machine().settings().put(Consent.SERVICE, Map.of("OptInDisplayTimeout", List.of("300")));
    consent.asks();
    String wrong = wrong(shown(pc));
    for (int attempt = 1; attempt <= 3; attempt++) {
      becomes("the code", consent::step, "code");
      consent.sends(wrong);
      await("told").atMost(LIMIT).until(() -> !consent.problem().isEmpty());
    }
    becomes("its end", consent::step, "ask");
    assertThat(consent.problem()).contains("worth nothing any more");
    assertThat(pc.machine().remoteScreen().sessions()).isZero();
  }

  @Test
  void takesTheQuestionBackAndHearsOfOthers(Scene scene) {
    Pc pc = careful(scene, Consent.KVM);
    Browser browser = scene.deskOf(scene.ann()).browser();
    ScreenPage screen = ScreenPage.open(browser, pc.uuid());
    ConsentPart consent = new ConsentPart(browser);
    becomes("to ask", consent::step, "ask");
    consent.asks();
    shown(pc);
    becomes("the code", consent::step, "code");
    consent.cancels();
    becomes("taken back", consent::step, "ask");
    assertThat(pc.machine().consent().shown()).isEmpty();
    consent.asks();
    becomes("the code", consent::step, "code");
    pc.machine().consent().send(shown(pc)); // another console was told
    becomes("the screen", screen::state, "open");
  }

  @Test
  void bootsByItselfFromADiskOnceTheUserConsents(Scene scene) {
    BootImage image = scene.cd();
    Pc pc = careful(scene, Consent.ALL);
    pc.machine().consent().start();
    pc.machine().consent().send(shown(pc));
    Browser browser = scene.deskOf(scene.ann()).browser();
    DisksPage disks = DisksPage.open(browser, pc.uuid());
    becomes("disks", disks::state, "open");
    pc.machine().consent().cancel();
    disks.bootsFrom(image.name());
    ConsentPart consent = new ConsentPart(browser);
    becomes("to ask", consent::step, "ask");
    assertThat(pc.machine().wasToldTo(PowerRequest.RESET)).isFalse();
    consent.asks();
    String code = shown(pc);
    becomes("the code", consent::step, "code");
    consent.sends(code);
    pc.machine().await("booted", ConsentIT::isLoaded, LIMIT);
    assertThat(consent.step()).isEmpty();
  }

  private static boolean isLoaded(SimulatedPc pc) {
    return pc.remoteDrives()
        .reading()
        .filter(reading -> reading.outcome() == Outcome.LOADED)
        .isPresent();
  }

  @Test
  void showsTheCodeOnTheDisplayThatIsChosen(Scene scene) {
    Pc pc = careful(scene, Consent.KVM);
    Browser browser = scene.deskOf(scene.ann()).browser();
    ScreenPage.open(browser, pc.uuid());
    ConsentPart consent = new ConsentPart(browser);
    becomes("to ask", consent::step, "ask");
    assertThat(consent.displays())
        .containsExactly("Display 1 (800 × 600)", "Display 2 (1024 × 768)");
    consent.wantsItOn(1);
    consent.asks();
    shown(pc);
    assertThat(pc.machine().consent().display()).isEqualTo(1);
    becomes("the code", consent::step, "code");
    consent.cancels();
    becomes("taken back", consent::step, "ask");
    consent.asks();
    shown(pc);
    assertThat(pc.machine().consent().display()).as("it stays so").isEqualTo(1);
    pc.machine().consent().cancel();
    pc.machine().remoteScreen().connect(List.of(new RemoteScreen.Display(640, 400)));
    ScreenPage.open(browser, pc.uuid());
    becomes("to ask", consent::step, "ask");
    assertThat(consent.displays()).as("nothing to choose").isEmpty();
  }

  @Test
  void asksForNothingThatIsGiven(Scene scene) {
    Pc pc = careful(scene, Consent.ALL);
    pc.machine().consent().start();
    pc.machine().consent().send(shown(pc));
    Browser browser = scene.deskOf(scene.ann()).browser();
    becomes("the screen", ScreenPage.open(browser, pc.uuid())::state, "open");
    assertThat(new ConsentPart(browser).step()).isEmpty();
  }

  @Test
  void switchesAPcOnBeforeItsUserIsAsked(Scene scene) {
    Pc pc = careful(scene, Consent.KVM);
    pc.machine().power().request(PowerRequest.OFF_HARD);
    becomes("off", () -> scene.ann().power().state(pc.uuid()).state(), "OFF");
    Browser browser = scene.deskOf(scene.ann()).browser();
    ScreenPage screen = ScreenPage.open(browser, pc.uuid());
    ConsentPart consent = new ConsentPart(browser);
    becomes("it is off", consent::step, "off");
    consent.switchesOn();
    String code = shown(pc);
    becomes("the code", consent::step, "code");
    consent.sends(code);
    becomes("the screen", screen::state, "open");
  }

  @Test
  void lendsDisksAndBootsOnceTheUserConsents(Scene scene) {
    Pc pc = careful(scene, Consent.ALL);
    Browser browser = scene.deskOf(scene.ann()).browser();
    TerminalPage terminal = TerminalPage.open(browser, pc.uuid());
    becomes("the terminal, which needs none", terminal::state, "open");
    ConsentPart consent = new ConsentPart(browser);
    terminal.boots("BIOS_SETUP");
    becomes("to ask", consent::step, "ask");
    consent.asks();
    String code = shown(pc);
    becomes("the code", consent::step, "code");
    consent.sends(code);
    await("the BIOS").atMost(LIMIT).until(() -> terminal.screen().contains("BIOS SET-UP"));
    becomes("disks", DisksPage.open(browser, pc.uuid())::state, "open");
    pc.machine().consent().cancel();
    pc.machine().remoteDrives().terminate();
    DisksPage disks = DisksPage.open(browser, pc.uuid());
    becomes("to ask", consent::step, "ask");
    consent.asks();
    String second = shown(pc);
    becomes("the code", consent::step, "code");
    consent.sends(second);
    becomes("disks", disks::state, "open");
  }
}
