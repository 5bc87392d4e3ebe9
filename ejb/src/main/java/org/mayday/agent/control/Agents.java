package org.mayday.agent.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.boundary.Sheet.Part;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.Glance;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtAgentPresenceCapabilities;
import org.mayday.wsman.amt.AmtAgentPresenceWatchdog;
import org.mayday.wsman.instance.Selectors;

/** The programs that the firmware of a PC watches. */
record Agents(AmtAgentPresenceCapabilities capabilities, List<AmtAgentPresenceWatchdog> all) {

  static final String CLASS = "AMT_AgentPresenceWatchdog";

  static Agents of(WsmanClient client) throws WsmanException, OperationFailed {
    Glance glance = new Glance(client);
    Optional<AmtAgentPresenceCapabilities> found = glance.get(AmtAgentPresenceCapabilities.class);
    if (found.isEmpty()) {
      throw new OperationFailed(
          Kind.NOT_OFFERED, "This firmware does not offer the watching of programs.");
    }
    return new Agents(found.get(), glance.all(AmtAgentPresenceWatchdog.class));
  }

  /** The key of a watchdog. */
  static Selectors key(String deviceId) {
    return Selectors.of("CreationClassName", CLASS)
        .and("DeviceID", deviceId)
        .and("SystemCreationClassName", "CIM_ComputerSystem")
        .and("SystemName", "Intel(r) AMT");
  }

  Part part() {
    List<Map<String, String>> rows = all.stream().map(it -> facts(it).map()).toList();
    return Part.rows("agents", rows);
  }

  private static Facts facts(AmtAgentPresenceWatchdog it) {
    return new Facts()
        .with("name", it.monitoredEntityDescription())
        .with("state", it.state())
        .with("signOfLifeSeconds", it.timeoutInterval())
        .with("startSeconds", it.startupInterval())
        .with("id", it.deviceId().map(key -> AgentId.uuid(key).map(UUID::toString).orElse(key)));
  }
}
