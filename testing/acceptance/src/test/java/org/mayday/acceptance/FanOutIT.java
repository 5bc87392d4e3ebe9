package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mayday.acceptance.desk.BatchPages;
import org.mayday.acceptance.desk.Browser;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Scene;
import org.mayday.acceptance.soap.WorkService;
import org.mayday.acceptance.soap.Xml;

/** One operation on many PCs. */
@Acceptance
class FanOutIT {
  private static final int PCS = 20;

  @Test
  void doesItOnEveryPcAndTriesTheFailedAgain(Scene scene) {
    String tag = "lab-" + scene.unique();
    List<Pc> pcs = new ArrayList<>();
    for (int i = 0; i < PCS - 1; i++) {
      Pc pc = scene.pc();
      scene.sue().fleet().importCsv(VisitsIT.tagged(pc, tag));
      pcs.add(pc.visits());
    }
    Pc wrong = scene.pc();
    String right = wrong.machine().identity().amt().password();
    scene.sue().fleet().importCsv(VisitsIT.tagged(wrong, tag).replace(right, "Wrong-1" + tag));
    pcs.add(wrong.visits());
    pcs.forEach(scene::isReady);

    WorkService work = scene.ann().work();
    String batch = work.batch(tag, "firmware.identify", 8, false);
    await().until(() -> work.batch(batch).text("state").equals("FINISHED"));
    Xml after = work.batch(batch);
    assertThat(after.text("total")).isEqualTo("20");
    assertThat(after.text("done")).isEqualTo("19");
    assertThat(after.text("failed")).isEqualTo("1");
    assertThat(work.runsOf(batch))
        .filteredOn(run -> run.text("state").equals("FAILED"))
        .extracting(run -> run.text("platform"), run -> run.text("failure"))
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(wrong.uuid().toString(), "UNAUTHORIZED"));
    assertThat(wrong.wrongAmtPasswords()).as("never sprayed").isEqualTo(1);

    scene.sue().fleet().importCsv(VisitsIT.tagged(wrong, tag));
    assertThat(work.retry(batch)).isEqualTo(1);
    await().until(() -> work.batch(batch).text("done").equals("20"));
    assertThat(work.batch(batch).text("state")).isEqualTo("FINISHED");
    assertThat(work.runsOf(batch)).allMatch(run -> run.text("attempts").equals("1"));
  }

  @Test
  void isStartedWatchedAndReadOnPages(Scene scene) {
    String tag = "page-" + scene.unique();
    Pc here = scene.pc();
    Pc away = scene.pc();
    scene.sue().fleet().importCsv(VisitsIT.tagged(here, tag));
    scene.sue().fleet().importCsv(VisitsIT.tagged(away, tag));
    here.visits();
    scene.isReady(here);
    Browser browser = scene.deskOf(scene.sue()).browser();
    BatchPages pages = BatchPages.ofTag(browser, tag).starts("firmware.identify");
    await().until(() -> pages.progress().equals("2 of 2 PCs"));
    assertThat(pages.lines()).anyMatch(line -> line.contains("The PC is not connected"));
    assertThat(pages.csv())
        .contains(here.name() + "," + here.uuid() + ",DONE")
        .contains(away.name() + "," + away.uuid() + ",FAILED,NOT_CONNECTED");
    assertThat(BatchPages.work(browser)).hasSizeGreaterThanOrEqualTo(2);
    assertThat(BatchPages.newestRun(browser)).contains("Identify");
    assertThat(BatchPages.policy(browser, "firmware.identify", tag))
        .anyMatch(line -> line.contains(tag));
  }

  @Test
  void stopsInTheMiddle(Scene scene) {
    String tag = "stop-" + scene.unique();
    Pc silent = scene.pc();
    scene.sue().fleet().importCsv(VisitsIT.tagged(silent, tag));
    silent.visits();
    scene.isReady(silent);
    silent.fallsSilent();
    WorkService work = scene.ann().work();
    String batch = work.batch(tag, "firmware.identify", 1, false);
    await().until(() -> work.batch(batch).text("running").equals("1"));
    assertThat(work.stop(batch)).isTrue();
    await().until(() -> work.batch(batch).text("cancelled").equals("1"));
    assertThat(work.batch(batch).text("state")).isEqualTo("STOPPED");
    assertThat(work.stop(batch)).isFalse();
  }
}
