package org.mayday.agent.control;

import jakarta.enterprise.context.Dependent;
import java.util.UUID;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Arguments;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.staff.boundary.Role;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AgentState;
import org.mayday.wsman.amt.AmtAgentPresenceWatchdog;
import org.mayday.wsman.instance.Selectors;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * Has the firmware watch a program (Intel AMT Implementation and Reference Guide, "Create an Agent
 * Watchdog" and "Set an Agent Watchdog's Actions").
 */
@Dependent
public class AddAgent implements FirmwareOperation {
  private static final String[] REPORTS = {"EVERY_CHANGE", "EXPIRED", "NEVER"};

  @Override
  public OperationInfo info() {
    return OperationInfo.change("agents.add", "defence")
        .role(Role.SUPERVISOR)
        .with(
            Parameter.text("name", 64),
            Parameter.text("id", 36).optional(),
            Parameter.number("signOfLifeSeconds", 1, 65_535).initially("60"),
            Parameter.number("startSeconds", 0, 65_535).initially("3600"),
            Parameter.choice("report", REPORTS),
            Parameter.flag("defend"));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    Arguments said = work.arguments();
    UUID id = said.optional("id").map(AgentId::parse).orElseGet(UUID::randomUUID);
    String deviceId = AgentId.base64(id);
    check(Agents.of(work.client()), deviceId);
    work.client()
        .create(
            WsmanInstance.of(Agents.CLASS)
                .with("CreationClassName", Agents.CLASS)
                .with("DeviceID", deviceId)
                .with("MonitoredEntityDescription", said.text("name"))
                .with("StartupInterval", said.number("startSeconds"))
                .with("SystemCreationClassName", "CIM_ComputerSystem")
                .with("SystemName", "Intel(r) AMT")
                .with("TimeoutInterval", said.number("signOfLifeSeconds")));
    act(work, Agents.key(deviceId));
    return Sheet.of(Agents.of(work.client()).part());
  }

  private static void check(Agents known, String deviceId) throws OperationFailed {
    if (known.all().stream().anyMatch(one -> one.deviceId().filter(deviceId::equals).isPresent())) {
      throw new BadArguments("The firmware watches a program with this id already.");
    }
    long most = known.capabilities().maxTotalAgents().orElse(Long.MAX_VALUE);
    if (known.all().size() >= most) {
      throw new OperationFailed(
          Kind.NOT_OFFERED, "This firmware watches " + most + " programs already, and no more.");
    }
  }

  private static void act(Work work, Selectors agent) throws WsmanException {
    boolean defend = work.arguments().flag("defend");
    String report = work.arguments().text("report");
    if (report.equals("EVERY_CHANGE")) {
      add(work, agent, AgentState.ANY, true, false);
    }
    if (report.equals("EXPIRED") || defend) {
      boolean told = report.equals("EXPIRED");
      add(work, agent, AgentState.EXPIRED.number(), told, defend);
    }
  }

  private static void add(Work work, Selectors agent, int to, boolean event, boolean defend)
      throws WsmanException {
    work.client()
        .invoke(AmtAgentPresenceWatchdog.addAction(agent, AgentState.ANY, to, event, defend));
  }
}
