package org.mayday.wsman.http;

import static org.assertj.core.api.Assertions.assertThat;

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
  private static final int COUNT = 500;
  private static final String POWER =
      new String(
          FixtureTransport.file("/responses/cim/associatedpowermanagementservice/get.xml"),
          StandardCharsets.UTF_8);

  @Test
  void aWarmPowerStateTakesOneRoundTripAndLittleTime() throws IOException, WsmanException {
    try (TransportFixture fixture = new TransportFixture()) {
      for (int i = 0; i < 2 * COUNT; i++) {
        fixture.server.next(WarmGetTest::answer);
      }
      WsmanClient client =
          new WsmanClient(fixture.transport, WsmanSettings.within(Duration.ofSeconds(20)));
      timed(client);
      Duration each = timed(client);
      LOG.log(System.Logger.Level.INFO, "A warm power state took {0}", each);
      assertThat(each).isLessThan(Duration.ofMillis(20));
      assertThat(fixture.server.challenges).hasValue(1);
      assertThat(fixture.server.answers).hasValue(2 * COUNT);
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
