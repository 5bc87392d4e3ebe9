package org.mayday.simulator.platform;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private final Monitor monitor;
  private final Map<Trigger, Duration> lives = new EnumMap<>(Trigger.class);
  private Duration period = Duration.ofSeconds(25);
  private int userService = ALL_ENABLED;
  private String lastReason = "";
  private String mpsHost = "";
  private int mpsPort;

  /** Policies for all three triggers: user and alert calls last 300 seconds, periodic ones stay. */
  public RemoteAccess(Monitor monitor) {
    this.monitor = monitor;
    lives.put(Trigger.USER, USUAL_LIFE);
    lives.put(Trigger.ALERT, USUAL_LIFE);
    lives.put(Trigger.PERIODIC, Duration.ZERO);
  }

  /** Sets the life time of a trigger's tunnels, which also creates its policy. */
  public void life(Trigger trigger, Duration life) {
    synchronized (monitor) {
      lives.put(trigger, life);
    }
  }

  /** Life time of a trigger's tunnels, zero for ever; empty if no policy has that trigger. */
  public Optional<Duration> life(Trigger trigger) {
    synchronized (monitor) {
      return Optional.ofNullable(lives.get(trigger));
    }
  }

  /** Removes the policy of a trigger: such calls are no longer made. */
  public boolean remove(String policyName) {
    synchronized (monitor) {
      return lives.keySet().removeIf(trigger -> trigger.policyName().equals(policyName));
    }
  }

  /** The triggers that have a policy. */
  public List<Trigger> triggers() {
    synchronized (monitor) {
      return List.copyOf(lives.keySet());
    }
  }

  /** Interval of the periodic policy. */
  public Duration period() {
    synchronized (monitor) {
      return period;
    }
  }

  /** Sets the interval of the periodic policy. */
  public void period(Duration interval) {
    synchronized (monitor) {
      period = interval;
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

  /** Keeps the user's words. */
  public void lastReason(String reason) {
    synchronized (monitor) {
      lastReason = reason;
      monitor.changed();
    }
  }

  /** Host name or address of the gateway that the PC was told. */
  public String mpsHost() {
    synchronized (monitor) {
      return mpsHost;
    }
  }

  /** Port of the gateway that the PC was told. */
  public int mpsPort() {
    synchronized (monitor) {
      return mpsPort;
    }
  }

  /** Tells the PC where its gateway is. */
  public void mps(String host, int port) {
    synchronized (monitor) {
      mpsHost = host;
      mpsPort = port;
    }
  }
}
