package org.mayday.doors.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mayday.announcement.control.Announcer;
import org.mayday.audit.boundary.AuditEntry;
import org.mayday.audit.control.AuditTrail;
import org.mayday.calls.control.Switchboard;
import org.mayday.mps.api.DoorClaim;
import org.mayday.mps.api.DoorVisit;
import org.mayday.operation.boundary.OperationBegun;
import org.mayday.operation.control.Operations;

/**
 * Records visits through the doors in the audit log and in the history of the call that the PC has,
 * and announces them; one record for the beginning and one for the end, however many connections a
 * console opens.
 */
@Dependent
public class DoorBook {
  private static final String OPEN = "door.open";
  private static final String END = "door.end";
  private static final int LONGEST_NAME = 64;

  private final AuditTrail trail;
  private final Switchboard switchboard;
  private final Announcer announcer;
  private final Operations.Begun begun;
  private final Clock clock;

  @Inject
  public DoorBook(
      AuditTrail trail,
      Switchboard switchboard,
      Announcer announcer,
      Operations.Begun begun,
      Clock clock) {
    this.trail = trail;
    this.switchboard = switchboard;
    this.announcer = announcer;
    this.begun = begun;
    this.clock = clock;
  }

  /** Keeps the beginning or the end of a visit, in the transaction of the caller. */
  public void visited(DoorVisit visit) {
    Instant until = visit.until();
    if (until == null) {
      begun(visit);
    } else {
      ended(visit, Duration.between(visit.since(), until));
    }
  }

  private void begun(DoorVisit visit) {
    String words =
        "%s from %s, port %s"
            .formatted(visit.door().text(), visit.client().getHostAddress(), ports(visit));
    switchboard.remark(visit.platform(), visit.user(), "door", words);
    announcer.announce("org.mayday.door.opened", visit.platform().toString(), about(visit).build());
    audit(visit, OPEN, words);
    begun.tell(new OperationBegun(visit.platform(), OPEN, visit.user()));
  }

  private void ended(DoorVisit visit, Duration lasted) {
    String words =
        "%s, ports %s: %d min %d s; %d connections, %d requests, %d bytes to the PC, %d from it"
            .formatted(
                visit.door().text(),
                ports(visit),
                lasted.toMinutes(),
                lasted.toSecondsPart(),
                visit.connections(),
                visit.requests(),
                visit.toPc(),
                visit.fromPc());
    JsonObjectBuilder about =
        about(visit)
            .add("seconds", lasted.toSeconds())
            .add("connections", visit.connections())
            .add("requests", visit.requests())
            .add("bytes", visit.toPc() + visit.fromPc());
    switchboard.remark(visit.platform(), visit.user(), "doorend", words);
    announcer.announce("org.mayday.door.closed", visit.platform().toString(), about.build());
    audit(visit, END, words);
  }

  private static JsonObjectBuilder about(DoorVisit visit) {
    JsonArrayBuilder ports = Json.createArrayBuilder();
    new TreeSet<>(visit.ports()).forEach(ports::add);
    return Json.createObjectBuilder()
        .add("DeviceUuid", visit.platform().toString())
        .add("visit", visit.id().toString())
        .add("door", visit.door().text())
        .add("who", visit.user())
        .add("address", visit.client().getHostAddress())
        .add("ports", ports);
  }

  private static String ports(DoorVisit visit) {
    return new TreeSet<>(visit.ports())
        .stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private void audit(DoorVisit visit, String action, @Nullable String detail) {
    trail.add(
        new AuditEntry(
            0, clock.instant(), visit.user(), action, visit.platform(), null, "ok", detail));
  }

  /** Somebody could not prove that he has the login of a console. */
  void wrongLogin(DoorClaim claim) {
    String name = claim.login().name().replaceAll("\\p{Cntrl}", "?");
    String who = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    String detail = claim.door().text() + " from " + claim.client().getHostAddress();
    trail.add(
        new AuditEntry(0, clock.instant(), who, "door.signin", null, null, "refused", detail));
  }
}
