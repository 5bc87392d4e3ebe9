package org.mayday.timesync.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.mayday.aspect.boundary.AspectInfo;
import org.mayday.aspect.control.Aspect;
import org.mayday.aspect.control.Ground;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.Parameter;
import org.mayday.wsman.WsmanException;

/** How far profiles let the clock of the firmware be off. A right clock stays right. */
@Dependent
public class ClockAspect implements Aspect {
  private final SyncTime sync;
  private final Clock clock;

  @Inject
  public ClockAspect(SyncTime sync, Clock clock) {
    this.sync = sync;
    this.clock = clock;
  }

  @Override
  public AspectInfo info() {
    return AspectInfo.of(
        "clock", Parameter.number(SyncTime.TOLERANCE, 1, SyncTime.MOST_TOLERANCE).optional());
  }

  @Override
  public Map<String, String> read(Ground ground, Map<String, String> wanted) throws WsmanException {
    return Map.of(
        SyncTime.TOLERANCE, String.valueOf(ClockReading.of(ground.client(), clock).drift()));
  }

  @Override
  public boolean agrees(String parameter, String wanted, String found) {
    return Math.abs(Long.parseLong(found)) <= Long.parseLong(wanted);
  }

  @Override
  public boolean isRestored() {
    return false;
  }

  @Override
  public void apply(Ground ground, Map<String, String> wanted)
      throws WsmanException, OperationFailed {
    ground.perform(sync, wanted);
  }
}
