package org.mayday.port.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.mayday.announcement.control.Announcer;
import org.mayday.announcement.control.Transactions;
import org.mayday.audit.control.Scribe;
import org.mayday.calls.control.Switchboard;
import org.mayday.operation.boundary.OperationBegun;
import org.mayday.operation.control.Operations;
import org.mayday.session.boundary.OpenSession;
import org.mayday.session.boundary.SessionKind;
import org.mayday.session.control.OpenSessions;

/**
 * Records forwarded ports in the audit log and in the history of the call that the PC has, and
 * announces them.
 */
@Dependent
public class RecordedPorts implements PortBook {
  private static final Logger LOG = System.getLogger(RecordedPorts.class.getName());
  private static final String OPEN = "port.open";
  private static final String END = "port.end";

  @Inject Scribe scribe;
  @Inject Switchboard switchboard;
  @Inject Announcer announcer;
  @Inject Transactions transactions;
  @Inject Operations.Begun begun;
  @Inject OpenSessions sessions;
  @Inject Clock clock;

  @Override
  public void opened(PortPass pass, PortTally tally) {
    LOG.log(Level.INFO, "{0} forwards port {1} of {2}.", pass.who(), text(pass), pass.platform());
    OpenSession session =
        new OpenSession(
            tally.id(),
            pass.platform(),
            SessionKind.PORT,
            pass.port(),
            pass.who(),
            clock.instant());
    later(() -> sessions.keep(session, tally::isOver));
    later(
        () -> {
          audit(pass, OPEN, "ok", "port " + pass.port());
          begun.tell(new OperationBegun(pass.platform(), OPEN, pass.who()));
          tell(pass, "port", "port " + pass.port(), "opened", about(pass));
        });
  }

  @Override
  public void refused(PortPass pass, String words) {
    later(() -> audit(pass, OPEN, "failed", "port " + pass.port() + ": " + words));
  }

  @Override
  public void ended(PortPass pass, PortTally tally, String words) {
    Duration lasted = tally.lasted();
    String account =
        "port %d: %d min %d s; %d connections, %d bytes. %s"
            .formatted(
                pass.port(),
                lasted.toMinutes(),
                lasted.toSecondsPart(),
                tally.connections(),
                tally.bytes(),
                words);
    LOG.log(Level.INFO, "Of {0} is not forwarded any more: {1}", pass.platform(), account);
    later(() -> sessions.forget(tally.id()));
    later(
        () -> {
          audit(pass, END, "ok", account);
          JsonObjectBuilder about =
              about(pass)
                  .add("message", words)
                  .add("seconds", lasted.toSeconds())
                  .add("connections", tally.connections())
                  .add("bytes", tally.bytes());
          tell(pass, "portend", account, "closed", about);
        });
  }

  /**
   * Tells the end of ports that were forwarded when the server ended without telling it; for the
   * start.
   *
   * @return how many that were
   */
  public int settle() {
    return sessions.settle(Set.of(SessionKind.PORT), this::brokenOff);
  }

  private void brokenOff(OpenSession session) {
    PortPass pass =
        new PortPass(
            session.who(),
            session.platform(),
            Objects.requireNonNullElse(session.port(), 0),
            session.openedAt());
    String account = "port %d: %s".formatted(pass.port(), session.brokenOff());
    audit(pass, END, "ok", account);
    write(pass, "portend", account, "closed", about(pass).add("message", session.brokenOff()));
  }

  private void tell(PortPass pass, String step, String words, String event, JsonObjectBuilder it) {
    transactions.runInNew(() -> write(pass, step, words, event, it));
  }

  private void write(PortPass pass, String step, String words, String event, JsonObjectBuilder it) {
    switchboard.remark(pass.platform(), pass.who(), step, words);
    announcer.announce("org.mayday.port." + event, pass.platform().toString(), it.build());
  }

  private static JsonObjectBuilder about(PortPass pass) {
    return Json.createObjectBuilder()
        .add("DeviceUuid", pass.platform().toString())
        .add("port", pass.port())
        .add("who", pass.who());
  }

  /** Without the commas of thousands. */
  private static String text(PortPass pass) {
    return Integer.toString(pass.port());
  }

  private void audit(PortPass pass, String action, String outcome, String detail) {
    scribe.write(pass.platform(), pass.who(), action, outcome, detail);
  }

  private void later(Runnable work) {
    scribe.later("a forwarded port", work);
  }
}
