package org.mayday.web.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.power.boundary.Power;
import org.mayday.power.boundary.PowerAction;
import org.mayday.power.boundary.PowerChange;
import org.mayday.power.boundary.PowerNow;
import org.mayday.power.boundary.PowerState;

class PowerPortTest {
  private static final UUID PC = UUID.fromString("4c4c4544-004b-4210-8033-b7c04f504633");

  private final Plug plug = new Plug();
  private SoapServer server;

  @BeforeEach
  void publish() throws IOException {
    PowerPort port = new PowerPort();
    port.power = plug;
    server = new SoapServer(port, "power");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void tellsThePowerState() throws Exception {
    assertThat(
            server
                .ask("<t:getPowerState><t:platform>" + PC + "</t:platform></t:getPowerState>")
                .body())
        .containsSubsequence(">SLEEP<", ">4<", ">ON<", ">RESET<", "2026-03-01T12:00:00Z", ">17<");
  }

  @ParameterizedTest
  @EnumSource(PowerAction.class)
  void changesThePowerState(PowerAction action) throws Exception {
    SoapServer.Answer answer = change(action.name());
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(plug.asked).isEqualTo(action);
    assertThat(answer.body()).contains(">" + action + "<", ">4096<");
  }

  @ParameterizedTest
  @EnumSource(OperationFailed.Kind.class)
  void tellsEveryKindOfFailure(OperationFailed.Kind kind) throws Exception {
    plug.failure = new OperationFailed(kind, "The PC did not do it.");
    SoapServer.Answer answer = change("RESET");
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body())
        .contains("operationFailed", "<faultstring>The PC did not do it.<", ">" + kind + "<");
  }

  private SoapServer.Answer change(String action) throws Exception {
    return server.ask(
        "<t:changePowerState><t:platform>"
            + PC
            + "</t:platform><t:action>"
            + action
            + "</t:action></t:changePowerState>");
  }

  /** One PC's power. */
  private static final class Plug extends Power {
    private PowerAction asked;
    private OperationFailed failure;

    @Override
    public PowerNow state(UUID platform) {
      return new PowerNow(
          platform,
          4,
          PowerState.SLEEP,
          Set.of(PowerAction.RESET, PowerAction.ON),
          Instant.parse("2026-03-01T12:00:00Z"),
          17);
    }

    @Override
    public PowerChange change(UUID platform, PowerAction action) throws OperationFailed {
      if (failure != null) {
        throw failure;
      }
      asked = action;
      return new PowerChange(platform, action, 4096, 5);
    }
  }
}
