package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mayday.acceptance.desk.Browser;
import org.mayday.acceptance.desk.PcPage;
import org.mayday.acceptance.scene.Event;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Scene;
import org.mayday.acceptance.soap.HelpCall;

/** Only a person rings; what else opens tunnels is told apart and kept. */
@Acceptance
class WhyItCallsIT {

  @Test
  void aVisitDoesNotRing(Scene scene) {
    Pc pc = scene.pc().visits();
    assertThat(newestTunnelOf(pc, scene)).contains("Periodic", "Visit");
    assertThat(scene.ann().calls().of(pc.uuid())).isEmpty();
  }

  @Test
  void triggerThreeOfAmtNineIsAVisit(Scene scene) {
    Pc pc = scene.pc("amt-9").visits();
    assertThat(newestTunnelOf(pc, scene)).contains("Periodic", "Visit");
    assertThat(opened(scene, pc).text("rawTrigger")).isEqualTo("3");
    assertThat(scene.ann().calls().of(pc.uuid())).isEmpty();
  }

  @Test
  void anUnknownTriggerIsLetIn(Scene scene) {
    Pc pc = scene.pcThatVisitsWithTrigger(77).visits();
    assertThat(newestTunnelOf(pc, scene)).contains("Unknown");
    assertThat(opened(scene, pc).text("rawTrigger")).isEqualTo("77");
    assertThat(pc.refusals()).isZero();
    assertThat(scene.ann().calls().of(pc.uuid())).isEmpty();
  }

  @Test
  void anAlertMakesAnEntryAndDoesNotRing(Scene scene) {
    Pc pc = scene.pc().raisesAnAlert();
    Browser browser = scene.deskOf(scene.ann()).browser();
    List<String> alerts =
        await("alert")
            .until(() -> PcPage.open(browser, pc.uuid()).alerts(), entries -> !entries.isEmpty());
    assertThat(alerts).hasSize(1);
    await("what happened, in words")
        .until(
            () -> PcPage.open(browser, pc.uuid()).alerts().get(0),
            text -> text.contains("chassis intrusion"));
    assertThat(scene.ann().calls().of(pc.uuid())).isEmpty();
    await("told")
        .until(() -> scene.eventsOf(pc).stream().anyMatch(e -> e.what().equals("alert.raised")));
  }

  @Test
  void aTimerThatSaysUserStopsRingingAndARealPressStillRings(Scene scene) {
    Pc pc = scene.pc().dialsAsUserEvery(Duration.ofSeconds(3));
    Browser browser = scene.deskOf(scene.ann()).browser();
    await("classed automatic")
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              decline(scene, pc);
              return PcPage.open(browser, pc.uuid()).tunnels();
            },
            tunnels -> !tunnels.isEmpty() && tunnels.get(0).contains("Automatic"));
    decline(scene, pc);
    int rung = scene.ann().calls().of(pc.uuid()).size();
    long opened = pc.machine().line().state().opened();
    pc.machine()
        .await(
            "two more calls",
            machine -> machine.line().state().opened() >= opened + 2,
            Duration.ofSeconds(30));
    assertThat(scene.ann().calls().of(pc.uuid())).hasSize(rung);

    pc.hangsUp().pressesTheHelpKey("This time it is me");
    HelpCall call = scene.callOf(pc, "RINGING");
    await("reason")
        .until(() -> scene.ann().calls().get(call.id()).reason().equals("This time it is me"));
    assertThat(call.callerClass()).isEqualTo("USER");
  }

  private static void decline(Scene scene, Pc pc) {
    scene.ann().calls().of(pc.uuid()).stream()
        .filter(call -> call.state().equals("RINGING"))
        .forEach(call -> scene.ann().calls().decline(call.id(), "It is only a timer"));
  }

  private static String newestTunnelOf(Pc pc, Scene scene) {
    Browser browser = scene.deskOf(scene.ann()).browser();
    return await("tunnel")
        .until(() -> PcPage.open(browser, pc.uuid()).tunnels(), rows -> !rows.isEmpty())
        .get(0);
  }

  private static Event opened(Scene scene, Pc pc) {
    return await("tunnel.opened")
        .until(
            () ->
                scene.eventsOf(pc).stream()
                    .filter(event -> event.what().equals("tunnel.opened"))
                    .toList(),
            events -> !events.isEmpty())
        .get(0);
  }
}
