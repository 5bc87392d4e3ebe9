package org.mayday.console.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mayday.announcement.control.Announcer;
import org.mayday.announcement.control.Transactions;
import org.mayday.audit.control.Scribe;
import org.mayday.calls.control.Switchboard;
import org.mayday.console.boundary.ConsoleKind;
import org.mayday.console.boundary.Ending;
import org.mayday.console.boundary.Farewell;
import org.mayday.operation.boundary.OperationBegun;
import org.mayday.operation.control.Operations;
import org.mayday.session.boundary.OpenSession;
import org.mayday.session.boundary.SessionKind;
import org.mayday.session.control.OpenSessions;

/**
 * Records consoles in the audit log and in the history of the call that the PC has, and announces
 * them.
 */
@Dependent
public class RecordedBook implements ConsoleBook {
  private static final Logger LOG = System.getLogger(RecordedBook.class.getName());

  /** Nobody was asked, so there is nothing to record; pages that wait for a PC ask again. */
  private static final Set<Ending> NO_SESSION = Set.of(Ending.LEFT, Ending.NOT_CONNECTED);

  private static final String OPEN = "open";
  private static final String END = "end";

  @Inject Scribe scribe;
  @Inject Switchboard switchboard;
  @Inject Announcer announcer;
  @Inject DiskEvents events;
  @Inject Transactions transactions;
  @Inject Operations.Begun begun;
  @Inject OpenSessions sessions;
  @Inject Clock clock;

  @Override
  public void opened(UUID platform, ConsoleKind kind, String who, Tally tally, boolean recorded) {
    LOG.log(Level.INFO, "{0} opened the {1} of {2}.", who, kind.word(), platform);
    OpenSession session =
        new OpenSession(
            tally.id(), platform, SessionKind.valueOf(kind.name()), null, who, clock.instant());
    later(() -> sessions.keep(session, tally::isOver));
    later(
        () -> {
          String action = ConsoleBook.action(kind, OPEN);
          String words = recorded ? "It is recorded." : null;
          scribe.write(platform, who, action, "ok", words);
          begun.tell(new OperationBegun(platform, action, who));
          transactions.runInNew(
              () -> {
                switchboard.remark(platform, who, kind.word(), words);
                announcer.announce(
                    "org.mayday.console.opened",
                    platform.toString(),
                    about(platform, kind, who).add("recorded", recorded).build());
              });
        });
  }

  @Override
  public void note(
      UUID platform, ConsoleKind kind, String who, String what, @Nullable String detail) {
    later(() -> scribe.write(platform, who, ConsoleBook.action(kind, what), "ok", detail));
  }

  @Override
  public void moved(UUID platform, String who, Move move, Shelf.Lent image) {
    later(
        () -> {
          scribe.write(platform, who, move.action(), "ok", image.words());
          events.moved(move.past(), platform, who, image.kind(), image.now());
        });
  }

  @Override
  public void ended(UUID platform, ConsoleKind kind, String who, Tally tally, Farewell farewell) {
    if (!tally.hasBegun()) {
      if (!NO_SESSION.contains(farewell.ending())) {
        LOG.log(
            Level.INFO, "No {0} of {1} for {2}: {3}", kind.word(), platform, who, farewell.words());
        later(
            () ->
                scribe.write(
                    platform, who, ConsoleBook.action(kind, OPEN), "failed", farewell.words()));
      }
      return;
    }
    String account = account(kind, tally, farewell);
    LOG.log(Level.INFO, "The {0} of {1} is over: {2}", kind.word(), platform, account);
    later(() -> sessions.forget(tally.id()));
    later(
        () -> {
          scribe.write(platform, who, ConsoleBook.action(kind, END), "ok", account);
          transactions.runInNew(
              () -> {
                switchboard.remark(platform, who, kind.word() + END, account);
                announcer.announce(
                    "org.mayday.console.closed",
                    platform.toString(),
                    about(platform, kind, who)
                        .add("ending", farewell.ending().name())
                        .add("message", farewell.words())
                        .add("seconds", tally.lasted().toSeconds())
                        .add("bytesSeen", tally.seen())
                        .add("bytesTyped", tally.typed())
                        .build());
              });
        });
  }

  /**
   * Tells the end of consoles that were open when the server ended without telling it; for the
   * start.
   *
   * @return how many that were
   */
  public int settle() {
    return sessions.settle(
        Arrays.stream(ConsoleKind.values())
            .map(kind -> SessionKind.valueOf(kind.name()))
            .collect(Collectors.toSet()),
        this::brokenOff);
  }

  private void brokenOff(OpenSession session) {
    ConsoleKind kind = ConsoleKind.valueOf(session.kind().name());
    String account = session.brokenOff();
    scribe.write(session.platform(), session.who(), ConsoleBook.action(kind, END), "ok", account);
    switchboard.remark(session.platform(), session.who(), kind.word() + END, account);
    announcer.announce(
        "org.mayday.console.closed",
        session.platform().toString(),
        about(session.platform(), kind, session.who())
            .add("ending", Ending.STOPPING.name())
            .add("message", account)
            .build());
  }

  private static String account(ConsoleKind kind, Tally tally, Farewell farewell) {
    Duration lasted = tally.lasted();
    String bytes =
        kind == ConsoleKind.DISK
            ? "%d bytes read".formatted(tally.seen())
            : "%d bytes seen, %d typed".formatted(tally.seen(), tally.typed());
    return "%d min %d s; %s. %s"
        .formatted(lasted.toMinutes(), lasted.toSecondsPart(), bytes, farewell.words());
  }

  private static JsonObjectBuilder about(UUID platform, ConsoleKind kind, String who) {
    return Json.createObjectBuilder()
        .add("DeviceUuid", platform.toString())
        .add("kind", kind.name())
        .add("who", who);
  }

  private void later(Runnable work) {
    scribe.later("a console", work);
  }
}
