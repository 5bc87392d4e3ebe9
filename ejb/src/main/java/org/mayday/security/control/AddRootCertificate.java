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

/** Has the firmware trust an authority. */
@Dependent
public class AddRootCertificate implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return OperationInfo.change("certificates.addRoot", "security")
        .role(Role.SUPERVISOR)
        .with(Parameter.lines("certificate", X509Text.LONGEST));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    X509Certificate root = X509Text.said("certificate", work.arguments().text("certificate"));
    if (root.getBasicConstraints() < 0) {
      throw new BadArguments("certificate must be that of an authority (CA).");
    }
    CertificateStore.of(work.client()).refuseTwice(root);
    return Added.certificate(
        root,
        work.client()
            .invoke(AmtPublicKeyManagementService.addTrustedRootCertificate(X509Text.base64(root)))
            .createdCertificate());
  }
}
