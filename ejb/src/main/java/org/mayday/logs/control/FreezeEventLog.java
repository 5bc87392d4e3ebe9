package org.mayday.logs.control;

import jakarta.enterprise.context.Dependent;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Reads;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtMessageLog;

/** Stops the event log from taking records, or lets it go on. */
@Dependent
public class FreezeEventLog implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return OperationInfo.change("eventLog.freeze", "logs").with(Parameter.flag("freeze"));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException {
    boolean freeze = work.arguments().flag("freeze");
    work.client().invoke(AmtMessageLog.freezeLog(freeze));
    return Sheet.of(
        new Facts()
            .with(
                "frozen",
                Reads.of(work.client(), AmtMessageLog.class).flatMap(AmtMessageLog::isFrozen))
            .as("log"));
  }
}
