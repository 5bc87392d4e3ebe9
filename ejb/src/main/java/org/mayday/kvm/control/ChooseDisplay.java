package org.mayday.kvm.control;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Reads;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.instance.Selectors;
import org.mayday.wsman.instance.WsmanInstance;
import org.mayday.wsman.ips.IpsScreenSettingData;

/**
 * Chooses which of the PC's displays KVM shows from the next session on (Intel AMT Implementation
 * and Reference Guide, IPS_KVMRedirectionSettingData.DefaultScreen).
 */
@Dependent
public class ChooseDisplay implements FirmwareOperation {
  private static final String CLASS = "IPS_KVMRedirectionSettingData";
  private static final String PROPERTY = "DefaultScreen";
  private static final String SCREEN = "screen";
  private static final int MOST = 3;

  @Override
  public OperationInfo info() {
    return OperationInfo.change("kvm.choose", "features")
        .since(ReadKvmSettings.SINCE)
        .with(Parameter.number(SCREEN, 0, MOST));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    int screen = (int) work.arguments().number(SCREEN);
    WsmanInstance settings = Reads.required(work.client(), CLASS, "KVM").without("RFBPassword");
    if (settings.child(PROPERTY).isEmpty()) {
      throw Reads.lacks("choice of the screen that KVM shows");
    }
    List<Boolean> active =
        Reads.all(work.client(), IpsScreenSettingData.class).stream()
            .findFirst()
            .map(IpsScreenSettingData::active)
            .orElse(List.of());
    if (!active.isEmpty() && (screen >= active.size() || !active.get(screen))) {
      throw new OperationFailed(
          Kind.NOT_OFFERED, "The PC has no screen %d that is on.".formatted(screen));
    }
    work.client().put(settings.with(PROPERTY, screen), Selectors.none());
    return Sheet.of(ReadKvmSettings.of(work.client()));
  }
}
