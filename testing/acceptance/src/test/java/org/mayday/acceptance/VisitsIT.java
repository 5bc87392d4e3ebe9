package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mayday.acceptance.desk.PcPage;
import org.mayday.acceptance.scene.Event;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Scene;
import org.mayday.acceptance.soap.SoapFault;
import org.mayday.acceptance.soap.WorkService;
import org.mayday.acceptance.soap.Xml;

/** Operations that wait for their PC, run in the background and are cancelled. */
@Acceptance
class VisitsIT {
  private static final String IDENTIFY = "firmware.identify";

  @Test
  void whatWasQueuedIsDoneOnceWhenThePcCallsWhateverItCallsFor(Scene scene) {
    Pc pc = scene.pc();
    WorkService work = scene.ann().work();
    String run = work.queue(pc.uuid(), IDENTIFY);
    assertThat(work.state(run)).isEqualTo("WAITING");
    pc.raisesAnAlert();
    await().until(() -> work.state(run).equals("DONE"));
    assertThat(work.run(run).all("value").stream().map(Xml::text))
        .anyMatch(value -> value.contains("Intel"));
    pc.losesItsTunnelAndComesBack();
    scene.isReady(pc);
    assertThat(work.run(run).text("attempts")).isEqualTo("1");
    await()
        .untilAsserted(
            () -> assertThat(told(scene, pc)).containsExactly("queued", "started", "done"));
  }

  @Test
  void whatIsUnderWayIsCancelledAtOnce(Scene scene) {
    Pc pc = scene.pc().visits();
    scene.isReady(pc);
    WorkService work = scene.ann().work();
    String first = work.start(pc.uuid(), IDENTIFY);
    await().until(() -> work.state(first).equals("DONE"));
    pc.fallsSilent();
    String run = work.start(pc.uuid(), IDENTIFY);
    await().until(() -> work.state(run).equals("RUNNING"));
    assertThat(work.cancel(run)).isTrue();
    await().atMost(Duration.ofSeconds(5)).until(() -> work.state(run).equals("CANCELLED"));
    assertThat(work.run(run).text("message")).contains(scene.ann().name());
    assertThat(work.cancel(run)).isFalse();
    pc.behaves();
    String again = work.start(pc.uuid(), IDENTIFY);
    await().until(() -> work.state(again).equals("DONE"));
  }

  @Test
  void aReadingThatIsCutOffIsDoneWhenThePcIsBack(Scene scene) {
    Pc pc = scene.pc();
    WorkService work = scene.ann().work();
    String run = work.queue(pc.uuid(), IDENTIFY);
    pc.cutsItsTunnelInTheNextAnswerAfter(20).visits();
    await().until(() -> work.state(run).equals("DONE"));
    assertThat(told(scene, pc)).startsWith("queued", "started").endsWith("done");
  }

  @Test
  void whatAPolicySaysIsDoneWhenAPcCalls(Scene scene) {
    String tag = "policy-" + scene.unique();
    Pc pc = scene.pc();
    scene.sue().fleet().importCsv(tagged(pc, tag));
    WorkService work = scene.sue().work();
    String policy = work.policy(IDENTIFY, tag, 1);
    try {
      pc.visits();
      await().until(() -> !work.runs(pc.uuid()).isEmpty());
      assertThat(work.runs(pc.uuid()).get(0).text("who")).isEqualTo("policy");
      pc.losesItsTunnelAndComesBack();
      scene.isReady(pc);
      await().until(() -> work.runs(pc.uuid()).get(0).text("state").equals("DONE"));
      assertThat(work.runs(pc.uuid())).as("once an hour").hasSize(1);
    } finally {
      work.removePolicy(policy);
    }
  }

  @Test
  void thePageOfAPcShowsWhatArrivesCancelsQueuesAndRemembers(Scene scene) {
    Pc pc = scene.pc().visits();
    scene.isReady(pc);
    PcPage page = PcPage.open(scene.deskOf(scene.ann()).browser(), pc.uuid(), "firmware");
    assertThat(page.result(IDENTIFY)).contains("AMT 12");
    pc.fallsSilent();
    page.presses(IDENTIFY).cancels(IDENTIFY);
    assertThat(page.failure(IDENTIFY)).contains("Cancelled by " + scene.ann().name());
    pc.behaves();
    pc.hangsUp();
    await().until(() -> page.button(IDENTIFY).contains("Queue"));
    page.presses(IDENTIFY);
    assertThat(page.progress(IDENTIFY)).contains("next visit");
    assertThat(page.result(IDENTIFY)).as("what was read last").contains("AMT 12");
    pc.visits();
    await().until(() -> !page.isUnderWay(IDENTIFY));
    assertThat(page.result(IDENTIFY)).contains("The PC took");
  }

  @Test
  void saysWhyItTakesNoOrder(Scene scene) {
    Pc away = scene.pc();
    SoapFault notThere =
        catchThrowableOfType(
            SoapFault.class, () -> scene.ann().work().start(away.uuid(), IDENTIFY));
    assertThat(notThere.detail("kind")).isEqualTo("NOT_CONNECTED");
    SoapFault notAllowed =
        catchThrowableOfType(SoapFault.class, () -> scene.vic().work().policy(IDENTIFY, "any", 1));
    assertThat(notAllowed.problem()).isEqualTo("notAllowed");
  }

  static String tagged(Pc pc, String tag) {
    return "uuid,name,mps_username,mps_password,amt_username,amt_password,tags\n"
        + String.join(
            ",",
            pc.uuid().toString(),
            pc.name(),
            pc.machine().identity().mps().user(),
            pc.machine().identity().mps().password(),
            pc.machine().identity().amt().user(),
            pc.machine().identity().amt().password(),
            tag)
        + "\n";
  }

  private static List<String> told(Scene scene, Pc pc) {
    return scene.eventsOf(pc).stream()
        .map(Event::what)
        .filter(what -> what.startsWith("run."))
        .map(what -> what.substring(4))
        .toList();
  }
}
