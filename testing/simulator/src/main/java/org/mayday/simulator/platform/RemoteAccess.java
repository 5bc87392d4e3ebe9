package org.mayday.simulator.platform;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.mayday.simulator.clock.Monitor;
import org.mayday.simulator.personality.Trigger;

/**
 * The remote access policies of a PC and its service for user initiated connections.
 *
 * <p>Life times are those of AMT_RemoteAccessPolicyRule.TunnelLifeTime: zero means until closed.
 */
public final class RemoteAccess {

  /** Life time of a tunnel that the user asked for, where nothing else is said: 300 seconds. */
  public static final Duration USUAL_LIFE = Duration.ofSeconds(300);

  /** AMT_UserInitiatedConnectionService.EnabledState: off. */
  public static final int ALL_DISABLED = 32768;

  /** AMT_UserInitiatedConnectionService.EnabledState: from BIOS and operating system. */
  public static final int ALL_ENABLED = 32771;

  private static final int FROM_BIOS = 1;
  private static final int FROM_OS = 2;

  /** Most gateways, AMT_RemoteAccessCapabilities.MaxTotalMpServers. */
  public static final int MOST_SERVERS = 6;

  /** Most gateways of one policy, AMT_RemoteAccessCapabilities.MaxMpsPerPolicy. */
  public static final int MOST_SERVERS_OF_POLICY = 2;

  private static final Duration USUAL_PERIOD = Duration.ofSeconds(25);

  private final Monitor monitor;
  private final Map<Trigger, AccessPolicy> policies = new EnumMap<>(Trigger.class);
  private final Map<Integer, MpsEntry> servers = new TreeMap<>();
  private int userService = ALL_ENABLED;
  private String lastReason = "";

  /** Policies for all three triggers: user and alert calls last 300 seconds, periodic ones stay. */
  public RemoteAccess(Monitor monitor) {
    this.monitor = monitor;
    policies.put(Trigger.USER, new AccessPolicy(USUAL_LIFE, "", List.of(0)));
    policies.put(Trigger.ALERT, new AccessPolicy(USUAL_LIFE, "", List.of(0)));
    policies.put(
        Trigger.PERIODIC,
        new AccessPolicy(Duration.ZERO, AccessPolicy.every(USUAL_PERIOD), List.of(0)));
  }

  /** Sets the life time of a trigger's tunnels, which also creates its policy. */
  public void life(Trigger trigger, Duration life) {
    synchronized (monitor) {
      policies.merge(
          trigger, new AccessPolicy(life, "", List.of(0)), (old, fresh) -> old.withLife(life));
    }
  }

  /** Life time of a trigger's tunnels, zero for ever; empty if no policy has that trigger. */
  public Optional<Duration> life(Trigger trigger) {
    return policy(trigger).map(AccessPolicy::life);
  }

  /** The policy of a trigger. */
  public Optional<AccessPolicy> policy(Trigger trigger) {
    synchronized (monitor) {
      return Optional.ofNullable(policies.get(trigger));
    }
  }

  /** Sets the policy of a trigger. */
  public void policy(Trigger trigger, AccessPolicy policy) {
    synchronized (monitor) {
      policies.put(trigger, policy);
      monitor.changed();
    }
  }

  /** Removes the policy of a trigger: such calls are no longer made. */
  public boolean remove(String policyName) {
    synchronized (monitor) {
      monitor.changed();
      return policies.keySet().removeIf(trigger -> trigger.policyName().equals(policyName));
    }
  }

  /** The triggers that have a policy. */
  public List<Trigger> triggers() {
    synchronized (monitor) {
      return List.copyOf(policies.keySet());
    }
  }

  /** Interval of the periodic policy; zero if there is none, or one for a time of day. */
  public Duration period() {
    return policy(Trigger.PERIODIC).map(AccessPolicy::interval).orElse(Duration.ZERO);
  }

  /** Sets the interval of the periodic policy. */
  public void period(Duration interval) {
    synchronized (monitor) {
      AccessPolicy old =
          policies.getOrDefault(Trigger.PERIODIC, new AccessPolicy(Duration.ZERO, "", List.of(0)));
      policies.put(
          Trigger.PERIODIC,
          new AccessPolicy(old.life(), AccessPolicy.every(interval), old.servers(), old.inside()));
    }
  }

  /** The gateways that the PC was told. */
  public List<MpsEntry> servers() {
    synchronized (monitor) {
      return List.copyOf(servers.values());
    }
  }

  /** The gateways that a trigger calls outside of the company, the first one is tried first. */
  public List<MpsEntry> servers(Trigger trigger) {
    return entries(policy(trigger).map(AccessPolicy::servers).orElse(List.of()));
  }

  /** The same inside of the company. */
  public List<MpsEntry> serversInside(Trigger trigger) {
    return entries(policy(trigger).map(AccessPolicy::inside).orElse(List.of()));
  }

  private List<MpsEntry> entries(List<Integer> numbers) {
    synchronized (monitor) {
      return numbers.stream().map(servers::get).filter(Objects::nonNull).toList();
    }
  }

  /** Tells the PC of a gateway, or tells it anew of the one with the same number. */
  public void server(MpsEntry entry) {
    synchronized (monitor) {
      servers.put(entry.number(), entry);
      monitor.changed();
    }
  }

  /** The least number that no gateway has. */
  public int freeNumber() {
    synchronized (monitor) {
      int number = 0;
      while (servers.containsKey(number)) {
        number++;
      }
      return number;
    }
  }

  /** Whether some policy calls a gateway. */
  public boolean isCalled(int number) {
    synchronized (monitor) {
      return policies.values().stream().anyMatch(policy -> policy.calls(number));
    }
  }

  /** Makes the PC forget a gateway. */
  public void removeServer(int number) {
    synchronized (monitor) {
      servers.remove(number);
      monitor.changed();
    }
  }

  /** Makes the PC forget all gateways and policies, and what its user may do. */
  void clear() {
    synchronized (monitor) {
      policies.clear();
      servers.clear();
      userService = ALL_DISABLED;
      lastReason = "";
      monitor.changed();
    }
  }

  /** AMT_UserInitiatedConnectionService.EnabledState, 32768 to 32771. */
  public int userService() {
    synchronized (monitor) {
      return userService;
    }
  }

  /** Sets AMT_UserInitiatedConnectionService.EnabledState. */
  public void userService(int state) {
    synchronized (monitor) {
      userService = state;
    }
  }

  /** AMT_UserInitiatedConnectionService.LastConnectionReason. */
  public String lastReason() {
    synchronized (monitor) {
      return lastReason;
    }
  }

  /** Whether the user may call from the operating system, or before any runs. */
  public boolean userMayCall(boolean operatingSystem) {
    int source = operatingSystem ? FROM_OS : FROM_BIOS;
    return ((userService() - ALL_DISABLED) & source) != 0;
  }

  /** Keeps the user's words. */
  public void lastReason(String reason) {
    synchronized (monitor) {
      lastReason = reason;
      monitor.changed();
    }
  }
}
