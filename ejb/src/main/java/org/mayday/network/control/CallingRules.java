package org.mayday.network.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.Glance;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtRemoteAccessPolicyRule;
import org.mayday.wsman.amt.PolicyTrigger;

/** The rules by which a PC calls, as its firmware has them. */
record CallingRules(List<AmtRemoteAccessPolicyRule> all) {
  static final String CLASS = "AMT_RemoteAccessPolicyRule";
  private static final String[] NAMES = {"User Initiated", "Alert", "Periodic"};

  static CallingRules of(WsmanClient client) throws WsmanException {
    return new CallingRules(
        new Glance(client).all(AmtRemoteAccessPolicyRule.class, "PolicyRuleName", NAMES));
  }

  /** The rule of a trigger; firmware has at most one of each. */
  Optional<AmtRemoteAccessPolicyRule> of(PolicyTrigger trigger) {
    return all.stream()
        .filter(rule -> rule.trigger().filter(it -> it.is(trigger)).isPresent())
        .findFirst();
  }

  Sheet sheet() {
    return Sheet.of(
        Sheet.Part.rows(
            "rules",
            all.stream()
                .map(
                    rule ->
                        new Facts()
                            .with("name", rule.policyRuleName())
                            .with("trigger", rule.trigger())
                            .with("when", rule.extendedData().flatMap(PeriodicRule::words))
                            .with(
                                "tunnelLifeSeconds",
                                rule.tunnelLifeTime()
                                    .map(n -> n == 0 ? "until closed" : n.toString())))
                .<Map<String, String>>map(Facts::map)
                .toList()));
  }
}
