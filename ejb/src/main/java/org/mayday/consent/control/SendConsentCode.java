package org.mayday.consent.control;

import jakarta.enterprise.context.Dependent;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.ips.IpsOptInService;

/** Sends the code that the user has read out. */
@Dependent
public class SendConsentCode implements FirmwareOperation {
  private static final int DIGITS = 6;
  private static final String CODE = "code";

  @Override
  public OperationInfo info() {
    return OperationInfo.change("consent.send", "features")
        .since(ConsentReport.SINCE)
        .with(Parameter.secret(CODE, DIGITS));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    String code = work.arguments().text(CODE);
    if (!code.matches("[0-9]{" + DIGITS + "}")) {
      throw new OperationFailed(Kind.NOT_OFFERED, "The code has six digits.");
    }
    ConsentReport.service(work.client());
    work.client().invoke(IpsOptInService.sendOptInCode(Integer.parseInt(code)));
    return Sheet.of(ConsentReport.of(ConsentReport.service(work.client())));
  }
}
