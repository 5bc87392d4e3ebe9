package org.mayday.security.control;

import jakarta.enterprise.context.Dependent;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.staff.boundary.Role;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtPublicKeyCertificate;

/** Removes a certificate that nothing uses. */
@Dependent
public class RemoveCertificate implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return OperationInfo.change("certificates.remove", "security")
        .role(Role.SUPERVISOR)
        .with(Parameter.text("certificate", 100));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    CertificateStore.Certificate certificate =
        CertificateStore.of(work.client()).certificate(work.arguments().text("certificate"));
    if (!certificate.uses().isEmpty()) {
      throw new OperationFailed(
          Kind.NOT_OFFERED,
          "The certificate is in use: " + String.join(", ", certificate.uses()) + ".");
    }
    if (certificate.told().readOnlyCertificate().orElse(false)) {
      throw new OperationFailed(
          Kind.NOT_OFFERED, "The certificate came with the firmware and cannot be removed.");
    }
    work.client().delete("AMT_PublicKeyCertificate", AmtPublicKeyCertificate.key(certificate.id()));
    return Sheet.of(
        new Facts()
            .with("certificate", certificate.id())
            .with("sha256", certificate.sha256())
            .as("removed"));
  }
}
