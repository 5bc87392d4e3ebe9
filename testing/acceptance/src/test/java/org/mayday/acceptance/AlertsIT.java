package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mayday.acceptance.desk.AlertsPage;
import org.mayday.acceptance.desk.Browser;
import org.mayday.acceptance.desk.DeskPage;
import org.mayday.acceptance.desk.HistoryPages;
import org.mayday.acceptance.desk.PcPage;
import org.mayday.acceptance.scene.Event;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Scene;
import org.mayday.acceptance.soap.HelpCall;
import org.mayday.simulator.event.Indication;
import org.mayday.simulator.log.LogRecord.Kind;

/** What firmware says by itself becomes alerts, notes and calls. */
@Acceptance
class AlertsIT {
  private static final Indication AGENT_GONE = new Indication("iAMT0005", 0, List.of("agent"), 3);

  @Test
  void anEventThroughTheTunnelIsAnAlertInWords(Scene scene) {
    Pc pc = scene.pc().visits().says(AGENT_GONE).isAcknowledged(1);
    Event raised = told(scene, pc, "alert.raised");
    assertThat(raised.text("message"))
        .isEqualTo("A watched program (Agent Presence) no longer reports");
    assertThat(raised.text("severity")).isEqualTo("WARNING");
    assertThat(raised.text("source")).isEqualTo("TUNNEL_EVENT");
    assertThat(raised.text("messageId")).isEqualTo("iAMT0005");
    assertThat(raised.text("arguments")).contains("agent");

    AlertsPage page = AlertsPage.open(scene.deskOf(scene.ann()).browser());
    page.searches(pc.name(), "OPEN");
    await("the alert").until(() -> page.rows().size() == 1);
    assertThat(page.rows().get(0))
        .contains(pc.name(), "no longer reports", "iAMT0005", "Warning", "through the tunnel");
    pc.says(AGENT_GONE);
    await("the count, by itself").until(() -> page.rows().get(0).contains("first"));
    page.acknowledges();
    await("no open alert").until(() -> page.rows().isEmpty());
    assertThat(told(scene, pc, "alert.acknowledged").text("acknowledgedBy"))
        .isEqualTo(scene.ann().name());
    assertThat(scene.ann().calls().of(pc.uuid())).isEmpty();
  }

  @Test
  void aTrapIsAnAlertToo(Scene scene) {
    Pc pc = scene.pc().visits().sendsATrapOf(Kind.CHASSIS_INTRUSION);
    Event raised = told(scene, pc, "alert.raised");
    assertThat(raised.text("message")).startsWith("Physical security (chassis intrusion)");
    assertThat(raised.text("source")).isEqualTo("TRAP");
  }

  @Test
  void severalAreAcknowledgedAtOnceAndWhatIsNotKnownIsShownAsItCame(Scene scene) {
    Pc pc = scene.pc().visits();
    String odd = scene.unique();
    pc.says(AGENT_GONE).says(Indication.of("iAMT0999", odd)).says(Indication.of("iAMT0071"));
    pc.isAcknowledged(3);
    AlertsPage page = AlertsPage.open(scene.deskOf(scene.ann()).browser());
    page.searches(odd, "OPEN");
    await("the unknown one").until(() -> page.rows().size() == 1);
    assertThat(page.raw()).contains("<g:MessageID>iAMT0999</g:MessageID>");
    AlertsPage all = AlertsPage.open(scene.deskOf(scene.ann()).browser());
    all.searches(pc.name(), "OPEN");
    await("three").until(() -> all.rows().size() == 3);
    all.acknowledgesAll();
    await("none").until(() -> all.rows().isEmpty());
    all.searches(pc.name(), "ACKNOWLEDGED");
    await("all").until(() -> all.rows().size() == 3);
  }

  @Test
  void housekeepingIsANoteThatNobodyIsToldOf(Scene scene) {
    Pc pc = scene.pc().visits();
    pc.says(new Indication("iAMT0058", 1, List.of(), 2)).isAcknowledged(1);
    Browser browser = scene.deskOf(scene.ann()).browser();
    await("note").until(() -> PcPage.open(browser, pc.uuid()).alerts().size() == 1);
    assertThat(PcPage.open(browser, pc.uuid()).alerts().get(0))
        .contains("The remote access connection (CIRA) is up", "Note");
    assertThat(scene.eventsOf(pc)).noneMatch(event -> event.what().startsWith("alert."));
  }

  @Test
  void theHelpKeyRingsOnATunnelThatWasOpenBefore(Scene scene) {
    Pc pc = scene.pc().visits();
    DeskPage desk = scene.deskOf(scene.ann());
    pc.says(Indication.userCall(12, "The printer burns", "front")).isAcknowledged(1);
    assertThat(desk.ringing(pc.name())).contains("The printer burns", "127.0.0.1");
    HelpCall call = scene.callOf(pc, "RINGING");
    assertThat(call.reason()).isEqualTo("The printer burns");
    assertThat(call.tunnelUp()).isTrue();
    assertThat(new HistoryPages(desk.browser()).call(pc.name())).contains("The printer burns");
  }

  @Test
  void theTunnelItsEventAndTheOneInTheNetworkAreOneCall(Scene scene) {
    Pc pc = scene.pc();
    List<String> listener = listener(scene, pc);
    pc.pressesTheHelpKey("No network");
    Indication press = Indication.userCall(12, "No network", "front");
    pc.says(press).isAcknowledged(1);
    assertThat(pc.posts(press, listener.get(0), listener.get(1), listener.get(2))).isEqualTo(200);
    await("evidence")
        .until(
            () ->
                scene.eventsOf(pc).stream()
                    .anyMatch(e -> e.text("text").contains("The firmware reports a key press")));
    assertThat(scene.ann().calls().of(pc.uuid())).hasSize(1);
    scene.callOf(pc, "RINGING");
  }

  @Test
  void aPcInsideTheNetworkRingsWithoutATunnelAndIsMissedInTheEnd(Scene scene) {
    Pc pc = scene.pc();
    List<String> listener = listener(scene, pc);
    DeskPage desk = scene.deskOf(scene.ann());
    Indication press = Indication.userCall(12, "The mouse is dead", "front");
    assertThat(pc.posts(press, plain(listener.get(0)), listener.get(1), listener.get(2)))
        .isEqualTo(200);
    assertThat(desk.ringing(pc.name()))
        .contains("The mouse is dead", "Inside the company network", "127.0.0.1");
    assertThat(scene.callOf(pc, "RINGING").tunnelUp()).isFalse();
    Event ringing = told(scene, pc, "call.ringing");
    assertThat(ringing.text("inside")).isEqualTo("true");
    scene.callOf(pc, "MISSED");
    Duration rang = Duration.between(at(ringing), at(told(scene, pc, "call.missed")));
    assertThat(rang).isBetween(Duration.ofSeconds(14), Duration.ofSeconds(25));
  }

  @Test
  void theListenerKnowsWhoPosts(Scene scene) {
    Pc pc = scene.pc();
    List<String> listener = listener(scene, pc);
    String address = listener.get(0);
    assertThat(address).endsWith("/mayday/events/" + pc.uuid());
    assertThat(listener.get(1)).isEqualTo(pc.uuid().toString());
    assertThat(pc.posts(AGENT_GONE, address, listener.get(1), "wrong")).isEqualTo(401);
    assertThat(pc.posts(AGENT_GONE, address, "admin", listener.get(2))).isEqualTo(401);
    String elsewhere = address.replace(pc.uuid().toString(), UUID.randomUUID().toString());
    assertThat(pc.posts(AGENT_GONE, elsewhere, listener.get(1), listener.get(2))).isEqualTo(401);
    String nobody = address.replaceAll("[^/]*$", "nobody");
    assertThat(pc.posts(AGENT_GONE, nobody, listener.get(1), listener.get(2))).isEqualTo(404);
    assertThat(scene.eventsOf(pc)).isEmpty();
    assertThat(pc.posts(AGENT_GONE, address, listener.get(1), listener.get(2))).isEqualTo(200);
    Event raised = told(scene, pc, "alert.raised");
    assertThat(raised.text("source")).isEqualTo("LAN_EVENT");
    assertThat(raised.text("times")).isEqualTo("1");
  }

  private static List<String> listener(Scene scene, Pc pc) {
    return PcPage.open(scene.deskOf(scene.sue()).browser(), pc.uuid()).listener();
  }

  /** The same by plain HTTP, which AMT before 11 needs. */
  private static String plain(String address) {
    URI uri = URI.create(address);
    return "http://localhost:" + Installation.ports().http() + uri.getPath();
  }

  private static Instant at(Event event) {
    return Instant.parse(
        event.text("endedAt").isEmpty() ? event.text("ringingSince") : event.text("endedAt"));
  }

  private static Event told(Scene scene, Pc pc, String what) {
    return await(what)
        .until(
            () -> scene.eventsOf(pc).stream().filter(e -> e.what().equals(what)).findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }
}
