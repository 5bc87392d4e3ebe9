package org.mayday.logs.control;

import jakarta.enterprise.context.Dependent;
import org.mayday.operation.boundary.OperationFailed;
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
import org.mayday.wsman.amt.AuditSigning;
import org.mayday.wsman.amt.ExportAuditLogSignatureOutput;
import org.mayday.wsman.instance.CodedValue;

/** Has the firmware sign its audit log, for whoever keeps it as evidence. */
@Dependent
public class ExportAuditSignature implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return OperationInfo.change("auditLog.exportSignature", "logs")
        .role(Role.SUPERVISOR)
        .with(Parameter.choice("signing", AuditSigning.class).initially("RSA_SHA256"));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    Reads.required(work.client(), AmtAuditLog.class, "audit log");
    AuditSigning signing = work.arguments().choice("signing", AuditSigning.class);
    ExportAuditLogSignatureOutput signed =
        work.client().invoke(AmtAuditLog.exportSignature(signing));
    return Sheet.of(
        new Facts()
            .with("records", signed.totalRecordCount())
            .with("oldest", signed.startLogTime())
            .with("newest", signed.endLogTime())
            .with("signedAt", signed.generationTime())
            .with("uuid", signed.uuid())
            .with("hostName", signed.fqdn())
            .with("signing", signed.signatureMechanism().map(CodedValue::words))
            .with("signature", signed.signature())
            .with("certificateLengths", signed.lengthOfCertificates())
            .with("certificates", signed.certificates())
            .as("signature"));
  }
}
