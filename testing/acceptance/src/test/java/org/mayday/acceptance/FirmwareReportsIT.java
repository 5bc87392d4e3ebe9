package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mayday.acceptance.desk.PcPage;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Scene;
import org.mayday.acceptance.soap.HelpCall;
import org.mayday.simulator.event.Indication;
import org.mayday.simulator.log.LogRecord.Kind;
import org.mayday.simulator.wire.MpsTrust;

/** What firmware says by itself through its tunnel reaches the desk. */
@Acceptance
class FirmwareReportsIT {
  private static final Duration SOON = Duration.ofSeconds(30);

  @Test
  void anEventThatFirmwarePostsIsAcknowledgedAndMakesAnAlert(Scene scene) {
    Pc pc = scene.pc().visits();
    pc.machine().reports().say(Indication.of("iAMT0015"));
    pc.machine().await("acknowledged", it -> it.reports().acknowledged() == 1, SOON);
    pc.machine().reports().say(Indication.of("iAMT0033"));
    pc.machine().await("acknowledged", it -> it.reports().acknowledged() == 2, SOON);

    assertThat(pc.machine().reports().refused()).isZero();
    assertThat(alertsOf(pc, scene, 2))
        .anyMatch(row -> row.contains("A certificate has expired"))
        .anyMatch(row -> row.contains("The audit log is full"));
    assertThat(scene.ann().calls().of(pc.uuid())).isEmpty();
  }

  @Test
  void theHelpKeyInAnOpenTunnelRings(Scene scene) {
    Pc pc = scene.pc().visits();
    pc.pressesTheHelpKey("My screen stays blue");
    HelpCall call = scene.callOf(pc, "RINGING");

    await("reason")
        .until(() -> scene.ann().calls().get(call.id()).reason().equals("My screen stays blue"));
    assertThat(pc.machine().line().state().opened()).isOne();
  }

  @Test
  void aTrapMakesAnAlert(Scene scene) {
    Pc pc = scene.pc().visits();
    assertThat(pc.machine().reports().trap(Kind.CHASSIS_INTRUSION)).isTrue();

    assertThat(alertsOf(pc, scene, 1)).anyMatch(row -> row.contains("chassis intrusion"));
  }

  @Test
  void theMetricsTellWhatFirmwareSaid(Scene scene, Installation installation) throws Exception {
    Pc pc = scene.pc().visits();
    assertThat(pc.machine().reports().trap(Kind.CHASSIS_INTRUSION)).isTrue();
    pc.machine().reports().say(Indication.of("iAMT0016"));
    pc.machine().await("acknowledged", it -> it.reports().acknowledged() == 1, SOON);
    URI metrics = installation.page("").resolve("/metrics?scope=application");
    HttpClient client = HttpClient.newBuilder().sslContext(MpsTrust.anybody()).build();

    await("counted")
        .atMost(SOON)
        .until(
            () -> client.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString()),
            answer ->
                figure(answer.body(), "mayday_gateway_firmware_reports_total") >= 2
                    && figure(answer.body(), "mayday_gateway_firmware_channels_total") >= 1
                    && figure(answer.body(), "mayday_gateway_firmware_reports_waiting") == 0);
  }

  private static double figure(String metrics, String name) {
    return metrics
        .lines()
        .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .findFirst()
        .orElse(-1);
  }

  private static List<String> alertsOf(Pc pc, Scene scene, int count) {
    var browser = scene.deskOf(scene.ann()).browser();
    return await("alerts")
        .atMost(SOON)
        .until(() -> PcPage.open(browser, pc.uuid()).alerts(), rows -> rows.size() == count);
  }
}
