package org.mayday.security.control;

import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.staff.boundary.Role;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtPublicKeyManagementService;

/** Has the firmware make an RSA key pair of 2048 bits, whose private half never leaves it. */
@Dependent
public class GenerateKey implements FirmwareOperation {
  private static final int BITS = 2048;

  @Override
  public OperationInfo info() {
    return OperationInfo.change("keys.generate", "security")
        .role(Role.SUPERVISOR)
        .deadline(Duration.ofSeconds(60));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    return Added.key(
        work.client().invoke(AmtPublicKeyManagementService.generateKeyPair(BITS)).keyPair());
  }
}
