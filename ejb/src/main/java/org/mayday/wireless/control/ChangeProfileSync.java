package org.mayday.wireless.control;

import jakarta.enterprise.context.Dependent;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Arguments;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtWiFiPortConfigurationService;
import org.mayday.wsman.amt.ProfileSynchronization;
import org.mayday.wsman.instance.Selectors;
import org.mayday.wsman.instance.WsmanInstance;

/** Decides whether wireless profiles are shared with the operating system and with the BIOS. */
@Dependent
public class ChangeProfileSync implements FirmwareOperation {
  private static final String CLASS = "AMT_WiFiPortConfigurationService";
  private static final String SYNC = "localProfileSynchronizationEnabled";
  private static final String UEFI = "UEFIWiFiProfileShareEnabled";

  @Override
  public OperationInfo info() {
    return OperationInfo.change("wifi.profileSync", "network")
        .since(6)
        .with(
            Parameter.choice("sync", ProfileSynchronization.class).optional().initially(""),
            Parameter.choice("uefiShare", "ON", "OFF").optional().initially(""));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    Profiles.of(work.client());
    Arguments said = work.arguments();
    WsmanInstance before = work.client().get(CLASS, Selectors.none());
    WsmanInstance wanted = before;
    if (said.optional("sync").isPresent()) {
      int number = said.choice("sync", ProfileSynchronization.class).number();
      wanted = offered(wanted, SYNC, "the sharing of profiles with the operating system");
      wanted = wanted.with(SYNC, number);
    }
    if (said.optional("uefiShare").isPresent()) {
      wanted = offered(wanted, UEFI, "the sharing of profiles with the BIOS");
      wanted = wanted.with(UEFI, said.text("uefiShare").equals("ON"));
    }
    if (!wanted.equals(before)) {
      work.client().put(wanted, Selectors.none());
    }
    AmtWiFiPortConfigurationService now = work.client().get(AmtWiFiPortConfigurationService.class);
    return Sheet.of(ReadWifi.service(now).as("service"));
  }

  private static WsmanInstance offered(WsmanInstance service, String property, String what)
      throws OperationFailed {
    if (service.child(property).isEmpty()) {
      throw new OperationFailed(Kind.NOT_OFFERED, "This firmware does not offer " + what + ".");
    }
    return service;
  }
}
