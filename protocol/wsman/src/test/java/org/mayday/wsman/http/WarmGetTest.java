package org.mayday.wsman.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mayday.wsman.http.TransportFixture.PLENTY;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.mayday.wsman.FixtureTransport;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.WsmanSettings;
import org.mayday.wsman.cim.CimAssociatedPowerManagementService;
import org.mayday.wsman.cim.PowerState;

/** The client over the transport: what a power state costs once everything is warm. */
class WarmGetTest {
  private static final System.Logger LOG = System.getLogger(WarmGetTest.class.getName());
  private static final int COUNT = 50;
  private static final int BATCHES = 20;
  private static final String POWER =
      new String(
          FixtureTransport.file("/responses/cim/associatedpowermanagementservice/get.xml"),
          StandardCharsets.UTF_8);

  @Test
  void aWarmPowerStateTakesOneRoundTripAndLittleTime() throws IOException, WsmanException {
    try (TransportFixture fixture = new TransportFixture()) {
      for (int i = 0; i < BATCHES * COUNT; i++) {
        fixture.server.next(WarmGetTest::answer);
      }
      WsmanClient client = new WsmanClient(fixture.transport, WsmanSettings.within(PLENTY));
      Duration best = PLENTY;
      for (int i = 0; i < BATCHES; i++) {
        Duration each = timed(client);
        best = each.compareTo(best) < 0 ? each : best;
      }
      LOG.log(System.Logger.Level.INFO, "A warm power state took {0}", best);
      assertThat(best).isLessThan(Duration.ofMillis(5));
      assertThat(fixture.server.challenges).hasValue(1);
      assertThat(fixture.server.answers).hasValue(BATCHES * COUNT);
    }
  }

  private static Duration timed(WsmanClient client) throws WsmanException {
    long begin = System.nanoTime();
    for (int i = 0; i < COUNT; i++) {
      CimAssociatedPowerManagementService power =
          client.get(CimAssociatedPowerManagementService.class);
      assertThat(power.powerState().orElseThrow().is(PowerState.ON)).isTrue();
    }
    return Duration.ofNanos((System.nanoTime() - begin) / COUNT);
  }

  private static void answer(AmtLikeServer.Request request, OutputStream out) throws IOException {
    AmtLikeServer.chunked(out, POWER);
  }
}
