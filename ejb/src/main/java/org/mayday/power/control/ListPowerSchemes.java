package org.mayday.power.control;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Map;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;

/** Lists in which power states the firmware can be awake, and which of that is in use. */
@Dependent
public class ListPowerSchemes implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return OperationInfo.read("power.schemes", "power");
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    PowerSchemes found = PowerSchemes.of(work.client());
    List<Map<String, String>> rows =
        found.schemes().stream()
            .map(
                scheme ->
                    new Facts()
                        .with("scheme", scheme.instanceId())
                        .with("description", scheme.description())
                        .with("inUse", found.current().map(scheme.instanceId().orElse("")::equals))
                        .map())
            .toList();
    return Sheet.of(Sheet.Part.rows("schemes", rows));
  }
}
