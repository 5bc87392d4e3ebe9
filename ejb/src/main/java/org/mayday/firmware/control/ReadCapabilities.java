package org.mayday.firmware.control;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Reads;
import org.mayday.operation.control.Work;
import org.mayday.wsman.Reading;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.instance.WsmanInstance;

/** Tells what the firmware says it can do, class by class. */
@Dependent
public class ReadCapabilities implements FirmwareOperation {
  private static final List<Reading<Optional<Sheet.Part>>> CLASSES =
      List.of(
          read("bootCapabilities", "AMT_BootCapabilities"),
          read("powerCapabilities", "CIM_PowerManagementCapabilities"),
          read("remoteAccessCapabilities", "AMT_RemoteAccessCapabilities"),
          read("cryptographicCapabilities", "AMT_CryptographicCapabilities"),
          read("agentPresenceCapabilities", "AMT_AgentPresenceCapabilities"),
          read("systemDefenceCapabilities", "AMT_NetworkPortSystemDefenseCapabilities"),
          read("wirelessCapabilities", "CIM_WiFiPortCapabilities"),
          read("screenSettings", "IPS_ScreenSettingData"));

  @Override
  public OperationInfo info() {
    return OperationInfo.read("firmware.capabilities", "firmware");
  }

  @Override
  public Sheet perform(Work work) throws WsmanException {
    return new Sheet(
        work.client().all(CLASSES, part -> part.ifPresent(work::arrived)).stream()
            .flatMap(Optional::stream)
            .toList());
  }

  private static Reading<Optional<Sheet.Part>> read(String part, String className) {
    return client -> read(client, part, className);
  }

  private static Optional<Sheet.Part> read(WsmanClient client, String part, String className)
      throws WsmanException {
    List<WsmanInstance> found = Reads.of(client, className).map(List::of).orElse(List.of());
    if (found.isEmpty()) {
      found = Reads.all(client, className).orElse(List.of());
    }
    List<Map<String, String>> items = found.stream().map(PropertyWords::of).toList();
    return switch (items.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(Sheet.Part.facts(part, items.get(0)));
      default -> Optional.of(Sheet.Part.rows(part, items));
    };
  }
}
