package org.mayday.wireless.control;

import jakarta.enterprise.context.Dependent;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.cim.CimWiFiEndpointSettings;
import org.mayday.wsman.instance.Selectors;

/** Removes a wireless profile, and its 802.1x settings with it. */
@Dependent
public class RemoveProfile implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return OperationInfo.change("wifi.removeProfile", "network").with(Parameter.text("name", 32));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    CimWiFiEndpointSettings profile =
        Profiles.of(work.client()).required(work.arguments().text("name"));
    work.client()
        .delete(
            "CIM_WiFiEndpointSettings",
            Selectors.of("InstanceID", profile.instanceId().orElse("")));
    return Sheet.of(ReadWifi.profiles(work.client()));
  }
}
