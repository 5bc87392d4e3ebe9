package org.mayday.timesync.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtTimeSynchronizationService;

/**
 * Sets the clock of the firmware by ours if it is off by more than a tolerance (Intel AMT
 * Implementation and Reference Guide, AMT_TimeSynchronizationService.SetHighAccuracyTimeSynch).
 */
@Dependent
public class SyncTime implements FirmwareOperation {
  static final String TOLERANCE = "toleranceSeconds";
  static final int MOST_TOLERANCE = 3_600;
  private static final long USUAL_TOLERANCE = 5;

  @Inject Clock clock;

  @Override
  public OperationInfo info() {
    return OperationInfo.change("time.sync", "time")
        .with(
            Parameter.number(TOLERANCE, 0, MOST_TOLERANCE)
                .optional()
                .initially(String.valueOf(USUAL_TOLERANCE)));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException {
    long tolerance =
        work.arguments().optional(TOLERANCE).map(Long::parseLong).orElse(USUAL_TOLERANCE);
    ClockReading before = ClockReading.of(work.client(), clock);
    Facts facts = new Facts().with("driftBeforeSeconds", before.drift());
    boolean set = Math.abs(before.drift()) > tolerance;
    if (set) {
      work.client()
          .invoke(
              AmtTimeSynchronizationService.setHighAccuracyTimeSynch(
                  before.told(), before.came().getEpochSecond(), clock.instant().getEpochSecond()));
      facts.with("driftAfterSeconds", ClockReading.of(work.client(), clock).drift());
    }
    return Sheet.of(facts.with("set", set).as("clock"));
  }
}
