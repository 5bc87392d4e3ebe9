package org.mayday.simulator.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mayday.simulator.platform.Mischief.Hostile;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.support.ManualClock;
import org.mayday.simulator.support.Pcs;
import org.mayday.simulator.support.WebBridge;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanSettings;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.WsmanTransportException.Kind;
import org.mayday.wsman.amt.AmtGeneralSettings;
import org.mayday.wsman.http.DigestCredentials;
import org.mayday.wsman.http.DigestHttpTransport;
import org.mayday.wsman.http.HttpSettings;

/** Mayday's own client survives each hostile answer, says so, and goes on. */
class HostileAnswerTest {

  @ParameterizedTest
  @EnumSource(Hostile.class)
  void isNonsenseAndNoMore(Hostile what) throws Exception {
    SimulatedPc pc = Pcs.of("amt-12", new ManualClock());
    ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor();
    try (WebBridge bridge = new WebBridge(Pcs.web(pc)::open);
        DigestHttpTransport transport =
            new DigestHttpTransport(
                limit -> bridge.connect(),
                HttpSettings.plain("pc", 16992),
                new DigestCredentials(pc.identity().amt().user(), pc.identity().amt().password()),
                watchdog)) {
      WsmanClient client = new WsmanClient(transport, WsmanSettings.within(Duration.ofSeconds(20)));
      client.get(AmtGeneralSettings.class);
      pc.mischief().answerNext(what);
      assertThatExceptionOfType(WsmanTransportException.class)
          .isThrownBy(() -> client.get(AmtGeneralSettings.class))
          .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.NONSENSE));
      assertThat(client.get(AmtGeneralSettings.class).hostName()).contains("pc-1");
    } finally {
      watchdog.shutdownNow();
    }
  }
}
