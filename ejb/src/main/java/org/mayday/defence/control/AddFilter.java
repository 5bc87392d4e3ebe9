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
import org.mayday.wsman.amt.FilterDirection;
import org.mayday.wsman.amt.FilterProfile;
import org.mayday.wsman.instance.WsmanInstance;

/** Adds a filter; it does nothing until a policy with it is in force. */
@Dependent
public class AddFilter implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return OperationInfo.change("defence.addFilter", "defence")
        .role(Role.SUPERVISOR)
        .with(
            Parameter.text("name", 16),
            Parameter.choice("kind", "ETHERNET", "IPV4", "IPV6"),
            Parameter.choice("direction", FilterDirection.class),
            Parameter.choice("profile", FilterProfile.class),
            Parameter.number("mostPerSecond", 1, Integer.MAX_VALUE).optional(),
            Parameter.flag("report"),
            Parameter.number("etherType", 0, 65_535).optional(),
            Parameter.choice("protocol", "TCP", "UDP", "ICMP").optional().initially(""),
            Parameter.text("from", 80).optional(),
            Parameter.text("to", 80).optional(),
            Parameter.text("fromPorts", 11).optional(),
            Parameter.text("toPorts", 11).optional());
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    Arguments said = work.arguments();
    WsmanInstance filter =
        said.text("kind").equals("ETHERNET") ? FilterFields.ethernet(said) : FilterFields.ip(said);
    if (Defence.of(work.client()).handle(said.text("name")).isPresent()) {
      throw new BadArguments("The PC has a filter \"" + said.text("name") + "\" already.");
    }
    work.client().create(filter);
    return Sheet.of(DefenceParts.filters(Defence.of(work.client())));
  }
}
