package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mayday.acceptance.desk.DisksPage;
import org.mayday.acceptance.desk.PcPage;
import org.mayday.acceptance.scene.BootImage;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Person;
import org.mayday.acceptance.scene.Scene;
import org.mayday.acceptance.soap.Post;
import org.mayday.simulator.platform.DriveReading;
import org.mayday.simulator.platform.DriveReading.Outcome;
import org.mayday.simulator.power.Boot;
import org.mayday.simulator.power.HostPhase;
import org.mayday.simulator.power.PowerRequest;
import org.mayday.simulator.power.PowerState;

/** Disks that are lent to a PC from the library, and what the PC boots from them. */
@Acceptance
class DiskIT {
  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final String SERVICE = "AMT_RedirectionService#Intel(r) AMT Redirection Service";
  private static final int MIDDLE = 2_000_000;

  private static DisksPage opens(Scene scene, Person person, Pc pc) {
    return DisksPage.open(scene.deskOf(person).browser(), pc.uuid());
  }

  private static DisksPage lending(DisksPage page) {
    await("the drives").atMost(LIMIT).until(page::state, "open"::equals);
    return page;
  }

  private static void outcome(Pc pc, Outcome outcome) {
    pc.machine()
        .await(
            "the drive is " + outcome,
            it -> it.remoteDrives().reading().filter(r -> r.outcome() == outcome).isPresent(),
            LIMIT);
  }

  private static DriveReading reading(Pc pc) {
    return pc.machine().remoteDrives().reading().orElseThrow();
  }

  private static void runs(Pc pc) {
    pc.machine().await("runs", it -> it.host() == HostPhase.RUNNING, LIMIT);
  }

  /** Boots and stops in the middle of the image. */
  private static DisksPage stopsInTheMiddle(Scene scene, Pc pc, BootImage image) {
    pc.machine().remoteDrives().holdAt(MIDDLE);
    DisksPage page = lending(opens(scene, scene.ann(), pc)).bootsFrom(image.name());
    pc.machine().await("held", it -> it.remoteDrives().held(), LIMIT);
    return page;
  }

  @ParameterizedTest
  @CsvSource({
    "amt-6, CD",
    "amt-11, CD",
    "amt-12, CD",
    "amt-19, CD",
    "amt-11, FLOPPY",
    "amt-19, FLOPPY"
  })
  void bootsAPcFromAnImage(String release, String drive, Scene scene) {
    BootImage image = drive.equals("CD") ? scene.cd() : scene.floppy();
    Pc pc = scene.visiting(scene.pc(release));
    DisksPage page = lending(opens(scene, scene.ann(), pc)).bootsFrom(image.name());
    outcome(pc, Outcome.LOADED);
    assertThat(reading(pc).sha256()).isEqualTo(image.sha256());
    runs(pc);
    assertThat(pc.machine().wasToldTo(PowerRequest.RESET)).isTrue();
    assertThat(page.image(drive)).contains(image.name());
    await("the last block")
        .atMost(LIMIT)
        .until(() -> page.fact(drive, "last"), last -> last.startsWith(image.lastBlock() + " /"));
    assertThat(Double.parseDouble(page.fact(drive, "readSize")))
        .isGreaterThanOrEqualTo(image.bytes() / 1e6 - 0.1);
    assertThat(page.fact(drive, "written")).isEqualTo("0");
    assertThat(page.seen()).isEqualTo("The PC sees the drives.");
    assertThat(pc.machine().connected()).isTrue();
  }

  @Test
  void bootsGracefullyWithTheTerminalBeside(Scene scene) {
    BootImage image = scene.cd();
    Pc pc = scene.visiting(scene.pc("amt-16"));
    DisksPage page = lending(opens(scene, scene.ann(), pc));
    page.gracefully().withTerminal().withSecureBoot().bootsFrom(image.name());
    outcome(pc, Outcome.LOADED);
    assertThat(reading(pc).sha256()).isEqualTo(image.sha256());
    assertThat(pc.machine().wasToldTo(PowerRequest.RESET_SOFT)).isTrue();
    assertThat(pc.machine().wasToldTo(PowerRequest.RESET)).isFalse();
    Boot boot = pc.machine().power().lastBoot().orElseThrow();
    assertThat(boot.serial()).isTrue();
    assertThat(boot.secure()).isTrue();
    assertThat(page.hasTerminalBeside()).isTrue();
  }

  @Test
  void offersNoGracefulRestartWhereTheFirmwareHasNone(Scene scene) {
    Pc pc = scene.visiting(scene.pc("amt-9"));
    DisksPage page = lending(opens(scene, scene.ann(), pc));
    await("what it offers").atMost(LIMIT).until(page::refusesGracefully);
  }

  @Test
  void switchesAPcOnThatIsOff(Scene scene) {
    BootImage image = scene.cd();
    Pc pc = scene.visiting(scene.pc());
    pc.machine().power().request(PowerRequest.OFF_HARD);
    lending(opens(scene, scene.ann(), pc)).bootsFrom(image.name());
    pc.machine().awaitPower(PowerState.ON, LIMIT);
    outcome(pc, Outcome.LOADED);
    assertThat(reading(pc).sha256()).isEqualTo(image.sha256());
  }

  @Test
  void ejectsInTheMiddle(Scene scene) {
    BootImage image = scene.cd();
    Pc pc = scene.visiting(scene.pc());
    DisksPage page = stopsInTheMiddle(scene, pc, image).ejects("CD");
    await("it is out").atMost(LIMIT).until(() -> page.image("CD"), "Nothing is in it."::equals);
    pc.machine().remoteDrives().goOn();
    outcome(pc, Outcome.FAILED);
    assertThat(reading(pc).words()).contains("no medium");
    runs(pc);
    assertThat(page.state()).isEqualTo("open");
    assertThat(pc.machine().connected()).isTrue();
    page.bootsFrom(image.name());
    outcome(pc, Outcome.LOADED);
  }

  @Test
  void losesTheTunnelInTheMiddle(Scene scene) {
    BootImage image = scene.cd();
    Pc pc = scene.visiting(scene.pc());
    DisksPage page = stopsInTheMiddle(scene, pc, image);
    pc.machine().line().cut();
    await("told").atMost(LIMIT).until(page::state, state -> !state.equals("open"));
    assertThat(page.notice()).containsAnyOf("connection to the PC is cut", "not connected");
    outcome(pc, Outcome.FAILED);
    assertThat(reading(pc).words()).isEqualTo("the console has gone");
    runs(pc);
    pc.machine().remoteDrives().goOn();
    pc.machine().awaitConnected(LIMIT);
    putsBack(page, image);
    assertThat(page.story()).anyMatch(line -> line.contains("connection to the PC is cut"));
    page.bootsFrom(image.name());
    outcome(pc, Outcome.LOADED);
    assertThat(reading(pc).sha256()).isEqualTo(image.sha256());
  }

  private static void putsBack(DisksPage page, BootImage image) {
    lending(page);
    await("it is back").atMost(LIMIT).until(() -> page.image("CD"), image.name()::equals);
    assertThat(page.story().get(0)).contains(image.name(), "put back into its drive");
  }

  @Test
  void lendsAgainWhenThePcEndsTheSession(Scene scene) {
    BootImage image = scene.cd();
    Pc pc = scene.visiting(scene.pc());
    DisksPage page = lending(opens(scene, scene.ann(), pc)).inserts(image.name());
    await("it is in").atMost(LIMIT).until(() -> page.image("CD"), image.name()::equals);
    pc.machine().remoteDrives().terminate();
    await("told").atMost(LIMIT).until(() -> !page.story().isEmpty());
    putsBack(page, image);
    assertThat(pc.machine().remoteDrives().sessions()).isEqualTo(2);
    assertThat(pc.machine().power().request(PowerRequest.RESET)).isZero();
    await("seen").atMost(LIMIT).until(page::seen, "The PC sees the drives."::equals);
  }

  @Test
  void survivesAnImageThatShrinks(Scene scene) throws IOException {
    BootImage image = scene.cd(3_001);
    Pc pc = scene.visiting(scene.pc());
    DisksPage page = stopsInTheMiddle(scene, pc, image);
    scene.cutShort(image, MIDDLE / 2);
    pc.machine().remoteDrives().goOn();
    outcome(pc, Outcome.FAILED);
    assertThat(reading(pc).words()).contains("03/11/00, medium error");
    assertThat(page.problem("CD")).contains(image.name(), "shorter than it was");
    runs(pc);
    assertThat(page.state()).isEqualTo("open");
    assertThat(pc.machine().connected()).isTrue();
    scene.removed(image);
  }

  @Test
  void readsAnImageToItsEndThatIsRemovedMeanwhile(Scene scene) {
    BootImage image = scene.cd(3_002);
    Pc pc = scene.visiting(scene.pc());
    DisksPage page = stopsInTheMiddle(scene, pc, image);
    scene.removed(image);
    pc.machine().remoteDrives().goOn();
    outcome(pc, Outcome.LOADED);
    assertThat(reading(pc).sha256()).isEqualTo(image.sha256());
    await("it is offered no more")
        .atMost(LIMIT)
        .until(() -> page.images().stream().noneMatch(it -> it.startsWith(image.name())));
  }

  /** The list of images comes anew while somebody has made a choice in it. */
  @Test
  void bootsNothingThatWasNotChosen(Scene scene) {
    BootImage image = scene.floppy();
    Pc pc = scene.visiting(scene.pc());
    DisksPage page = lending(opens(scene, scene.ann(), pc)).boots();
    assertThat(page.problem()).contains("Choose an image");
    BootImage fleeting = scene.cd(3_003);
    await("the new one is offered")
        .atMost(LIMIT)
        .until(() -> page.images().stream().anyMatch(it -> it.startsWith(fleeting.name())));
    page.chooses(image.name());
    BootImage other = scene.cd(3_004);
    await("another one is offered")
        .atMost(LIMIT)
        .until(() -> page.images().stream().anyMatch(it -> it.startsWith(other.name())));
    assertThat(page.chosen()).startsWith(image.name());
    page.chooses(fleeting.name());
    scene.removed(fleeting);
    await("it is offered no more")
        .atMost(LIMIT)
        .until(() -> page.images().stream().noneMatch(it -> it.startsWith(fleeting.name())));
    assertThat(page.boots().problem()).contains("Choose an image");
    assertThat(pc.machine().wasToldTo(PowerRequest.RESET)).isFalse();
    scene.removed(other);
  }

  @Test
  void saysWhenTheServerDidNotAnswer(Scene scene) {
    BootImage image = scene.floppy();
    Pc pc = scene.visiting(scene.pc());
    var desk = scene.deskOf(scene.ann());
    DisksPage page = lending(DisksPage.open(desk.browser(), pc.uuid())).chooses(image.name());
    desk.browser().losesTheNetwork();
    try {
      page.boots();
      await("it is said")
          .atMost(LIMIT)
          .until(page::failure, told -> told.contains("did not answer"));
    } finally {
      desk.browser().sendsAtMost(0);
    }
    assertThat(pc.machine().wasToldTo(PowerRequest.RESET)).isFalse();
  }

  private static Path stopsInTheMiddleOfAFile(Pc pc, DisksPage page, BootImage image) {
    Path file = image.file();
    pc.machine().remoteDrives().holdAt(MIDDLE);
    lending(page).bootsFromFile(file);
    pc.machine().await("held", it -> it.remoteDrives().held(), LIMIT);
    return file;
  }

  @Test
  void bootsFromAFileOfTheBrowser(Scene scene) {
    BootImage image = BootImage.cd("own.iso", 12_000);
    Pc pc = scene.visiting(scene.pc());
    DisksPage page = lending(opens(scene, scene.ann(), pc)).bootsFromFile(image.file());
    outcome(pc, Outcome.LOADED);
    assertThat(reading(pc).sha256()).isEqualTo(image.sha256());
    assertThat(page.image("CD"))
        .isEqualTo("own.iso \u2013 from the browser of " + scene.ann().name());
  }

  @Test
  void survivesAFileOfTheBrowserThatShrinks(Scene scene) throws IOException {
    Pc pc = scene.visiting(scene.pc());
    DisksPage page = opens(scene, scene.ann(), pc);
    Path file = stopsInTheMiddleOfAFile(pc, page, BootImage.cd("short.iso", 12_000));
    Files.write(file, new byte[MIDDLE]);
    pc.machine().remoteDrives().goOn();
    outcome(pc, Outcome.FAILED);
    assertThat(reading(pc).words()).contains("03/11/00, medium error");
    assertThat(page.problem("CD")).contains("changed, moved or removed since it was chosen");
    runs(pc);
    assertThat(page.state()).isEqualTo("open");
    assertThat(pc.machine().connected()).isTrue();
  }

  @Test
  void losesAFileOfTheBrowserWithItsPage(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    DisksPage page = opens(scene, scene.ann(), pc);
    stopsInTheMiddleOfAFile(pc, page, BootImage.cd("away.iso", 12_000));
    page.closes();
    pc.machine().remoteDrives().goOn();
    outcome(pc, Outcome.FAILED);
    runs(pc);
    assertThat(pc.machine().connected()).isTrue();
  }

  @Test
  void putsAFileOfTheBrowserBackAfterACut(Scene scene) {
    BootImage image = BootImage.cd("again.iso", 12_000);
    Pc pc = scene.visiting(scene.pc());
    DisksPage page = opens(scene, scene.ann(), pc);
    stopsInTheMiddleOfAFile(pc, page, image);
    pc.machine().line().cut();
    outcome(pc, Outcome.FAILED);
    pc.machine().remoteDrives().goOn();
    pc.machine().awaitConnected(LIMIT);
    lending(page);
    await("it is back").atMost(LIMIT).until(() -> page.image("CD"), it -> it.contains("again.iso"));
    page.bootsFromFile(image.file());
    outcome(pc, Outcome.LOADED);
  }

  @Test
  void letsOneLendAndOthersWatch(Scene scene) {
    BootImage image = scene.cd();
    Pc pc = scene.visiting(scene.pc());
    DisksPage ann = stopsInTheMiddle(scene, pc, image);
    DisksPage bob = opens(scene, scene.bob(), pc);
    await("Bob watches").atMost(LIMIT).until(bob::state, "watching"::equals);
    await("Bob sees it").atMost(LIMIT).until(() -> bob.image("CD"), image.name()::equals);
    assertThat(bob.changes()).isFalse();
    assertThat(ann.changes()).isTrue();
    ann.givesItAway();
    lending(bob).ejects("CD");
    await("Ann sees it").atMost(LIMIT).until(() -> ann.image("CD"), "Nothing is in it."::equals);
    assertThat(ann.changes()).isFalse();
    assertThat(pc.machine().remoteDrives().sessions()).isEqualTo(1);
  }

  @Test
  void isNotForThoseWhoMayOnlyLook(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    String vic = scene.deskOf(scene.vic()).browser().session();
    var page = Post.get(scene.page("disk.xhtml?uuid=" + pc.uuid()), "Cookie", "MAYDAY=" + vic);
    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(pc.machine().remoteDrives().sessions()).isZero();
  }

  @Test
  void offersToSwitchItOn(Scene scene) {
    BootImage image = scene.cd();
    Pc pc = scene.visiting(scene.pc());
    pc.machine().settings().put(SERVICE, Map.of("EnabledState", List.of("32770")));
    DisksPage page = opens(scene, scene.ann(), pc);
    assertThat(page.notice()).contains("IDER/USBR is switched off in the firmware");
    lending(page.switchesOn()).bootsFrom(image.name());
    outcome(pc, Outcome.LOADED);
  }

  @Test
  void saysWhenThePcHasNone(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    pc.machine().remoteDrives().leaveOut();
    assertThat(opens(scene, scene.ann(), pc).notice()).contains("This PC has no IDER/USBR");
  }

  @Test
  void saysWhenAnotherConsoleLends(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    pc.machine().remoteDrives().take(() -> {});
    assertThat(opens(scene, scene.ann(), pc).notice()).contains("Another console");
  }

  @Test
  void recordsWhatWasLent(Scene scene) {
    BootImage image = scene.cd();
    Pc pc = scene.visiting(scene.pc());
    lending(opens(scene, scene.ann(), pc)).inserts(image.name());
    pc.machine().await("lent", it -> it.remoteDrives().taken(), LIMIT);
    DisksPage page = opens(scene, scene.bob(), pc);
    await("in the drive").atMost(LIMIT).until(() -> page.image("CD"), image.name()::equals);
    assertThat(page.seen()).contains("after its next restart");
    pc.hangsUp();
    PcPage record = PcPage.open(scene.deskOf(scene.vic()).browser(), pc.uuid());
    await("the record")
        .atMost(LIMIT)
        .untilAsserted(
            () ->
                assertThat(record.audit())
                    .contains("Lent disks", "Put an image into a drive", image.name())
                    .contains("Took the disks back", scene.ann().name()));
  }
}
