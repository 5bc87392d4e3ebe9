package org.mayday.provisioning.control;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mayday.network.control.PeriodicRule;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtRemoteAccessService;
import org.mayday.wsman.amt.PolicyTrigger;

/**
 * A rule that keeps a PC calling while the only rule by which it calls this gateway is replaced:
 * firmware has one rule of each trigger at most, so that the old one has to go before the new one
 * comes.
 */
final class Bridge {
  /** Often enough that a PC that was cut off just then is back soon. */
  private static final Duration EVERY = Duration.ofMinutes(10);

  private static final int NOBODY = 32_768;

  private Bridge() {}

  /**
   * Builds one if it is needed.
   *
   * @param replaced the rule that is about to be removed
   * @param leaves whether the rule that comes instead leads to others, as whoever takes a profile
   *     back from a PC of theirs wants it
   * @return its trigger; empty if other rules lead here, from outside the company and from inside
   * @throws OperationFailed if every trigger has a rule already, and only this one leads here from
   *     outside the company, where it is to lead here again
   */
  static Optional<PolicyTrigger> over(Site site, Setup now, Setup.Rule replaced, boolean leaves)
      throws WsmanException, OperationFailed {
    List<Setup.Rule> others =
        now.rules().stream().filter(rule -> rule.trigger() != replaced.trigger()).toList();
    boolean outside =
        !replaced.servers().isEmpty()
            && others.stream().noneMatch(rule -> leads(site, now, rule, rule.servers()));
    boolean inside =
        !replaced.inside().isEmpty()
            && others.stream().noneMatch(rule -> leads(site, now, rule, rule.inside()));
    if (!outside && !inside) {
      return Optional.empty();
    }
    Optional<PolicyTrigger> free =
        Stream.of(PolicyTrigger.PERIODIC, PolicyTrigger.ALERT, PolicyTrigger.USER_INITIATED)
            .filter(trigger -> now.rule(trigger.number()).isEmpty())
            .filter(trigger -> trigger != PolicyTrigger.USER_INITIATED || usersMayCall(now))
            .findFirst();
    if (free.isPresent()) {
      String timer =
          free.get() == PolicyTrigger.PERIODIC ? PeriodicRule.every((int) EVERY.toSeconds()) : "";
      site.client()
          .invoke(
              AmtRemoteAccessService.addRemoteAccessPolicyRule(
                  free.get(), replaced.life(), timer, replaced.servers(), replaced.inside()));
    } else if (outside && !leaves && leads(site, now, replaced, replaced.servers())) {
      throw new OperationFailed(
          Kind.NOT_OFFERED,
          "The rule \"%s\" is the only one by which the PC calls this gateway, and cannot be"
                  .formatted(replaced.name())
              + " replaced: rules of others have taken all triggers. Remove one of them first.");
    }
    return free;
  }

  /** Whether the PC gets through by a rule from somewhere, as far as it is known here. */
  static boolean leadsHere(Site site, Setup now, Setup.Rule rule) {
    return leads(site, now, rule, rule.servers()) || leads(site, now, rule, rule.inside());
  }

  private static boolean leads(Site site, Setup now, Setup.Rule rule, List<String> servers) {
    boolean works = rule.trigger() != PolicyTrigger.USER_INITIATED.number() || usersMayCall(now);
    return works
        && servers.stream().flatMap(name -> now.server(name).stream()).anyMatch(site::isProven);
  }

  private static boolean usersMayCall(Setup now) {
    return now.userCalls() != NOBODY;
  }
}
