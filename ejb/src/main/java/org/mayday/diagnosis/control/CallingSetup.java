package org.mayday.diagnosis.control;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mayday.wsman.amt.PolicyTrigger;
import org.mayday.wsman.amt.UserInitiatedState;

/**
 * What a PC was told about calling, as its firmware said it last. What it did not tell is empty.
 *
 * @param servers whom it can call
 * @param rules when it calls whom
 * @param userCalls from where its user may call
 * @param homeDomains domains by which it knows that it is inside the company network; empty if the
 *     firmware has no such setting
 * @param homePrefixes IPv6 prefixes that say the same
 * @param dhcp whether its wired address comes by DHCP
 * @param driftSeconds how far its clock was ahead of ours
 * @param roots fingerprints (SHA-256) of the authorities that it trusts, lower-case hex
 * @param proxies HTTP proxies through which it calls
 * @param subscriptions who gets its events
 */
public record CallingSetup(
    List<Server> servers,
    List<Rule> rules,
    Optional<UserInitiatedState> userCalls,
    Optional<List<String>> homeDomains,
    List<String> homePrefixes,
    Optional<Boolean> dhcp,
    Optional<Long> driftSeconds,
    Optional<List<String>> roots,
    List<String> proxies,
    List<Listener> subscriptions) {
  public CallingSetup {
    servers = List.copyOf(servers);
    rules = List.copyOf(rules);
    homeDomains = homeDomains.map(List::copyOf);
    homePrefixes = List.copyOf(homePrefixes);
    roots = roots.map(List::copyOf);
    proxies = List.copyOf(proxies);
    subscriptions = List.copyOf(subscriptions);
  }

  /** Whether its user is put through from inside the company network as well. */
  boolean callsInside() {
    return rule(PolicyTrigger.USER_INITIATED).filter(Rule::inside).isPresent();
  }

  /** The rule of a trigger; firmware has at most one of each. */
  Optional<Rule> rule(PolicyTrigger trigger) {
    return rules.stream()
        .filter(rule -> rule.trigger().filter(trigger::equals).isPresent())
        .findFirst();
  }

  /**
   * A server that the PC can call (AMT_ManagementPresenceRemoteSAP).
   *
   * @param name the firmware's name for it
   * @param address name or address that is called
   * @param certificateName name that its certificate must carry; empty for the address
   * @param port TCP port; 0 if it is not told
   */
  public record Server(String name, String address, String certificateName, int port) {
    /** The name that the certificate must carry, lower case. */
    String mustBe() {
      String name = certificateName.isEmpty() ? address : certificateName;
      return name.toLowerCase(Locale.ROOT);
    }
  }

  /**
   * When the PC calls (AMT_RemoteAccessPolicyRule).
   *
   * @param trigger empty for one that is not known here
   * @param life how long its tunnel stays open; zero for until closed
   * @param period from one call to the next, for a timer
   * @param servers names of the servers that it calls; empty if the firmware does not tell
   * @param inside whether one of them is called from inside the company network
   */
  public record Rule(
      Optional<PolicyTrigger> trigger,
      Optional<Duration> life,
      Optional<Duration> period,
      Optional<List<String>> servers,
      boolean inside) {
    public Rule {
      servers = servers.map(List::copyOf);
    }
  }

  /**
   * Somebody who gets events of the firmware.
   *
   * @param events which, such as "Intel(r) AMT:All"
   * @param address where to
   */
  public record Listener(String events, String address) {}
}
