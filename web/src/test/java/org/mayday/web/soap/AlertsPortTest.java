package org.mayday.web.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mayday.alerts.boundary.Alert;
import org.mayday.alerts.boundary.AlertPage;
import org.mayday.alerts.boundary.AlertQuery;
import org.mayday.alerts.boundary.AlertSeverity;
import org.mayday.alerts.boundary.AlertSource;
import org.mayday.alerts.boundary.AlertState;
import org.mayday.alerts.boundary.Alerts;
import org.mayday.alerts.boundary.UnknownAlert;

class AlertsPortTest {
  private static final UUID ID = UUID.fromString("c1a5e0d2-3b0f-4a0e-8d0b-2f6f6c7a2222");
  private static final UUID PC = UUID.fromString("4c4c4544-004b-4210-8033-b7c04f504633");
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final Board board = new Board();
  private SoapServer server;

  @BeforeEach
  void publish() throws IOException {
    AlertsPort port = new AlertsPort();
    port.alerts = board;
    server = new SoapServer(port, "alerts");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void listsWhatIsAskedFor() throws Exception {
    String body =
        server
            .ask(
                "<t:listAlerts><t:state>OPEN</t:state><t:severity>WARNING</t:severity><t:platform>"
                    + PC
                    + "</t:platform><t:text>agent</t:text><t:limit>7</t:limit></t:listAlerts>")
            .body();
    assertThat(board.asked)
        .isEqualTo(
            new AlertQuery(
                "agent", Set.of(AlertSeverity.WARNING), AlertState.OPEN, PC, null, null, 0, 7));
    assertThat(body)
        .containsSubsequence(
            ID.toString(), ">OPEN<", ">WARNING<", ">TUNNEL_EVENT<", ">iAMT0005<", ">0<", ">2<")
        .contains("tell\uFFFDtale")
        .doesNotContain("raw");
  }

  @Test
  void listsEverythingWithoutAQuestion() throws Exception {
    server.ask("<t:listAlerts/>");
    assertThat(board.asked)
        .isEqualTo(new AlertQuery(null, Set.of(), null, null, null, null, 0, 100));
  }

  @Test
  void tellsWhatWasSentOfOneAlert() throws Exception {
    assertThat(server.ask("<t:getAlert><t:id>" + ID + "</t:id></t:getAlert>").body())
        .contains("&lt;event/&gt;");
    assertThat(server.ask("<t:getAlert><t:id>" + PC + "</t:id></t:getAlert>").body())
        .contains("notFound");
  }

  @Test
  void acknowledges() throws Exception {
    SoapServer.Answer answer = acknowledge(ID);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(board.acknowledged).containsExactly(ID);
    assertThat(acknowledge(PC).body()).contains("notFound", "There is no such alert.");
  }

  @Test
  void refusesWhatDoesNotFitTheContract() throws Exception {
    assertThat(server.ask("<t:listAlerts><t:limit>501</t:limit></t:listAlerts>").body())
        .contains("invalidRequest");
    assertThat(server.ask("<t:listAlerts><t:state>LOST</t:state></t:listAlerts>").body())
        .contains("invalidRequest");
    assertThat(board.asked).isNull();
  }

  private SoapServer.Answer acknowledge(UUID alert) throws Exception {
    return server.ask("<t:acknowledgeAlert><t:id>" + alert + "</t:id></t:acknowledgeAlert>");
  }

  /** One alert. */
  private static final class Board extends Alerts {
    private AlertQuery asked;
    private final List<UUID> acknowledged = new ArrayList<>();

    @Override
    public AlertPage find(AlertQuery query) {
      asked = query;
      return new AlertPage(List.of(alert()), 1);
    }

    @Override
    public Optional<Alert> get(UUID alert) {
      return alert.equals(ID) ? Optional.of(alert()) : Optional.empty();
    }

    @Override
    public void acknowledge(UUID alert) {
      if (!alert.equals(ID)) {
        throw new UnknownAlert("There is no such alert.");
      }
      acknowledged.add(alert);
    }

    private static Alert alert() {
      return new Alert(
          ID,
          PC,
          "pc-3",
          NOON,
          NOON,
          2,
          AlertState.OPEN,
          AlertSeverity.WARNING,
          AlertSource.TUNNEL_EVENT,
          "tell\u0001tale",
          "iAMT0005",
          List.of("0"),
          "<event/>",
          "mps:9998",
          null,
          null);
    }
  }
}
