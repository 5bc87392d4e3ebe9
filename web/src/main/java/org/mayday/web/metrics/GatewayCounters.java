package org.mayday.web.metrics;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.api.GatewayFigures;
import org.mayday.mps.api.TunnelRefused;

/**
 * Turns the totals of the gateway into counters: adds what is new since the figures before. For one
 * thread at a time.
 */
final class GatewayCounters {
  private final Meters meters;
  private final Map<Meter, Long> totals = new EnumMap<>(Meter.class);
  private final Map<TunnelRefused.Reason, Long> refusals =
      new EnumMap<>(TunnelRefused.Reason.class);

  GatewayCounters(Meters meters) {
    this.meters = meters;
    for (TunnelRefused.Reason reason : TunnelRefused.Reason.values()) {
      meters.count(Meter.REFUSALS, tag(reason), 0);
    }
  }

  void take(GatewayFigures figures) {
    add(Meter.LOGINS, figures.logins());
    add(Meter.KEEP_ALIVES, figures.keepAlives());
    add(Meter.BYTES_IN, figures.bytesIn());
    add(Meter.BYTES_OUT, figures.bytesOut());
    add(Meter.REPORTS, figures.firmware().taken());
    add(Meter.REPORTS_DROPPED, figures.firmware().dropped());
    add(Meter.FIRMWARE_CHANNELS, figures.firmware().channels());
    add(Meter.FIRMWARE_CHANNELS_REFUSED, figures.firmware().refusedChannels());
    figures
        .refusals()
        .forEach(
            (reason, total) ->
                meters.count(
                    Meter.REFUSALS, tag(reason), more(refusals.put(reason, total), total)));
  }

  private void add(Meter meter, long total) {
    meters.count(meter, Map.of(), more(totals.put(meter, total), total));
  }

  /** A total that is lower than before comes from a listener that started anew. */
  private static long more(@Nullable Long before, long total) {
    return before == null || total < before ? total : total - before;
  }

  private static Map<String, String> tag(TunnelRefused.Reason reason) {
    return Map.of("reason", reason.name());
  }
}
