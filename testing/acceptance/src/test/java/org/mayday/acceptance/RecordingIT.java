package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mayday.acceptance.desk.Browser;
import org.mayday.acceptance.desk.PcPage;
import org.mayday.acceptance.desk.RecordingPages;
import org.mayday.acceptance.desk.ScreenPage;
import org.mayday.acceptance.desk.TerminalPage;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Scene;

/** What a terminal or a screen showed can be played again. */
@Acceptance
class RecordingIT {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @Test
  void playsWhatATerminalShowed(Scene scene) {
    Pc pc = scene.pc();
    pc.visits();
    scene.isReady(pc);
    TerminalPage page = TerminalPage.open(scene.deskOf(scene.ann()).browser(), pc.uuid());
    await("the terminal").atMost(LIMIT).until(page::state, "open"::equals);
    page.types("echo Gr\u00fc\u00dfe; \u20ac\n");
    await("the echo")
        .atMost(LIMIT)
        .until(() -> page.screen().contains("\nGr\u00fc\u00dfe; \u20ac"));
    page.types("flood 5000\n");
    await("the flood").atMost(LIMIT).until(() -> page.screen().contains("line 05000 of a PC"));
    pc.hangsUp();

    Browser browser = scene.deskOf(scene.sue()).browser();
    RecordingPages recordings = RecordingPages.of(browser, pc.uuid());
    await("the end of the recording")
        .atMost(LIMIT)
        .untilAsserted(
            () ->
                assertThat(RecordingPages.of(browser, pc.uuid()).rows().toString())
                    .contains(scene.ann().name(), "is cut"));
    recordings.plays();
    await("the player").atMost(LIMIT).until(recordings::state, "ready"::equals);
    assertThat(recordings.screen()).doesNotContain("Gr\u00fc\u00dfe");
    recordings.jumps(1);
    await("the last moment")
        .atMost(LIMIT)
        .until(() -> recordings.screen().contains("line 05000 of a PC"));
    List<String> marks = recordings.marks();
    assertThat(marks).hasSize(2);
    assertThat(marks.get(0)).contains("opens the terminal");
    recordings.jumps(0);
    recordings.pressesPlay();
    await("played to the end")
        .atMost(LIMIT)
        .until(() -> recordings.screen().contains("line 05000 of a PC"));
    assertThat(recordings.screen()).contains("\nGr\u00fc\u00dfe; \u20ac");
    PcPage record = PcPage.open(scene.deskOf(scene.vic()).browser(), pc.uuid());
    assertThat(record.audit()).contains("Played a recording", scene.sue().name());
  }

  private static void showsWhat(ScreenPage page, Pc pc) {
    pc.machine().remoteScreen().holdStill(true);
    await("the picture of " + pc.name())
        .atMost(LIMIT)
        .untilAsserted(
            () ->
                assertThat(pc.machine().remoteScreen().told())
                    .map(ScreenPage::of)
                    .contains(page.shown()));
  }

  @Test
  void playsWhatAScreenShowed(Scene scene) {
    Pc pc = scene.pc();
    pc.visits();
    scene.isReady(pc);
    ScreenPage page = ScreenPage.open(scene.deskOf(scene.ann()).browser(), pc.uuid());
    await("the screen").atMost(LIMIT).until(page::state, "open"::equals);
    assertThat(page.saysThatItIsRecorded()).isTrue();
    showsWhat(page, pc);
    pc.machine().remoteScreen().holdStill(false);
    await("much that moves").atMost(LIMIT).until(() -> page.updates() > 30);
    pc.machine().remoteScreen().show(1921, 1081);
    await("the larger screen").atMost(LIMIT).until(() -> page.shown().startsWith("1921 by 1081"));
    showsWhat(page, pc);
    String last = page.shown();
    pc.hangsUp();

    Browser browser = scene.deskOf(scene.sue()).browser();
    RecordingPages recordings = RecordingPages.of(browser, pc.uuid());
    await("the end of the recording")
        .atMost(LIMIT)
        .untilAsserted(
            () ->
                assertThat(RecordingPages.of(browser, pc.uuid()).rows().toString())
                    .contains(scene.ann().name(), "Screen", "is cut"));
    recordings.plays();
    await("the player").atMost(LIMIT).until(recordings::state, "ready"::equals);
    recordings.jumps(1);
    await("the last picture").atMost(LIMIT).until(recordings::picture, last::equals);
    assertThat(recordings.marks().get(0)).contains("opens the screen");
    recordings.jumps(0.1);
    await("an early picture")
        .atMost(LIMIT)
        .until(recordings::picture, shown -> shown.startsWith("800 by 600"));
    recordings.pressesPlay();
    await("played to the end").atMost(LIMIT).until(recordings::picture, last::equals);
    PcPage record = PcPage.open(scene.deskOf(scene.vic()).browser(), pc.uuid());
    assertThat(record.audit()).contains("Played a recording", "It is recorded.");
  }
}
