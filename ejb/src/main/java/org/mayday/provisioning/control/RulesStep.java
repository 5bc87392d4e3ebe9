package org.mayday.provisioning.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.provisioning.boundary.Endpoint;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtRemoteAccessService;
import org.mayday.wsman.amt.PolicyTrigger;
import org.mayday.wsman.instance.Selectors;

/**
 * Has the PC call its servers for the reasons that are wanted (Intel AMT Implementation and
 * Reference Guide, AMT_RemoteAccessService.AddRemoteAccessPolicyRule). As long as the new server is
 * not proven, a rule keeps the former one behind it, for the PC to fall back to.
 */
final class RulesStep implements Step {
  private static final String CLASS = "AMT_RemoteAccessPolicyRule";

  private final LoginChange logins;
  private final boolean proven;

  /** The rules before the new server is proven, or after. */
  RulesStep(LoginChange logins, boolean proven) {
    this.logins = logins;
    this.proven = proven;
  }

  @Override
  public String name() {
    return proven ? "rules" : "rulesWithFallback";
  }

  @Override
  public void perform(Site site, Setup before) throws WsmanException, OperationFailed {
    if (!proven && logins.pending(site.platform()).isNothing()) {
      return; // no server is new
    }
    // what is missing comes first, so that the PC has a reason to call while others are replaced;
    // what leads to others comes last, and what alone leads here inside the company late
    Setup start = site.start();
    List<Goal.Rule> order = new ArrayList<>(site.goal().rules());
    order.sort(
        Comparator.comparing((Goal.Rule rule) -> leadsElsewhere(site, rule))
            .thenComparing(rule -> start.rule(rule.trigger()).isPresent())
            .thenComparing(rule -> callsInside(start, rule)));
    for (Goal.Rule wanted : order) {
      ensure(site, wanted);
    }
    Setup now = site.now();
    for (Setup.Rule rule : now.rules()) {
      if (proven && isSuperfluous(site, now, rule)) {
        delete(site, rule);
      } else if (!proven && provesToo(site, now, rule)) {
        ensure(site, proving(site, rule));
      }
    }
  }

  /** Whether a rule that goes later leads here, so that a call by it can prove the new server. */
  private static boolean provesToo(Site site, Setup now, Setup.Rule rule) {
    return site.goal().rule(rule.trigger()).isEmpty()
        && !rule.servers().isEmpty()
        && Bridge.leadsHere(site, now, rule);
  }

  /** The same rule, calling the new server first. */
  private static Goal.Rule proving(Site site, Setup.Rule rule) {
    List<Endpoint> first = site.goal().servers().stream().limit(1).toList();
    return new Goal.Rule(rule.trigger(), rule.life(), rule.timer(), first, List.of());
  }

  private static boolean leadsElsewhere(Site site, Goal.Rule rule) {
    return rule.called().noneMatch(site.goal().servers()::contains);
  }

  private static boolean callsInside(Setup start, Goal.Rule rule) {
    return start.rule(rule.trigger()).filter(it -> !it.inside().isEmpty()).isPresent();
  }

  private void ensure(Site site, Goal.Rule wanted) throws WsmanException, OperationFailed {
    Setup now = site.now();
    Optional<Setup.Rule> present = now.rule(wanted.trigger());
    Called called = called(site, now, wanted, present);
    if (called.isNobody() || present.filter(rule -> fits(rule, wanted, called)).isPresent()) {
      return;
    }
    PolicyTrigger trigger =
        Arrays.stream(PolicyTrigger.values())
            .filter(it -> it.number() == wanted.trigger())
            .findFirst()
            .orElseThrow();
    Optional<PolicyTrigger> bridge = Optional.empty();
    if (present.isPresent()) {
      // firmware has one rule of a trigger at most, and does not let its servers be changed
      now = makeRoom(site, now);
      bridge = Bridge.over(site, now, present.get(), leadsElsewhere(site, wanted));
      delete(site, present.get());
    }
    site.client()
        .invoke(
            AmtRemoteAccessService.addRemoteAccessPolicyRule(
                trigger, wanted.life(), wanted.timer(), called.outside(), called.inside()));
    if (bridge.isPresent()) {
      Optional<Setup.Rule> built = site.now().rule(bridge.get().number());
      if (built.isPresent()) {
        delete(site, built.get());
      }
    }
  }

  /**
   * Once the former login counts no more, rules that nobody wants and that call with it go first.
   */
  private Setup makeRoom(Site site, Setup now) throws WsmanException {
    boolean removed = false;
    for (Setup.Rule rule : now.rules()) {
      if (proven && isSuperfluous(site, now, rule) && !Bridge.leadsHere(site, now, rule)) {
        delete(site, rule);
        removed = true;
      }
    }
    return removed ? site.now() : now;
  }

  private static void delete(Site site, Setup.Rule rule) throws WsmanException {
    site.client().delete(CLASS, Selectors.of("PolicyRuleName", rule.name()));
  }

  private Called called(Site site, Setup now, Goal.Rule wanted, Optional<Setup.Rule> present) {
    Called called = new Called(site.names(now, wanted.servers()), site.names(now, wanted.inside()));
    if (proven || called.isNobody()) {
      return called;
    }
    Stream<Endpoint> first =
        site.goal().servers().stream().limit(1).filter(wanted.servers()::contains);
    List<String> outside =
        site.names(now, Stream.concat(first, wanted.servers().stream()).toList());
    return new Called(
        withFallback(site, now, outside, Setup.Rule::servers, present),
        withFallback(site, now, called.inside(), Setup.Rule::inside, present));
  }

  /**
   * Whom to call from somewhere while the new server is not proven: only the first one, because
   * nothing tells which of two the PC has called, and one that works if it does not answer.
   */
  private static List<String> withFallback(
      Site site,
      Setup now,
      List<String> wanted,
      Function<Setup.Rule, List<String>> from,
      Optional<Setup.Rule> present) {
    Stream<String> working =
        now.servers().stream()
            .filter(site::isProven)
            .map(Setup.Server::name)
            .filter(name -> now.rules().stream().map(from).anyMatch(it -> it.contains(name)));
    Stream<String> before = present.map(from).stream().flatMap(List::stream);
    Stream<String> fallback =
        Stream.concat(working, before).filter(name -> !wanted.contains(name)).limit(1);
    return Stream.concat(wanted.stream().limit(1), fallback).toList();
  }

  /** A rule that nobody wants and that calls this gateway; a foreign one only if told so. */
  private static boolean isSuperfluous(Site site, Setup now, Setup.Rule rule) {
    boolean ours = now.servers().stream().anyMatch(it -> rule.calls(it.name()) && site.isOurs(it));
    return site.goal().rule(rule.trigger()).isEmpty() && (ours || site.job().replaceForeign());
  }

  /** Whether a rule is as wanted. */
  private static boolean fits(Setup.Rule rule, Goal.Rule wanted, Called called) {
    return rule.life() == wanted.life()
        && rule.timer().equals(wanted.timer())
        && rule.servers().equals(called.outside())
        && rule.inside().equals(called.inside());
  }

  /** The keys of servers that a rule is to call, by where the PC is. */
  private record Called(List<String> outside, List<String> inside) {
    boolean isNobody() {
      return outside.isEmpty() && inside.isEmpty();
    }
  }
}
