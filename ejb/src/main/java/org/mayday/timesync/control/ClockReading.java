package org.mayday.timesync.control;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.mayday.operation.control.Facts;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.amt.AmtTimeSynchronizationService;
import org.mayday.wsman.amt.GetLowAccuracyTimeSynchOutput;

/**
 * A look at the clock of the firmware.
 *
 * @param told seconds since 1970-01-01 by the firmware
 * @param sent our time in the middle of the asking
 * @param came our time when the answer was there
 */
public record ClockReading(long told, Instant sent, Instant came) {

  /** Looks at it now. */
  public static ClockReading of(WsmanClient client, Clock clock) throws WsmanException {
    Instant before = clock.instant();
    GetLowAccuracyTimeSynchOutput answer =
        client.invoke(AmtTimeSynchronizationService.getLowAccuracyTimeSynch());
    Instant after = clock.instant();
    long told =
        answer
            .ta0()
            .orElseThrow(
                () ->
                    new WsmanTransportException(
                        WsmanTransportException.Kind.NONSENSE, "The PC does not tell its time"));
    return new ClockReading(
        told, before.plusMillis((after.toEpochMilli() - before.toEpochMilli()) / 2), after);
  }

  /** Seconds that the firmware is ahead of us; negative if it is behind. */
  public long drift() {
    return told - Math.round(sent.toEpochMilli() / 1000.0);
  }

  Facts facts() {
    return new Facts()
        .with("pcTime", Instant.ofEpochSecond(told))
        .with("ourTime", sent.truncatedTo(ChronoUnit.SECONDS))
        .with("driftSeconds", drift());
  }
}
