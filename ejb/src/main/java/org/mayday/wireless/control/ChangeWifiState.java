package org.mayday.wireless.control;

import jakarta.enterprise.context.Dependent;
import org.mayday.network.control.Ports;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Glance;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.cim.CimWiFiPort;
import org.mayday.wsman.cim.WiFiState;

/** Decides when the firmware may use the wireless port. */
@Dependent
public class ChangeWifiState implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return OperationInfo.change("wifi.state", "network")
        .with(Parameter.choice("state", WiFiState.class), Parameter.flag("anyway"));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    if (new Glance(work.client()).get(CimWiFiPort.class).isEmpty()) {
      throw new OperationFailed(
          OperationFailed.Kind.NOT_OFFERED,
          "This PC has no wireless port that the firmware can use.");
    }
    WiFiState state = work.arguments().choice("state", WiFiState.class);
    if (state == WiFiState.OFF) {
      Ports ports = Ports.of(work.client());
      ports.guard(work, ports.wireless());
    }
    work.client().invoke(CimWiFiPort.requestStateChange(state));
    return Sheet.of(ReadWifi.port(work.client().get(CimWiFiPort.class)).as("port"));
  }
}
