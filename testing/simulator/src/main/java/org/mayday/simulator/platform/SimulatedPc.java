package org.mayday.simulator.platform;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.mayday.simulator.clock.Clockwork;
import org.mayday.simulator.clock.Monitor;
import org.mayday.simulator.event.Indication;
import org.mayday.simulator.log.LogRecord.Kind;
import org.mayday.simulator.personality.Personality;
import org.mayday.simulator.personality.Trigger;
import org.mayday.simulator.power.HostPhase;
import org.mayday.simulator.power.Pace;
import org.mayday.simulator.power.PowerRequest;
import org.mayday.simulator.power.PowerState;

/**
 * One PC with AMT. Safe for any thread; whatever a person does to it returns at once, and its
 * effects can be awaited.
 */
public final class SimulatedPc extends PcParts {

  private static final Duration FAREWELL = Duration.ofMillis(200);

  private final Reports reports;
  private final SetupCall setupCall;

  /** Builds a PC that is switched on, set up, and has no line yet. */
  public SimulatedPc(PcIdentity identity, Personality personality, Pace pace, Clockwork clockwork) {
    super(identity, personality, pace, clockwork);
    reports = new Reports(this);
    setupCall = new SetupCall(this);
  }

  /** What it tells by itself. */
  public Reports reports() {
    return reports;
  }

  /** How it asks for a setup server. */
  public SetupCall setupCall() {
    return setupCall;
  }

  /** The gateways that a trigger calls from where the PC is, the first one is tried first. */
  public List<MpsEntry> gateways(Trigger trigger) {
    return surroundings().inside()
        ? remoteAccess().serversInside(trigger)
        : remoteAccess().servers(trigger);
  }

  /**
   * Takes it to a network that tells this domain, or none. Where that changes whether it is inside
   * of the company its tunnel ends, and is opened anew if there is somebody to call from there.
   */
  public void moveTo(String domain) {
    boolean inside = surroundings().inside();
    surroundings().domain(domain);
    if (inside != surroundings().inside() && !rests()) {
      line().cut();
    }
  }

  /**
   * Ends its tunnel if there is nobody to call from where it is.
   *
   * @return whether there is nobody
   */
  public boolean rests() {
    List<Trigger> reasons =
        line().state().trigger().map(List::of).orElse(remoteAccess().triggers());
    boolean calls = reasons.stream().anyMatch(trigger -> !gateways(trigger).isEmpty());
    if (!calls) {
      line().hangUp();
    }
    return !calls;
  }

  /**
   * Puts the firmware back to what it was in the factory. Its connections end after the answer to
   * whoever asked for it has left.
   */
  public void unprovision() {
    Runnable parting = lan().parting();
    comeFromFactory();
    clock()
        .after(
            FAREWELL,
            () -> {
              line().hangUp();
              parting.run();
            });
  }

  /**
   * Makes the firmware as it comes from the factory: no passwords but the factory's, nobody to
   * call, no settings.
   */
  public void comeFromFactory() {
    synchronized (monitor()) {
      remoteAccess().clear();
      additions().clear();
      settings().clear();
      settings().put(Surroundings.DETECTION, Map.of(Surroundings.DOMAINS, List.of()));
      accounts().reset();
      alarms().all().forEach(alarm -> alarms().remove(alarm.id()));
      reports.endUsual();
      reports.tellNobody();
      setupCall.end();
      provisioning().reset();
      tls().reset();
    }
  }

  /** Present power state. */
  public PowerState powerState() {
    return power().state();
  }

  /** What its host does now. */
  public HostPhase host() {
    return power().host();
  }

  /** Whether a console has had it carry out this request. */
  public boolean wasToldTo(PowerRequest request) {
    return power().told().contains(request);
  }

  /** What consoles have had it carry out, oldest first. */
  public List<PowerRequest> toldTo() {
    return power().told();
  }

  /** Whether its tunnel is open and accepted. */
  public boolean connected() {
    return line().state().connected();
  }

  /**
   * The user presses the help key. The firmware writes the record, keeps the reason, and calls. If
   * a tunnel is open already, or if the PC is inside of the company, no new one is opened: an event
   * tells.
   *
   * @param reason the user's words; firmware that keeps no reason forgets it
   * @return whether the key does anything: it needs a policy and the service to be enabled
   */
  public boolean pressHelpKey(String reason) {
    boolean open;
    synchronized (monitor()) {
      if (!remoteAccess().userMayCall(power().host() == HostPhase.RUNNING)
          || remoteAccess().life(Trigger.USER).isEmpty()) {
        return false;
      }
      eventLog().note(Kind.USER_REQUEST);
      remoteAccess().lastReason(reason);
      open = connected();
    }
    if (!reports.atHome()) {
      line().call(Trigger.USER);
    }
    if (open || reports.atHome()) {
      reports.say(Indication.userCall(personality().version().major(), reason, name()));
    }
    return true;
  }

  /** Something happens that the alert policy reports; the firmware calls, or says so at home. */
  public void raiseAlert() {
    eventLog().note(Kind.CHASSIS_INTRUSION);
    if (reports.atHome()) {
      reports.say(Indication.of("iAMT0005"));
    } else {
      line().call(Trigger.ALERT);
    }
  }

  /** Calls periodically from now on. */
  public void callPeriodically(Duration every) {
    remoteAccess().period(every);
    line().repeat(Trigger.PERIODIC, every);
  }

  /**
   * Says "user initiated" at regular intervals though nobody presses a key, as firmware does whose
   * policies were set up wrongly: no record, no reason.
   */
  public void callAsUserByTimer(Duration every) {
    line().repeat(Trigger.USER, every);
  }

  /** Ends all misbehaviour, and hears what came while it was silent. */
  public void behave() {
    mischief().end();
    line().wakeUp();
  }

  /** Ends the tunnel and all calling. */
  public void hangUp() {
    line().hangUp();
  }

  /**
   * Waits until something is true of this PC.
   *
   * @param what the condition in words, for the failure
   * @param condition asked after each change
   * @param limit longest time to wait
   * @throws Monitor.NotSeenException if it did not come true in time
   */
  public void await(String what, Predicate<SimulatedPc> condition, Duration limit) {
    monitor().await(name() + ": " + what, () -> condition.test(this), limit);
  }

  /** Waits until the gateway has accepted its tunnel. */
  public void awaitConnected(Duration limit) {
    await("connected", SimulatedPc::connected, limit);
  }

  /** Waits until it has no accepted tunnel. */
  public void awaitDisconnected(Duration limit) {
    await("disconnected", pc -> !pc.connected(), limit);
  }

  /** Waits for a power state. */
  public void awaitPower(PowerState state, Duration limit) {
    await("power " + state, pc -> pc.powerState() == state, limit);
  }

  /** Waits until it has been made to carry out a request. */
  public void awaitToldTo(PowerRequest request, Duration limit) {
    await("told to " + request, pc -> pc.wasToldTo(request), limit);
  }
}
