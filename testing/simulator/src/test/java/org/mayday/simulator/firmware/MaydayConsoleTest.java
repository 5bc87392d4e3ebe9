package org.mayday.simulator.firmware;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.mayday.simulator.personality.Personalities;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.power.PowerRequest;
import org.mayday.simulator.support.ManualClock;
import org.mayday.simulator.support.Pcs;
import org.mayday.simulator.support.WebBridge;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanSettings;
import org.mayday.wsman.amt.AmtGeneralSettings;
import org.mayday.wsman.amt.AmtMessageLog;
import org.mayday.wsman.amt.AmtUserInitiatedConnectionService;
import org.mayday.wsman.cim.CimAssociatedPowerManagementService;
import org.mayday.wsman.cim.CimPowerManagementService;
import org.mayday.wsman.cim.CimSoftwareIdentity;
import org.mayday.wsman.cim.PowerState;
import org.mayday.wsman.http.DigestCredentials;
import org.mayday.wsman.http.DigestHttpTransport;
import org.mayday.wsman.http.HttpSettings;

/** Mayday's own client against every release. */
class MaydayConsoleTest {

  static final List<String> NAMES = Personalities.NAMES;

  @ParameterizedTest
  @FieldSource("NAMES")
  void whatACallNeedsIsReadAndTheResetIsCarriedOut(String personality) throws Exception {
    SimulatedPc pc = Pcs.of(personality, new ManualClock());
    pc.pressHelpKey("Grüße & <Hilfe>");
    ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor();
    try (WebBridge bridge = new WebBridge(Pcs.web(pc)::open);
        DigestHttpTransport transport =
            new DigestHttpTransport(
                limit -> bridge.connect(),
                HttpSettings.plain("pc", 16992),
                new DigestCredentials(pc.identity().amt().user(), pc.identity().amt().password()),
                watchdog)) {
      WsmanClient client = new WsmanClient(transport, WsmanSettings.within(Duration.ofSeconds(10)));

      assertThat(client.get(AmtGeneralSettings.class).hostName()).contains("pc-1");
      boolean keepsReason = !personality.equals("amt-4");
      assertThat(client.get(AmtUserInitiatedConnectionService.class).lastConnectionReason())
          .isEqualTo(keepsReason ? Optional.of("Grüße & <Hilfe>") : java.util.Optional.empty());
      assertThat(client.invoke(AmtMessageLog.getRecords(1, 390)).records().get(0))
          .matches(found -> found.isUserRequestForRemoteConnection());
      assertThat(client.enumerate(CimSoftwareIdentity.class)).hasSize(10);
      assertThat(
              client
                  .enumerate(
                      CimAssociatedPowerManagementService.ENUMERATED_AS,
                      CimAssociatedPowerManagementService.class)
                  .get(0)
                  .powerState()
                  .orElseThrow()
                  .number())
          .isEqualTo(2);

      client.invoke(CimPowerManagementService.requestPowerStateChange(PowerState.RESET));

      assertThat(pc.wasToldTo(PowerRequest.RESET)).isTrue();
    } finally {
      watchdog.shutdownNow();
    }
  }
}
