package org.mayday.network.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.Glance;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtManagementPresenceRemoteSap;
import org.mayday.wsman.amt.AmtRemoteAccessPolicyRule;
import org.mayday.wsman.amt.PolicyTrigger;

/** The rules by which a PC calls, as its firmware has them. */
record CallingRules(List<AmtRemoteAccessPolicyRule> all) {
  static final String CLASS = "AMT_RemoteAccessPolicyRule";

  /** For which reason a rule has the PC call. */
  static final Parameter TRIGGER =
      Parameter.choice("trigger", "USER_INITIATED", "ALERT", "PERIODIC");

  private static final String[] NAMES = {"User Initiated", "Alert", "Periodic"};
  private static final String FIRST_SERVER = "Intel(r) AMT:Management Presence Server 0";

  static CallingRules of(WsmanClient client) throws WsmanException {
    return of(new Glance(client));
  }

  static CallingRules of(Glance glance) throws WsmanException {
    return new CallingRules(glance.all(AmtRemoteAccessPolicyRule.class, "PolicyRuleName", NAMES));
  }

  /** The servers that rules can call. */
  static List<AmtManagementPresenceRemoteSap> servers(Glance glance) throws WsmanException {
    return glance.all(AmtManagementPresenceRemoteSap.class, "Name", FIRST_SERVER);
  }

  /** The rule of a trigger; firmware has at most one of each. */
  Optional<AmtRemoteAccessPolicyRule> of(PolicyTrigger trigger) {
    return all.stream()
        .filter(rule -> rule.trigger().filter(it -> it.is(trigger)).isPresent())
        .findFirst();
  }

  /** What a rule says by itself. */
  static Facts facts(AmtRemoteAccessPolicyRule rule) {
    return new Facts()
        .with("name", rule.policyRuleName())
        .with("trigger", rule.trigger())
        .with("when", rule.extendedData().flatMap(PeriodicRule::words))
        .with(
            "tunnelLifeSeconds",
            rule.tunnelLifeTime().map(n -> n == 0 ? "until closed" : n.toString()));
  }

  Sheet sheet() {
    return Sheet.of(
        Sheet.Part.rows(
            "rules",
            all.stream().map(CallingRules::facts).<Map<String, String>>map(Facts::map).toList()));
  }
}
