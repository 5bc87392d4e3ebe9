package org.mayday.proxies.control;

import jakarta.enterprise.context.Dependent;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;

/** Reads through which proxies the PC calls. */
@Dependent
public class ReadProxies implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return OperationInfo.read("proxies.read", "network").since(Proxies.SINCE);
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    return Sheet.of(Proxies.of(work.client()).rows());
  }
}
