package org.mayday.agent.control;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Map;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.boundary.Sheet.Part;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Glance;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtAgentPresenceWatchdogAction;

/** Reads which programs the firmware watches, and what it does when they change their state. */
@Dependent
public class ReadAgents implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return OperationInfo.read("agents.read", "defence");
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    Agents agents = Agents.of(work.client());
    work.arrived(agents.part());
    List<Map<String, String>> actions =
        new Glance(work.client())
            .all(AmtAgentPresenceWatchdogAction.class).stream().map(ReadAgents::action).toList();
    Facts limits =
        new Facts()
            .with("mostAgents", agents.capabilities().maxTotalAgents())
            .with("mostActions", agents.capabilities().maxTotalActions())
            .with("actionsOfEach", agents.capabilities().minGuaranteedActionListSize());
    return Sheet.of(agents.part(), Part.rows("actions", actions), limits.as("limits"));
  }

  private static Map<String, String> action(AmtAgentPresenceWatchdogAction it) {
    return new Facts()
        .with("name", it.instanceId())
        .with("reported", it.eventOnTransition())
        .with("defends", it.actionSd().map(number -> number == 1))
        .map();
  }
}
