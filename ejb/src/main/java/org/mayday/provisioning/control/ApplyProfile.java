package org.mayday.provisioning.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.staff.boundary.Role;
import org.mayday.wsman.WsmanException;

/**
 * Sets a PC up to call as a profile says, in its newest version. The new server is added beside the
 * one that carries the tunnel, which is forgotten only when the PC has called the new one.
 */
@Dependent
public class ApplyProfile implements FirmwareOperation {
  private static final Duration TIME = Duration.ofMinutes(5);

  @Inject ProfileApplication application;

  @Override
  public OperationInfo info() {
    return OperationInfo.change("profile.apply", "network")
        .role(Role.SUPERVISOR)
        .deadline(TIME)
        .resuming()
        .with(
            Parameter.text("profile", ProfileBook.LONGEST_NAME), Parameter.flag("replaceForeign"));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    ProfileApplication.Asked asked =
        new ProfileApplication.Asked(
            work.arguments().text("profile"), work.arguments().flag("replaceForeign"), work.who());
    return ProfileSheet.of(application.apply(work.platform(), work.client(), asked));
  }
}
