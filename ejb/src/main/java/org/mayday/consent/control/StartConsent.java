package org.mayday.consent.control;

import jakarta.enterprise.context.Dependent;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.power.boundary.PowerState;
import org.mayday.power.control.PowerReading;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.ips.IpsOptInService;
import org.mayday.wsman.ips.OptInPolicy;

/** Makes the PC show a code of six digits to its user, who reads it out. */
@Dependent
public class StartConsent implements FirmwareOperation {
  static final String NAME = "consent.start";

  @Override
  public OperationInfo info() {
    return OperationInfo.change(NAME, "features").since(ConsentReport.SINCE);
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    IpsOptInService service = ConsentReport.service(work.client());
    if (service.policy().filter(OptInPolicy.NONE::equals).isPresent()) {
      throw new OperationFailed(
          Kind.NOT_OFFERED, "The user of this PC need not consent to anything.");
    }
    if (PowerReading.of(work.client()).state() == PowerState.OFF) {
      throw new OperationFailed(
          Kind.NOT_OFFERED,
          "The PC is off, so that nobody could read the code. Switch it on first.");
    }
    work.client().invoke(IpsOptInService.startOptIn());
    return Sheet.of(ConsentReport.of(ConsentReport.service(work.client())));
  }
}
