package org.mayday.simulator.platform;

import java.util.UUID;
import org.mayday.simulator.clock.Clockwork;
import org.mayday.simulator.clock.Monitor;
import org.mayday.simulator.log.AuditEvent;
import org.mayday.simulator.log.AuditTrail;
import org.mayday.simulator.log.EventLog;
import org.mayday.simulator.personality.Personality;
import org.mayday.simulator.power.BootPlan;
import org.mayday.simulator.power.Pace;
import org.mayday.simulator.power.PowerMachine;

/** What a PC is made of. Each part is safe for any thread. */
public abstract class PcParts {

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
  private final Tls tls;
  private final SerialLine serialLine;
  private final RemoteScreen remoteScreen;
  private final RemoteDrives remoteDrives;
  private final Mischief mischief;
  private final Consent consent;
  private final Alarms alarms;
  private final Journal journal;
  private final Provisioning provisioning;
  private volatile Line line = Line.NONE;
  private volatile Lan lan = Lan.NONE;

  PcParts(PcIdentity identity, Personality personality, Pace pace, Clockwork clockwork) {
    this.identity = identity;
    this.personality = personality;
    clock = new FirmwareClock(clockwork);
    eventLog = new EventLog(clock, monitor);
    auditTrail = new AuditTrail(clock, monitor);
    auditTrail.note(AuditEvent.PROVISIONING_STARTED, "", "");
    auditTrail.note(AuditEvent.PROVISIONING_COMPLETED, "", "");
    bootPlan = new BootPlan(monitor);
    settings = new Settings(monitor);
    remoteDrives = new RemoteDrives(monitor, settings);
    power = new PowerMachine(clock, monitor, eventLog, bootPlan, pace, remoteDrives);
    remoteAccess = new RemoteAccess(monitor);
    additions = new Additions(monitor);
    accounts = new Accounts(monitor, identity);
    certificates = new Certificates(additions);
    surroundings = new Surroundings(monitor, settings);
    tls = new Tls(monitor, personality);
    serialLine = new SerialLine(monitor, settings);
    remoteScreen = new RemoteScreen(monitor, settings, personality);
    mischief = new Mischief(monitor);
    consent = new Consent(identity.name(), monitor, clock, settings);
    alarms = new Alarms(monitor, clock, power);
    journal = new Journal(monitor);
    provisioning =
        new Provisioning(monitor, clock, identity.name(), settings, personality.setup().hash());
  }

  /** Gives the PC its way to the gateway. */
  public final void attach(Line newLine) {
    line = newLine;
  }

  /** Its way to the gateway. */
  public final Line line() {
    return line;
  }

  /** Who it is. */
  public final PcIdentity identity() {
    return identity;
  }

  /** Its name in the fleet. */
  public final String name() {
    return identity.name();
  }

  /** UUID of the platform. */
  public final UUID uuid() {
    return identity.uuid();
  }

  /** Its firmware release. */
  public final Personality personality() {
    return personality;
  }

  /** The lock under which everything of this PC changes. */
  public final Monitor monitor() {
    return monitor;
  }

  /** Its firmware's clock. */
  public final FirmwareClock clock() {
    return clock;
  }

  /** Its event log. */
  public final EventLog eventLog() {
    return eventLog;
  }

  /** Its firmware's audit log. */
  public final AuditTrail auditTrail() {
    return auditTrail;
  }

  /** What is planned for its next start. */
  public final BootPlan bootPlan() {
    return bootPlan;
  }

  /** Its power. */
  public final PowerMachine power() {
    return power;
  }

  /** Its remote access policies. */
  public final RemoteAccess remoteAccess() {
    return remoteAccess;
  }

  /** What consoles have put. */
  public final Settings settings() {
    return settings;
  }

  /** What consoles have made. */
  public final Additions additions() {
    return additions;
  }

  /** The certificates that its firmware was given. */
  public final Certificates certificates() {
    return certificates;
  }

  /** Where it is. */
  public final Surroundings surroundings() {
    return surroundings;
  }

  /** How its firmware speaks TLS. */
  public final Tls tls() {
    return tls;
  }

  /** Its serial line. */
  public final SerialLine serialLine() {
    return serialLine;
  }

  /** Its keyboard, screen and mouse, as consoles see them. */
  public final RemoteScreen remoteScreen() {
    return remoteScreen;
  }

  /** The drives that consoles lend to it. */
  public final RemoteDrives remoteDrives() {
    return remoteDrives;
  }

  /** The consent of its user. */
  public final Consent consent() {
    return consent;
  }

  /** Its alarm clocks. */
  public final Alarms alarms() {
    return alarms;
  }

  /** What consoles have asked its firmware to change. */
  public final Journal journal() {
    return journal;
  }

  /** Who may log in to its firmware. */
  public final Accounts accounts() {
    return accounts;
  }

  /** How it misbehaves. */
  public final Mischief mischief() {
    return mischief;
  }

  /** Gives the PC its ports in the network. */
  public final void attach(Lan newLan) {
    lan = newLan;
  }

  /** Its ports in the network. */
  public final Lan lan() {
    return lan;
  }

  /** How far it is set up. */
  public final Provisioning provisioning() {
    return provisioning;
  }
}
