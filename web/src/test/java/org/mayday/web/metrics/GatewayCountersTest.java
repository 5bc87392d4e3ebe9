package org.mayday.web.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mayday.mps.api.FirmwareFigures;
import org.mayday.mps.api.GatewayFigures;
import org.mayday.mps.api.TunnelRefused;

class GatewayCountersTest {
  private final RecordedMeters meters = new RecordedMeters();
  private final GatewayCounters counters = new GatewayCounters(meters);

  @Test
  void addsOnlyWhatIsNew() {
    counters.take(figures(5, 2));
    counters.take(figures(5, 2));
    counters.take(figures(8, 3));
    assertThat(meters.counters)
        .containsEntry("mayday_gateway_logins{}", 8L)
        .containsEntry("mayday_gateway_received_bytes{}", 800L)
        .containsEntry("mayday_gateway_sent_bytes{}", 80L)
        .containsEntry("mayday_gateway_keepalives{}", 16L)
        .containsEntry("mayday_gateway_firmware_reports{}", 24L)
        .containsEntry("mayday_gateway_firmware_reports_dropped{}", 8L)
        .containsEntry("mayday_gateway_firmware_channels{}", 8L)
        .containsEntry("mayday_gateway_firmware_channels_refused{}", 0L)
        .containsEntry("mayday_gateway_refusals{reason=DISABLED}", 3L);
  }

  @Test
  void goesOnWhenTheListenerStartedAnew() {
    counters.take(figures(8, 3));
    counters.take(figures(2, 1));
    counters.take(figures(3, 1));
    assertThat(meters.counters)
        .containsEntry("mayday_gateway_logins{}", 11L)
        .containsEntry("mayday_gateway_refusals{reason=DISABLED}", 4L);
  }

  @Test
  void showsEveryReasonFromTheStart() {
    for (TunnelRefused.Reason reason : TunnelRefused.Reason.values()) {
      assertThat(meters.counters)
          .containsEntry("mayday_gateway_refusals{reason=" + reason + "}", 0L);
    }
  }

  private static GatewayFigures figures(long logins, long disabled) {
    return new GatewayFigures(
        1,
        1,
        logins,
        Map.of(TunnelRefused.Reason.DISABLED, disabled),
        logins * 2,
        logins * 100,
        logins * 10,
        new FirmwareFigures(logins * 3, logins, 0, logins, 0));
  }
}
