package org.mayday.provisioning.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mayday.network.control.PeriodicRule;
import org.mayday.provisioning.boundary.Endpoint;
import org.mayday.provisioning.boundary.MpsLoginKind;
import org.mayday.provisioning.boundary.ProfileContent;
import org.mayday.provisioning.boundary.ServerOrder;
import org.mayday.provisioning.boundary.Whom;
import org.mayday.wsman.amt.PolicyTrigger;
import org.mayday.wsman.amt.UserInitiatedState;

/**
 * How a PC is to be set up to call: as a profile says, or as it was found.
 *
 * @param servers all whom it is to know, outside the company and inside
 * @param certificate whether it is to show the servers a certificate of Mayday's authority
 */
record Goal(
    List<Endpoint> servers,
    List<Rule> rules,
    int userCalls,
    List<String> homeDomains,
    boolean certificate) {
  /** What a profile says for one PC. */
  static Goal of(ProfileContent profile, UUID platform) {
    List<Rule> rules = new ArrayList<>();
    Whom whom = profile.whom();
    add(rules, PolicyTrigger.USER_INITIATED, profile.userLife(), "", profile, whom.user());
    add(rules, PolicyTrigger.ALERT, profile.alertLife(), "", profile, whom.alert());
    add(
        rules,
        PolicyTrigger.PERIODIC,
        profile.periodicLife(),
        timer(profile),
        profile,
        whom.periodic());
    return new Goal(
        Stream.concat(profile.servers().stream(), whom.inside().stream()).distinct().toList(),
        rules,
        UserInitiatedState.valueOf(profile.userCalls().name()).number(),
        profile.homeDomains().isEmpty() ? List.of(outside(platform)) : profile.homeDomains(),
        profile.login() == MpsLoginKind.CERTIFICATE);
  }

  /**
   * The same as was found. Servers of others stay as they are: nobody here knows their passwords.
   */
  static Goal asFound(Job job) {
    Setup found = job.found();
    List<Rule> rules = new ArrayList<>();
    for (Setup.Rule rule : found.rules()) {
      rules.add(
          new Rule(
              rule.trigger(),
              rule.life(),
              rule.timer(),
              endpoints(found, rule.servers()),
              endpoints(found, rule.inside())));
    }
    List<Endpoint> servers =
        found.servers().stream()
            .filter(it -> it.login().isEmpty() || it.login().equals(job.foundLogin()))
            .map(Setup.Server::endpoint)
            .distinct()
            .toList();
    return new Goal(servers, rules, found.userCalls(), found.homeDomains(), false);
  }

  private static List<Endpoint> endpoints(Setup found, List<String> names) {
    return names.stream()
        .flatMap(name -> found.server(name).stream())
        .map(Setup.Server::endpoint)
        .distinct()
        .toList();
  }

  private static void add(
      List<Rule> rules,
      PolicyTrigger trigger,
      @Nullable Integer life,
      String timer,
      ProfileContent profile,
      ServerOrder order) {
    if (life != null) {
      rules.add(
          new Rule(
              trigger.number(),
              life,
              timer,
              order.among(profile.servers()),
              profile.whom().inside()));
    }
  }

  private static String timer(ProfileContent profile) {
    String time = profile.dailyAt();
    if (time != null) {
      return PeriodicRule.daily(time);
    }
    return profile.everySeconds() == null
        ? ""
        : PeriodicRule.every(Objects.requireNonNull(profile.everySeconds()));
  }

  /** A domain that no network tells, so that the PC never believes to be inside (RFC 6761, 6.4). */
  private static String outside(UUID platform) {
    return platform + ".invalid";
  }

  /** The rule of a trigger. */
  Optional<Rule> rule(int trigger) {
    return rules.stream().filter(rule -> rule.trigger() == trigger).findFirst();
  }

  /**
   * A rule that is wanted.
   *
   * @param servers whom it calls outside the company, the first one is tried first
   * @param inside whom it calls inside of it
   */
  record Rule(int trigger, long life, String timer, List<Endpoint> servers, List<Endpoint> inside) {
    /** Whom it calls, from wherever that is. */
    Stream<Endpoint> called() {
      return Stream.concat(servers.stream(), inside.stream());
    }
  }
}
