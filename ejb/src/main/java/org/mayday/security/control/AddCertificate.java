package org.mayday.security.control;

import jakarta.enterprise.context.Dependent;
import java.security.cert.X509Certificate;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.staff.boundary.Role;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtPublicKeyManagementService;

/** Gives the firmware a certificate for a key pair that it has, or one that leads to a root. */
@Dependent
public class AddCertificate implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return OperationInfo.change("certificates.add", "security")
        .role(Role.SUPERVISOR)
        .with(Parameter.lines("certificate", X509Text.LONGEST));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    X509Certificate leaf = X509Text.said("certificate", work.arguments().text("certificate"));
    CertificateStore store = CertificateStore.of(work.client());
    store.refuseTwice(leaf);
    if (leaf.getBasicConstraints() < 0 && store.keyOf(leaf).isEmpty()) {
      throw new BadArguments("certificate is for none of the key pairs of the PC.");
    }
    return Added.certificate(
        leaf,
        work.client()
            .invoke(AmtPublicKeyManagementService.addCertificate(X509Text.base64(leaf)))
            .createdCertificate());
  }
}
