package org.mayday.network.control;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Arguments;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Glance;
import org.mayday.operation.control.Superfluous;
import org.mayday.operation.control.Work;
import org.mayday.staff.boundary.Role;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtManagementPresenceRemoteSap;
import org.mayday.wsman.amt.AmtRemoteAccessCapabilities;
import org.mayday.wsman.amt.AmtRemoteAccessService;
import org.mayday.wsman.amt.MpsType;
import org.mayday.wsman.amt.PolicyTrigger;

/**
 * Has a PC call a server that it knows also for another reason, such as its user's key (Intel AMT
 * Implementation and Reference Guide, "Remote Access Policies"). Rules that are there stay.
 */
@Dependent
public class AddCallingRule implements FirmwareOperation {
  private static final String WHERE = "calledFrom";
  private static final String EVERYWHERE = "EVERYWHERE";
  private static final int LONGEST = 256;
  private static final int WEEK = 604_800;
  private static final int DAY = 86_400;

  @Override
  public OperationInfo info() {
    return OperationInfo.change("remoteAccess.addRule", "network")
        .role(Role.SUPERVISOR)
        .with(
            CallingRules.TRIGGER,
            Parameter.number("lifeSeconds", 0, WEEK).initially("300"),
            Parameter.number("everySeconds", 10, DAY).optional(),
            Parameter.text("dailyAt", 5).optional(),
            Parameter.text("server", LONGEST).optional(),
            Parameter.choice(WHERE, "EXTERNAL", "INTERNAL", EVERYWHERE).optional());
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    Arguments said = work.arguments();
    PolicyTrigger trigger = said.choice("trigger", PolicyTrigger.class);
    String timer = timer(said, trigger);
    Glance glance = new Glance(work.client());
    CallingRules rules = CallingRules.of(glance);
    if (rules.of(trigger).isPresent()) {
      throw new BadArguments("The PC has a rule of this trigger already.");
    }
    Optional<Long> most =
        glance
            .get(AmtRemoteAccessCapabilities.class)
            .flatMap(AmtRemoteAccessCapabilities::maxTotalPolicies);
    if (most.filter(limit -> rules.all().size() >= limit).isPresent()) {
      throw new OperationFailed(Kind.NOT_OFFERED, "The PC is full: it takes no more rules.");
    }
    String server = server(said, CallingRules.servers(glance));
    MpsType where =
        said.optional(WHERE)
            .map(it -> it.equals(EVERYWHERE) ? MpsType.BOTH : MpsType.valueOf(it))
            .orElse(MpsType.EXTERNAL);
    if (where != MpsType.EXTERNAL && !ServersInside.mayBeKnownTo(work.amtVersion())) {
      throw new OperationFailed(
          Kind.NOT_OFFERED, "Firmware before AMT 11.6 calls from outside the company only.");
    }
    work.client()
        .invoke(
            AmtRemoteAccessService.addRemoteAccessPolicyRule(
                trigger,
                said.number("lifeSeconds"),
                timer,
                where == MpsType.INTERNAL ? List.of() : List.of(server),
                where == MpsType.EXTERNAL ? List.of() : List.of(server)));
    return CallingRules.of(glance).sheet();
  }

  private static String timer(Arguments said, PolicyTrigger trigger) {
    if (trigger != PolicyTrigger.PERIODIC) {
      Superfluous.refuse(said, "a trigger but PERIODIC", "everySeconds", "dailyAt");
      return "";
    }
    if (said.optional("everySeconds").isPresent() == said.optional("dailyAt").isPresent()) {
      throw new BadArguments("A periodic rule needs either everySeconds or dailyAt.");
    }
    if (said.optional("everySeconds").isPresent()) {
      return PeriodicRule.every((int) said.number("everySeconds"));
    }
    String time = said.text("dailyAt");
    if (!PeriodicRule.isTimeOfDay(time)) {
      throw new BadArguments("dailyAt must be a time from 00:00 to 23:59.");
    }
    return PeriodicRule.daily(time);
  }

  /** The name of the server that was meant; of the only one if nothing was said. */
  private static String server(Arguments said, List<AmtManagementPresenceRemoteSap> known)
      throws OperationFailed {
    if (known.isEmpty()) {
      throw new OperationFailed(Kind.NOT_OFFERED, "The PC knows no server that it could call.");
    }
    String meant = said.optional("server").orElse("");
    List<String> names =
        known.stream()
            .filter(
                it ->
                    meant.isEmpty()
                        || it.name().filter(meant::equals).isPresent()
                        || it.accessInfo().filter(meant::equalsIgnoreCase).isPresent())
            .flatMap(it -> it.name().stream())
            .toList();
    if (names.size() != 1) {
      throw new BadArguments(
          "server must name one of those that the PC knows: "
              + known.stream().flatMap(it -> it.name().stream()).collect(Collectors.joining(", "))
              + ".");
    }
    return names.get(0);
  }
}
