package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mayday.acceptance.desk.Browser;
import org.mayday.acceptance.desk.PcPage;
import org.mayday.acceptance.desk.RecordingPages;
import org.mayday.acceptance.desk.TerminalPage;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Scene;

/** What a terminal showed can be played again. */
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
}
