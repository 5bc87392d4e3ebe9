package org.mayday.logs.control;

import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Reads;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtAuditPolicyRule;
import org.mayday.wsman.amt.AuditWords;

/** Reads what the firmware writes to its audit log. */
@Dependent
public class ReadAuditPolicy implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return OperationInfo.read("auditLog.policy", "logs");
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    AmtAuditPolicyRule rule =
        Reads.required(work.client(), AmtAuditPolicyRule.class, "audit policy");
    List<Map<String, String>> rows = new ArrayList<>();
    for (int at = 0; at < rule.auditApplicationEventId().size(); at++) {
      long number = rule.auditApplicationEventId().get(at);
      int application = (int) (number >> 16 & 0xFFFF);
      int event = (int) (number & 0xFFFF);
      boolean critical = at < rule.policyType().size() && rule.policyType().get(at) == 1;
      rows.add(
          new Facts()
              .with("source", AuditWords.application(application))
              .with("message", AuditWords.event(application, event))
              .with("critical", critical)
              .map());
    }
    return Sheet.of(Sheet.Part.rows("audited", rows));
  }
}
