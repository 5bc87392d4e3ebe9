package org.mayday.setup.control;

import java.time.Clock;
import java.util.Optional;
import org.mayday.wsman.OperationRefused;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.WsmanFault;
import org.mayday.wsman.amt.AmtTimeSynchronizationService;

/**
 * Sets the clock of firmware, which judges certificates by it (Intel AMT Implementation and
 * Reference Guide, AMT_TimeSynchronizationService).
 */
public record FirmwareClock(Clock clock) {
  private static final long TOLERANCE = 5; // seconds

  /**
   * Sets it if it is off.
   *
   * @return what is worth knowing, in a sentence
   */
  public Optional<String> set(WsmanClient client) throws WsmanException {
    try {
      Optional<Long> told =
          client.invoke(AmtTimeSynchronizationService.getLowAccuracyTimeSynch()).ta0();
      long now = clock.instant().getEpochSecond();
      if (told.isEmpty() || Math.abs(told.get() - now) <= TOLERANCE) {
        return Optional.empty();
      }
      client.invoke(AmtTimeSynchronizationService.setHighAccuracyTimeSynch(told.get(), now, now));
      return Optional.of(
          "The clock of the firmware was %d seconds %s and was set."
              .formatted(Math.abs(told.get() - now), told.get() < now ? "behind" : "ahead"));
    } catch (WsmanFault | OperationRefused e) {
      return Optional.of("The clock of the firmware could not be set: " + e.getMessage() + ".");
    }
  }
}
