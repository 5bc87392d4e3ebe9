package org.mayday.kvm.control;

import jakarta.enterprise.context.Dependent;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Reads;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.ips.IpsScreenConfigurationService;

/**
 * Keeps the PC's screens blank while somebody works on it by KVM, or shows them again (Intel AMT
 * Implementation and Reference Guide, IPS_ScreenConfigurationService).
 */
@Dependent
public class BlankScreens implements FirmwareOperation {
  private static final int SINCE = 10;
  private static final int MOST_RESETS = 3;
  private static final String BLANK = "blank";
  private static final String RESETS = "resets";

  @Override
  public OperationInfo info() {
    return OperationInfo.change("kvm.blank", "features")
        .since(SINCE)
        .with(Parameter.flag(BLANK), Parameter.number(RESETS, 0, MOST_RESETS).optional());
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    boolean blank = work.arguments().flag(BLANK);
    IpsScreenConfigurationService service =
        Reads.required(
            work.client(), IpsScreenConfigurationService.class, "blanking of the screens");
    if (blank && service.enabledState().filter(state -> (state & 1) == 1).isEmpty()) {
      throw new OperationFailed(
          Kind.NOT_OFFERED, "The graphics of this PC do not allow to blank its screens now.");
    }
    int resets = work.arguments().optional(RESETS).map(Integer::parseInt).orElse(0);
    work.client().invoke(IpsScreenConfigurationService.setSessionState(blank, resets));
    return Sheet.of(of(work.client().get(IpsScreenConfigurationService.class)));
  }

  /** What is told of the blanking. */
  static Sheet.Part of(IpsScreenConfigurationService service) {
    return new Facts()
        .with(BLANK, service.currentState().map(state -> state == 1))
        .with("possible", service.enabledState().map(state -> (state & 1) == 1))
        .with("resetsLeft", service.remainingReboots())
        .as("blanking");
  }
}
