package org.mayday.calls.control;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.mayday.alerts.boundary.Alert;
import org.mayday.alerts.boundary.UserCalled;
import org.mayday.alerts.control.AlertControls;
import org.mayday.alerts.control.AlertDesk;
import org.mayday.announcement.control.MovingClock;
import org.mayday.announcement.control.TestAnnouncements;
import org.mayday.calls.boundary.Call;
import org.mayday.calls.boundary.CallStep;
import org.mayday.fleet.control.FleetControls;
import org.mayday.operation.control.AmtSessions;
import org.mayday.operation.control.FirmwareFake;
import org.mayday.operation.control.OperationSettings;
import org.mayday.operation.control.WiresFake;
import org.mayday.presence.boundary.TunnelDown;
import org.mayday.presence.boundary.TunnelReady;
import org.mayday.presence.boundary.TunnelRecord;
import org.mayday.presence.boundary.TunnelUp;
import org.mayday.presence.control.Hearers;
import org.mayday.presence.control.TestPresence;
import org.mayday.schema.TestDatabase;
import org.mayday.staff.boundary.Role;
import org.mayday.staff.boundary.StaffMember;
import org.mayday.vault.control.AmtCredentials;

/** A whole help desk without a server: gateway, firmware, staff and clock are the test's. */
public final class HelpDesk implements AutoCloseable, Hearers, Colleagues {
  public final TestDatabase database = TestDatabase.create();
  public final MovingClock clock = new MovingClock(Instant.parse("2026-03-01T10:00:00Z"));
  public final TestAnnouncements announcements = new TestAnnouncements(database, clock);
  final FleetControls fleet = FleetControls.in(database);
  final TestPresence presence = new TestPresence(database, announcements, fleet, clock, this);
  public final CallRows rows = new CallRows(database.entityManager());
  final CallNews news = new CallNews(announcements.announcer);
  final CallSettings settings =
      new CallSettings(
          Duration.ofSeconds(90),
          Duration.ofSeconds(5),
          Duration.ofSeconds(20),
          Duration.ofMinutes(10),
          Duration.ofMinutes(5),
          Duration.ofSeconds(60),
          new Timing(3, 10, Duration.ofSeconds(5)),
          Duration.ofSeconds(90));
  public final Switchboard switchboard = new Switchboard(rows, news, this, clock);
  final AlertControls events =
      new AlertControls(database, announcements, fleet.directory, this::called, clock);
  final AlertDesk alerts = events.desk;
  final WiresFake wires = new WiresFake();
  final RuleRows rules = new RuleRows(database.entityManager());
  private final Map<UUID, FirmwareFake> firmware = new HashMap<>();
  private final AmtSessions sessions =
      new AmtSessions(
          wires,
          pc ->
              Optional.ofNullable(firmware.get(pc))
                  .map(any -> new AmtCredentials("admin", "secret")),
          new OperationSettings(
              Duration.ofSeconds(5), Duration.ofSeconds(1), 2, 4, Duration.ofMinutes(15)),
          clock);
  private final Desk desk = new Desk(presence.rows, fleet.directory, rules, settings, clock);
  private final RingingLine line = new RingingLine(rows, news, clock);
  private final WaitingCallers waiting = new WaitingCallers();
  final Reception reception = new Reception(desk, line, alerts, waiting);
  private final KeyPresses keyPresses = new KeyPresses(line, rows, desk);
  final EvidenceReader reader = new EvidenceReader(sessions, settings, clock);
  final GraceWatch grace = new GraceWatch(line, rows, announcements, desk);
  final WaitWatch waits = new WaitWatch(waiting, reception, announcements, clock);

  /** A PC whose firmware cannot be asked. */
  public UUID pc(String... tags) {
    return fleet.registered("pc-1", tags);
  }

  /** A PC whose firmware can be asked. */
  UUID pc(FirmwareFake answers) {
    UUID pc = pc();
    firmware.put(pc, answers);
    return pc;
  }

  /** The PC calls; its firmware is not asked yet. Gives the tunnel. */
  public UUID calls(UUID pc, long trigger) {
    return presence.opens(pc, trigger);
  }

  /** The firmware of the PC is asked and the caller settled, as it is in the background. */
  void asks(UUID tunnel, UUID pc) {
    wires.connect(pc, tunnel, firmware.get(pc), 16992);
    Instant last = announcements.inNew(() -> rows.lastKeyPress(pc)).orElse(null);
    Evidence evidence = reader.read(pc, last);
    announcements.runInNew(() -> reception.settle(tunnel, pc, evidence));
  }

  void passes(long seconds) {
    clock.pass(Duration.ofSeconds(seconds));
    waits.look();
    grace.look();
  }

  List<Call> of(UUID pc) {
    return announcements.inNew(() -> rows.of(pc, 100));
  }

  public Call call(UUID pc) {
    return of(pc).get(0);
  }

  public List<String> steps(UUID pc) {
    UUID call = call(pc).id();
    return announcements.inNew(() -> rows.steps(call)).stream().map(CallStep::what).toList();
  }

  TunnelRecord tunnel(UUID tunnel) {
    return announcements.inNew(() -> presence.rows.record(tunnel)).orElseThrow();
  }

  List<Alert> alerts(UUID pc) {
    return events.of(pc);
  }

  public Call does(Supplier<Call> work) {
    return announcements.inNew(work);
  }

  @Override
  public Optional<StaffMember> find(String name) {
    return switch (name) {
      case "anna" -> Optional.of(member("anna", "Anna", Role.TECHNICIAN));
      case "bert" -> Optional.of(member("bert", "Bert", Role.TECHNICIAN));
      case "vera" -> Optional.of(member("vera", "Vera", Role.VIEWER));
      default -> Optional.empty();
    };
  }

  @Override
  public Optional<StaffMember> me() {
    return find("anna");
  }

  public static StaffMember member(String name, String displayName, Role role) {
    return new StaffMember(name, displayName, role, true, false, null, Instant.EPOCH);
  }

  @Override
  public void up(List<TunnelUp> tunnels) {
    reception.up(tunnels, reader::canAsk);
  }

  @Override
  public void ready(List<TunnelReady> tunnels) {
    // asked by asks()
  }

  @Override
  public void down(List<TunnelDown> tunnels) {
    line.down(tunnels);
  }

  private void called(UserCalled event) {
    keyPresses.told(event);
  }

  @Override
  public void close() {
    database.close();
  }
}
