package org.mayday.firmware.control;

import java.util.List;
import java.util.Map;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.Reads;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtSetupAndConfigurationService;
import org.mayday.wsman.instance.CodedValue;
import org.mayday.wsman.ips.IpsHostBasedSetupService;
import org.mayday.wsman.ips.IpsProvisioningRecordLog;

/** How a PC was set up. */
final class SetupParts {
  private SetupParts() {}

  static Sheet.Part setup(WsmanClient client) throws WsmanException {
    Facts facts = new Facts();
    Reads.of(client, AmtSetupAndConfigurationService.class)
        .ifPresent(
            setup ->
                facts
                    .with("provisioningState", setup.provisioningState().map(CodedValue::words))
                    .with("provisioningMode", setup.provisioningMode().map(CodedValue::words))
                    .with("remoteConfiguration", setup.zeroTouchConfigurationEnabled()));
    Reads.of(client, IpsHostBasedSetupService.class)
        .ifPresent(
            setup ->
                facts
                    .with("controlMode", setup.currentControlMode().map(CodedValue::words))
                    .with(
                        "allowedModes",
                        setup.allowedControlModes().stream().map(CodedValue::words).toList()));
    Reads.of(client, IpsProvisioningRecordLog.class)
        .ifPresent(log -> facts.with("setupRecords", log.currentNumberOfRecords()));
    return facts.as("setup");
  }

  /** What the firmware noted when it was set up, whatever kind of record that is. */
  static List<Map<String, String>> records(WsmanClient client) throws WsmanException {
    return Reads.all(client, "IPS_ProvisioningAuditRecord").orElse(List.of()).stream()
        .map(PropertyWords::of)
        .toList();
  }
}
