package org.mayday.console.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.announcement.control.Announcer;
import org.mayday.announcement.control.Transactions;
import org.mayday.audit.boundary.AuditEntry;
import org.mayday.audit.control.AuditTrail;
import org.mayday.calls.control.Switchboard;
import org.mayday.console.boundary.ConsoleKind;
import org.mayday.console.boundary.Ending;
import org.mayday.console.boundary.Farewell;
import org.mayday.operation.boundary.OperationBegun;
import org.mayday.operation.control.Operations;

/**
 * Records consoles in the audit log and in the history of the call that the PC has, and announces
 * them. The database has its own pace, so it is asked on a thread of its own.
 */
@Dependent
public class RecordedBook implements ConsoleBook {
  private static final Logger LOG = System.getLogger(RecordedBook.class.getName());

  /** Nobody was asked, so there is nothing to record; pages that wait for a PC ask again. */
  private static final Set<Ending> NO_SESSION = Set.of(Ending.LEFT, Ending.NOT_CONNECTED);

  private static final String OPEN = "open";
  private static final String END = "end";

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  ManagedExecutorService executor;

  @Inject AuditTrail trail;
  @Inject Switchboard switchboard;
  @Inject Announcer announcer;
  @Inject Transactions transactions;
  @Inject Operations.Begun begun;
  @Inject Clock clock;

  @Override
  public void opened(UUID platform, ConsoleKind kind, String who) {
    LOG.log(Level.INFO, "{0} opened the {1} of {2}.", who, kind.word(), platform);
    later(
        () -> {
          String action = ConsoleBook.action(kind, OPEN);
          audit(platform, who, action, "ok", null);
          begun.tell(new OperationBegun(platform, action, who));
          transactions.runInNew(
              () -> {
                switchboard.remark(platform, who, kind.word(), null);
                announcer.announce(
                    "org.mayday.console.opened",
                    platform.toString(),
                    about(platform, kind, who).build());
              });
        });
  }

  @Override
  public void note(UUID platform, ConsoleKind kind, String who, String what) {
    later(() -> audit(platform, who, ConsoleBook.action(kind, what), "ok", null));
  }

  @Override
  public void ended(UUID platform, ConsoleKind kind, String who, Tally tally, Farewell farewell) {
    if (!tally.hasBegun()) {
      if (!NO_SESSION.contains(farewell.ending())) {
        LOG.log(
            Level.INFO, "No {0} of {1} for {2}: {3}", kind.word(), platform, who, farewell.words());
        later(
            () -> audit(platform, who, ConsoleBook.action(kind, OPEN), "failed", farewell.words()));
      }
      return;
    }
    String account = account(tally, farewell);
    LOG.log(Level.INFO, "The {0} of {1} is over: {2}", kind.word(), platform, account);
    later(
        () -> {
          audit(platform, who, ConsoleBook.action(kind, END), "ok", account);
          transactions.runInNew(
              () -> {
                switchboard.remark(platform, who, kind.word() + "end", account);
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

  private static String account(Tally tally, Farewell farewell) {
    Duration lasted = tally.lasted();
    return "%d min %d s; %d bytes seen, %d typed. %s"
        .formatted(
            lasted.toMinutes(),
            lasted.toSecondsPart(),
            tally.seen(),
            tally.typed(),
            farewell.words());
  }

  private static JsonObjectBuilder about(UUID platform, ConsoleKind kind, String who) {
    return Json.createObjectBuilder()
        .add("DeviceUuid", platform.toString())
        .add("kind", kind.name())
        .add("who", who);
  }

  private void audit(
      UUID platform, String who, String action, String outcome, @Nullable String detail) {
    trail.add(new AuditEntry(0, clock.instant(), who, action, platform, null, outcome, detail));
  }

  private void later(Runnable work) {
    try {
      executor.execute(
          () -> {
            try {
              work.run();
            } catch (RuntimeException e) {
              LOG.log(Level.ERROR, "Something about a console could not be recorded.", e);
            }
          });
    } catch (RuntimeException stopping) {
      LOG.log(Level.WARNING, "The end of a console is not recorded: the server stops.", stopping);
    }
  }
}
