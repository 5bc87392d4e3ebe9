package org.mayday.power.control;

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
import org.mayday.wsman.amt.AmtSystemPowerScheme;

/**
 * Chooses in which power states the firmware is awake. For supervisors: a PC whose firmware sleeps
 * with it cannot be reached then.
 */
@Dependent
public class SetPowerScheme implements FirmwareOperation {
  private static final int MOST = 64;
  private static final String SCHEME = "scheme";

  @Override
  public OperationInfo info() {
    return OperationInfo.change("power.setScheme", "power")
        .role(Role.SUPERVISOR)
        .with(Parameter.text(SCHEME, MOST));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    String wanted = work.arguments().text(SCHEME);
    AmtSystemPowerScheme scheme =
        PowerSchemes.of(work.client()).schemes().stream()
            .filter(known -> known.instanceId().filter(wanted::equals).isPresent())
            .findFirst()
            .orElseThrow(
                () ->
                    new OperationFailed(
                        Kind.NOT_OFFERED,
                        "This PC has no power scheme %s; power.schemes lists them."
                            .formatted(wanted)));
    work.client().invoke(AmtSystemPowerScheme.setPowerScheme(wanted));
    return Sheet.of(
        new Facts().with(SCHEME, wanted).with("description", scheme.description()).as("inUse"));
  }
}
