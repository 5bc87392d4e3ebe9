package org.mayday.network.control;

import jakarta.enterprise.context.Dependent;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Glance;
import org.mayday.operation.control.Work;
import org.mayday.staff.boundary.Role;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtUserInitiatedConnectionService;
import org.mayday.wsman.amt.PolicyTrigger;
import org.mayday.wsman.amt.UserInitiatedState;

/**
 * Decides from where the user may call for help (Intel AMT Implementation and Reference Guide,
 * AMT_UserInitiatedConnectionService.RequestStateChange).
 */
@Dependent
public class ChangeUserCalls implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return OperationInfo.change("remoteAccess.userCalls", "network")
        .role(Role.SUPERVISOR)
        .with(
            Parameter.choice("callsFrom", UserInitiatedState.class)
                .initially(UserInitiatedState.BIOS_AND_OS.name()));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    UserInitiatedState wanted = work.arguments().choice("callsFrom", UserInitiatedState.class);
    Glance glance = new Glance(work.client());
    AmtUserInitiatedConnectionService before =
        glance
            .get(AmtUserInitiatedConnectionService.class)
            .orElseThrow(
                () ->
                    new OperationFailed(
                        OperationFailed.Kind.NOT_OFFERED,
                        "This firmware does not let its user call for help."));
    boolean changed = before.enabledState().filter(state -> state.is(wanted)).isEmpty();
    if (changed) {
      work.client().invoke(AmtUserInitiatedConnectionService.requestStateChange(wanted));
    }
    boolean ruled = CallingRules.of(glance).of(PolicyTrigger.USER_INITIATED).isPresent();
    AmtUserInitiatedConnectionService now =
        work.client().get(AmtUserInitiatedConnectionService.class);
    return Sheet.of(
        new Facts()
            .with("userMayCallFrom", now.enabledState())
            .with("ruleForUserCalls", ruled)
            .with("changed", changed)
            .as("state"));
  }
}
