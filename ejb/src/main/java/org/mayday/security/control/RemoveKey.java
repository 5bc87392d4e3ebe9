package org.mayday.security.control;

import jakarta.enterprise.context.Dependent;
import java.util.List;
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
import org.mayday.wsman.amt.AmtPublicPrivateKeyPair;

/** Removes a key pair for which there is no certificate. */
@Dependent
public class RemoveKey implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return OperationInfo.change("keys.remove", "security")
        .role(Role.SUPERVISOR)
        .with(Parameter.text("keyPair", 100));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    CertificateStore store = CertificateStore.of(work.client());
    CertificateStore.KeyPair key = store.key(work.arguments().text("keyPair"));
    List<CertificateStore.Certificate> users = store.certificatesOf(key);
    if (!users.isEmpty()) {
      throw new OperationFailed(
          Kind.NOT_OFFERED,
          "There is a certificate for this key pair: %s. Remove it first."
              .formatted(users.get(0).id()));
    }
    work.client().delete("AMT_PublicPrivateKeyPair", AmtPublicPrivateKeyPair.key(key.id()));
    return Sheet.of(new Facts().with("keyPair", key.id()).as("removed"));
  }
}
