package org.mayday.defence.control;

import jakarta.enterprise.context.Dependent;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Arguments;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.staff.boundary.Role;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AntiSpoofing;
import org.mayday.wsman.instance.WsmanInstance;

/** Adds a policy of filters; it does nothing until it is put in force. */
@Dependent
public class AddPolicy implements FirmwareOperation {
  private static final int MOST_FILTERS = 62;

  @Override
  public OperationInfo info() {
    return OperationInfo.change("defence.addPolicy", "defence")
        .role(Role.SUPERVISOR)
        .with(
            Parameter.text("name", 16),
            Parameter.number("precedence", 0, 65_535).initially("1"),
            Parameter.lines("filters", 2000).optional(),
            Parameter.choice("otherwiseSent", "PASS", "DROP"),
            Parameter.choice("otherwiseReceived", "PASS", "DROP"),
            Parameter.flag("countOthers"),
            Parameter.flag("reportOthers"),
            Parameter.choice("foreignSender", AntiSpoofing.class).optional().initially("OFF"));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    Arguments said = work.arguments();
    Defence defence = Defence.of(work.client());
    String name = said.text("name");
    if (defence.policies().stream()
        .anyMatch(it -> it.policyName().filter(name::equals).isPresent())) {
      throw new BadArguments("The PC has a policy \"" + name + "\" already.");
    }
    work.client().create(withFilters(said, defence, policy(said)));
    return Sheet.of(DefenceParts.policies(Defence.of(work.client())));
  }

  private static WsmanInstance policy(Arguments said) {
    AntiSpoofing foreign =
        said.optional("foreignSender").map(AntiSpoofing::valueOf).orElse(AntiSpoofing.OFF);
    return WsmanInstance.of(Defence.POLICY)
        .with("AntiSpoofingSupport", foreign.number())
        .with("InstanceID", "0")
        .with("PolicyName", said.text("name"))
        .with("PolicyPrecedence", said.number("precedence"))
        .with("RxDefaultCount", said.flag("countOthers"))
        .with("RxDefaultDrop", said.text("otherwiseReceived").equals("DROP"))
        .with("RxDefaultMatchEvent", said.flag("reportOthers"))
        .with("TxDefaultCount", said.flag("countOthers"))
        .with("TxDefaultDrop", said.text("otherwiseSent").equals("DROP"))
        .with("TxDefaultMatchEvent", said.flag("reportOthers"));
  }

  private static WsmanInstance withFilters(Arguments said, Defence defence, WsmanInstance policy) {
    WsmanInstance next = policy;
    int count = 0;
    for (String line : said.optional("filters").orElse("").split("\\R")) {
      String filter = line.strip();
      if (!filter.isEmpty()) {
        String handle =
            defence
                .handle(filter)
                .orElseThrow(() -> new BadArguments("The PC has no filter \"" + filter + "\"."));
        next = next.adding("FilterCreationHandles", handle);
        count++;
      }
    }
    if (count > MOST_FILTERS) {
      throw new BadArguments("A policy takes at most 62 filters.");
    }
    return next;
  }
}
