package org.mayday.consent.control;

import jakarta.enterprise.context.Dependent;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.ips.IpsOptInService;

/** Gives consent back, or takes back that it was asked for. */
@Dependent
public class CancelConsent implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return OperationInfo.change("consent.cancel", "features").since(ConsentReport.SINCE);
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    ConsentReport.service(work.client());
    work.client().invoke(IpsOptInService.cancelOptIn());
    return Sheet.of(ConsentReport.of(ConsentReport.service(work.client())));
  }
}
