package org.mayday.timesync.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Glance;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtTimeSynchronizationService;

/** Reads the clock of the firmware and how far it is from ours. */
@Dependent
public class ReadTime implements FirmwareOperation {
  @Inject Clock clock;

  @Override
  public OperationInfo info() {
    return OperationInfo.read("time.read", "time");
  }

  @Override
  public Sheet perform(Work work) throws WsmanException {
    Facts facts = ClockReading.of(work.client(), clock).facts();
    Optional<AmtTimeSynchronizationService> service =
        new Glance(work.client()).get(AmtTimeSynchronizationService.class);
    service
        .flatMap(AmtTimeSynchronizationService::timeSource)
        .ifPresent(source -> facts.with("source", source == 0 ? "clock of the BIOS" : "set"));
    service
        .flatMap(AmtTimeSynchronizationService::localTimeSyncEnabled)
        .ifPresent(number -> facts.with("hostMaySetIt", host(number)));
    return Sheet.of(facts.as("clock"));
  }

  private static String host(long number) {
    return switch ((int) number) {
      case 0 -> "yes (default)";
      case 1 -> "yes";
      case 2 -> "as configured";
      case 3 -> "no";
      default -> "unknown (" + number + ")";
    };
  }
}
