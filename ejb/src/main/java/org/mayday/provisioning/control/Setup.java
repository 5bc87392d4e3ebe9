package org.mayday.provisioning.control;

import java.util.List;
import java.util.Optional;
import org.mayday.provisioning.boundary.Endpoint;

/**
 * How the firmware of a PC is set up to call.
 *
 * @param userCalls AMT_UserInitiatedConnectionService.EnabledState; 0 if the firmware has none
 * @param homeDomains AMT_EnvironmentDetectionSettingData.DetectionStrings
 */
record Setup(List<Server> servers, List<Rule> rules, int userCalls, List<String> homeDomains) {
  Setup {
    servers = List.copyOf(servers);
    rules = List.copyOf(rules);
    homeDomains = List.copyOf(homeDomains);
  }

  /** The rule of a trigger; firmware has at most one of each. */
  Optional<Rule> rule(int trigger) {
    return rules.stream().filter(rule -> rule.trigger() == trigger).findFirst();
  }

  /** The server with this key. */
  Optional<Server> server(String name) {
    return servers.stream().filter(server -> server.name().equals(name)).findFirst();
  }

  /** Whether some rule calls a server. */
  boolean isCalled(String server) {
    return rules.stream().anyMatch(rule -> rule.calls(server));
  }

  /**
   * A server that the firmware knows.
   *
   * @param name its key
   * @param login user name; empty if it is not told
   * @param certificate fingerprint of the certificate that the PC shows there; empty for none
   */
  record Server(String name, Endpoint endpoint, String login, String certificate) {}

  /**
   * A rule that the firmware has.
   *
   * @param trigger AMT_RemoteAccessPolicyRule.Trigger
   * @param servers keys of those that it calls outside the company, the first one is tried first
   * @param inside the same inside of it; one can be in both
   */
  record Rule(
      String name,
      int trigger,
      long life,
      String timer,
      List<String> servers,
      List<String> inside) {
    Rule {
      servers = List.copyOf(servers);
      inside = List.copyOf(inside);
    }

    /** Whether it calls a server, from wherever that is. */
    boolean calls(String server) {
      return servers.contains(server) || inside.contains(server);
    }

    /** Whether it calls anybody. */
    boolean callsSomebody() {
      return !servers.isEmpty() || !inside.isEmpty();
    }
  }
}
