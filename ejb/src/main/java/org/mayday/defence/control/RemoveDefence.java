package org.mayday.defence.control;

import jakarta.enterprise.context.Dependent;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.staff.boundary.Role;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtSystemDefensePolicy;
import org.mayday.wsman.instance.Selectors;

/** Removes a policy that is not in force, or a filter that no policy uses. */
@Dependent
public class RemoveDefence implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return OperationInfo.change("defence.remove", "defence")
        .role(Role.SUPERVISOR)
        .with(Parameter.choice("what", "POLICY", "FILTER"), Parameter.text("name", 16));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    Defence defence = Defence.of(work.client());
    String name = work.arguments().text("name");
    if (work.arguments().text("what").equals("POLICY")) {
      removePolicy(work, defence, defence.policy(name));
    } else {
      removeFilter(work, defence, name);
    }
    Defence now = Defence.of(work.client());
    return Sheet.of(DefenceParts.policies(now), DefenceParts.filters(now));
  }

  private static void removePolicy(Work work, Defence defence, AmtSystemDefensePolicy policy)
      throws WsmanException {
    if (!defence.of(policy).isEmpty()) {
      throw new BadArguments("The policy is in force; put it out of force first.");
    }
    work.client()
        .delete(Defence.POLICY, Selectors.of("InstanceID", policy.instanceId().orElse("")));
  }

  private static void removeFilter(Work work, Defence defence, String name)
      throws WsmanException, OperationFailed {
    String handle =
        defence
            .handle(name)
            .orElseThrow(
                () ->
                    new OperationFailed(
                        Kind.NOT_OFFERED, "The PC has no filter \"" + name + "\"."));
    boolean used =
        defence.policies().stream()
            .flatMap(policy -> policy.filterCreationHandles().stream())
            .anyMatch(number -> number.toString().equals(handle));
    if (used) {
      throw new BadArguments("A policy uses the filter; remove that first.");
    }
    boolean ethernet =
        defence.ethernet().stream()
            .anyMatch(it -> it.instanceId().filter(handle::equals).isPresent());
    work.client()
        .delete(ethernet ? Defence.ETHERNET : Defence.IP, Selectors.of("InstanceID", handle));
  }
}
