package org.mayday.network.control;

import jakarta.enterprise.context.Dependent;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.staff.boundary.Role;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtRemoteAccessPolicyRule;
import org.mayday.wsman.amt.PolicyTrigger;
import org.mayday.wsman.instance.Selectors;

/**
 * Has a PC call no more for one reason; the last rule stays, because without any the PC could not
 * be reached again to be given one.
 */
@Dependent
public class RemoveCallingRule implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return OperationInfo.change("remoteAccess.removeRule", "network")
        .role(Role.SUPERVISOR)
        .with(CallingRules.TRIGGER, Parameter.flag("anyway"));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException {
    CallingRules rules = CallingRules.of(work.client());
    String name =
        rules
            .of(work.arguments().choice("trigger", PolicyTrigger.class))
            .flatMap(AmtRemoteAccessPolicyRule::policyRuleName)
            .orElseThrow(() -> new BadArguments("The PC has no rule of this trigger."));
    if (rules.all().size() == 1) {
      throw new BadArguments(
          "It is the only rule of the PC, which would never call again without it.");
    }
    if (!work.arguments().flag("anyway")) {
      throw new BadArguments(
          "The PC may end a tunnel that this rule has opened. Say \"anyway\" to remove it.");
    }
    work.client().delete(CallingRules.CLASS, Selectors.of("PolicyRuleName", name));
    return CallingRules.of(work.client()).sheet();
  }
}
