package org.mayday.simulator.platform;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.mayday.simulator.clock.Clockwork;
import org.mayday.simulator.clock.Monitor;
import org.mayday.simulator.event.Indication;
import org.mayday.simulator.log.AuditEvent;
import org.mayday.simulator.log.AuditTrail;
import org.mayday.simulator.log.EventLog;
import org.mayday.simulator.log.LogRecord.Kind;
import org.mayday.simulator.personality.Personality;
import org.mayday.simulator.personality.Trigger;
import org.mayday.simulator.power.BootPlan;
import org.mayday.simulator.power.HostPhase;
import org.mayday.simulator.power.Pace;
import org.mayday.simulator.power.PowerMachine;
import org.mayday.simulator.power.PowerRequest;
import org.mayday.simulator.power.PowerState;

/**
 * One PC with AMT. Safe for any thread; whatever a person does to it returns at once, and its
 * effects can be awaited.
 */
public final class SimulatedPc {

  private final PcIdentity identity;
  private final Personality personality;
  private final Monitor monitor = new Monitor();
  private final FirmwareClock clock;
  private final EventLog eventLog;
  private final AuditTrail auditTrail;
  private final BootPlan bootPlan;
  private final PowerMachine power;
  private final RemoteAccess remoteAccess;
  private final Settings settings;
  private final Additions additions;
  private final Accounts accounts;
  private final Certificates certificates;
  private final Surroundings surroundings;
  private final Mischief mischief;
  private final Reports reports;
  private final Consent consent;
  private final Alarms alarms;
  private final Journal journal;
  private volatile Line line = Line.NONE;

  /** Builds a PC that is switched on and has no line yet. */
  public SimulatedPc(PcIdentity identity, Personality personality, Pace pace, Clockwork clockwork) {
    this.identity = identity;
    this.personality = personality;
    clock = new FirmwareClock(clockwork);
    eventLog = new EventLog(clock, monitor);
    auditTrail = new AuditTrail(clock, monitor);
    auditTrail.note(AuditEvent.PROVISIONING_STARTED, "", "");
    auditTrail.note(AuditEvent.PROVISIONING_COMPLETED, "", "");
    bootPlan = new BootPlan(monitor);
    power = new PowerMachine(clock, monitor, eventLog, bootPlan, pace);
    remoteAccess = new RemoteAccess(monitor);
    settings = new Settings(monitor);
    additions = new Additions(monitor);
    accounts = new Accounts(monitor, identity);
    certificates = new Certificates(additions);
    surroundings = new Surroundings(monitor, settings);
    mischief = new Mischief(monitor);
    reports = new Reports(this);
    consent = new Consent(monitor, clock, settings);
    alarms = new Alarms(monitor, clock, power);
    journal = new Journal(monitor);
  }

  /** Gives the PC its way to the gateway. */
  public void attach(Line newLine) {
    line = newLine;
  }

  /** Its way to the gateway. */
  public Line line() {
    return line;
  }

  /** Who it is. */
  public PcIdentity identity() {
    return identity;
  }

  /** Its name in the fleet. */
  public String name() {
    return identity.name();
  }

  /** UUID of the platform. */
  public UUID uuid() {
    return identity.uuid();
  }

  /** Its firmware release. */
  public Personality personality() {
    return personality;
  }

  /** The lock under which everything of this PC changes. */
  public Monitor monitor() {
    return monitor;
  }

  /** Its firmware's clock. */
  public FirmwareClock clock() {
    return clock;
  }

  /** Its event log. */
  public EventLog eventLog() {
    return eventLog;
  }

  /** Its firmware's audit log. */
  public AuditTrail auditTrail() {
    return auditTrail;
  }

  /** What is planned for its next start. */
  public BootPlan bootPlan() {
    return bootPlan;
  }

  /** Its power. */
  public PowerMachine power() {
    return power;
  }

  /** Its remote access policies. */
  public RemoteAccess remoteAccess() {
    return remoteAccess;
  }

  /** What consoles have put. */
  public Settings settings() {
    return settings;
  }

  /** What consoles have made. */
  public Additions additions() {
    return additions;
  }

  /** The certificates that its firmware was given. */
  public Certificates certificates() {
    return certificates;
  }

  /** Where it is. */
  public Surroundings surroundings() {
    return surroundings;
  }

  /**
   * Takes it to a network that tells this domain, or none. Inside of the company its tunnel ends.
   */
  public void moveTo(String domain) {
    surroundings.domain(domain);
    if (surroundings.inside()) {
      line.hangUp();
    }
  }

  /** The consent of its user. */
  public Consent consent() {
    return consent;
  }

  /** Its alarm clocks. */
  public Alarms alarms() {
    return alarms;
  }

  /** What consoles have asked its firmware to change. */
  public Journal journal() {
    return journal;
  }

  /** Who may log in to its firmware. */
  public Accounts accounts() {
    return accounts;
  }

  /** How it misbehaves. */
  public Mischief mischief() {
    return mischief;
  }

  /** What it tells by itself. */
  public Reports reports() {
    return reports;
  }

  /** Present power state. */
  public PowerState powerState() {
    return power.state();
  }

  /** What its host does now. */
  public HostPhase host() {
    return power.host();
  }

  /** Whether a console has had it carry out this request. */
  public boolean wasToldTo(PowerRequest request) {
    return power.told().contains(request);
  }

  /** What consoles have had it carry out, oldest first. */
  public List<PowerRequest> toldTo() {
    return power.told();
  }

  /** Whether its tunnel is open and accepted. */
  public boolean connected() {
    return line.state().connected();
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
    synchronized (monitor) {
      if (!remoteAccess.userMayCall(power.host() == HostPhase.RUNNING)
          || remoteAccess.life(Trigger.USER).isEmpty()) {
        return false;
      }
      eventLog.note(Kind.USER_REQUEST);
      remoteAccess.lastReason(reason);
      open = connected();
    }
    if (!reports.atHome()) {
      line.call(Trigger.USER);
    }
    if (open || reports.atHome()) {
      reports.say(Indication.userCall(personality.version().major(), reason, name()));
    }
    return true;
  }

  /** Something happens that the alert policy reports; the firmware calls, or says so at home. */
  public void raiseAlert() {
    eventLog.note(Kind.CHASSIS_INTRUSION);
    if (reports.atHome()) {
      reports.say(Indication.of("iAMT0005"));
    } else {
      line.call(Trigger.ALERT);
    }
  }

  /** Calls periodically from now on. */
  public void callPeriodically(Duration every) {
    remoteAccess.period(every);
    line.repeat(Trigger.PERIODIC, every);
  }

  /**
   * Says "user initiated" at regular intervals though nobody presses a key, as firmware does whose
   * policies were set up wrongly: no record, no reason.
   */
  public void callAsUserByTimer(Duration every) {
    line.repeat(Trigger.USER, every);
  }

  /** Ends all misbehaviour, and hears what came while it was silent. */
  public void behave() {
    mischief.end();
    line.wakeUp();
  }

  /** Ends the tunnel and all calling. */
  public void hangUp() {
    line.hangUp();
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
    monitor.await(name() + ": " + what, () -> condition.test(this), limit);
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
