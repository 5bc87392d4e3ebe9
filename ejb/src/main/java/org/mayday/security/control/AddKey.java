package org.mayday.security.control;

import jakarta.enterprise.context.Dependent;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.staff.boundary.Role;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtPublicKeyManagementService;

/** Gives the firmware an RSA key that was made elsewhere; it is kept nowhere here. */
@Dependent
public class AddKey implements FirmwareOperation {
  private static final int LONGEST = 6_000;

  @Override
  public OperationInfo info() {
    return OperationInfo.change("keys.add", "security")
        .role(Role.SUPERVISOR)
        .with(Parameter.secret("privateKey", LONGEST));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    String key = KeyText.said("privateKey", work.arguments().text("privateKey"));
    return Added.key(work.client().invoke(AmtPublicKeyManagementService.addKey(key)).createdKey());
  }
}
