package org.mayday.logs.control;

import jakarta.enterprise.context.Dependent;
import java.util.Base64;
import java.util.List;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Reads;
import org.mayday.operation.control.Work;
import org.mayday.staff.boundary.Role;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtAuditLog;

/** Gives the firmware the key and the certificate with which it signs its audit log. */
@Dependent
public class SetAuditSigningKey implements FirmwareOperation {
  private static final int MOST_KEY = 4000;
  private static final int MOST_CHAIN = 20_000;

  @Override
  public OperationInfo info() {
    return OperationInfo.change("auditLog.setSigningKey", "logs")
        .role(Role.SUPERVISOR)
        .with(Parameter.secret("privateKey", MOST_KEY), Parameter.lines("certificate", MOST_CHAIN));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    Reads.required(work.client(), AmtAuditLog.class, "audit log");
    String key = work.arguments().text("privateKey").strip();
    List<byte[]> chain = Chain.of(work.arguments().text("certificate"));
    try {
      Base64.getDecoder().decode(key);
    } catch (IllegalArgumentException e) {
      throw new OperationFailed(
          Kind.NOT_OFFERED, "The private key must be the base64 text of an RSA key (PKCS #1).", e);
    }
    work.client()
        .invoke(
            AmtAuditLog.setSigningKey(
                key, chain.stream().map(one -> one.length).toList(), Chain.base64(chain)));
    return Sheet.of(
        new Facts()
            .with("state", Reads.of(work.client(), AmtAuditLog.class).map(AmtAuditLog::states))
            .as("log"));
  }
}
