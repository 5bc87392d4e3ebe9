package org.mayday.calls.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mayday.alerts.control.AlertDesk;
import org.mayday.calls.boundary.CallerRule.KeyPress;
import org.mayday.calls.boundary.CallerRule.Pattern;
import org.mayday.calls.entity.HelpCall;
import org.mayday.fleet.control.PlatformCard;
import org.mayday.fleet.control.PlatformDirectory;
import org.mayday.presence.boundary.CallerClass;
import org.mayday.presence.boundary.Trigger;
import org.mayday.presence.boundary.TunnelRecord;
import org.mayday.presence.boundary.TunnelUp;
import org.mayday.presence.control.TunnelRows;

/**
 * Tells why a PC calls. At once by its trigger and its timing, so that a person's call rings within
 * the transaction that stores the tunnel; and again when the firmware has been asked. Runs in the
 * caller's transaction.
 */
@Dependent
public class Reception {
  /** What makes neither a call nor an alert. */
  private static final Set<CallerClass> ROUTINE =
      Set.of(CallerClass.VISIT, CallerClass.AUTOMATIC, CallerClass.UNKNOWN);

  private final TunnelRows tunnels;
  private final PlatformDirectory directory;
  private final RuleRows rules;
  private final RingingLine line;
  private final AlertDesk alerts;
  private final WaitingCallers waiting;
  private final CallSettings settings;
  private final Clock clock;

  @Inject
  public Reception(Desk desk, RingingLine line, AlertDesk alerts, WaitingCallers waiting) {
    this.tunnels = desk.tunnels();
    this.directory = desk.directory();
    this.rules = desk.rules();
    this.settings = desk.settings();
    this.clock = desk.clock();
    this.line = line;
    this.alerts = alerts;
    this.waiting = waiting;
  }

  /**
   * PCs have opened tunnels, one each (at most 1,000). Most call by their timetable, and that is
   * told by a look at the trigger; only who may be a person, has a call already or raises an alert
   * is looked at one by one.
   *
   * @param canAsk whether the firmware of a PC can be asked
   */
  public void up(List<TunnelUp> events, Predicate<UUID> canAsk) {
    List<UUID> platforms = events.stream().map(TunnelUp::platform).toList();
    Map<UUID, HelpCall> open = line.open(platforms);
    RuleBook book = new RuleBook(rules.list());
    Map<UUID, PlatformCard> cards = directory.find(platforms);
    for (TunnelUp event : events) {
      PlatformCard card = cards.get(event.platform());
      Facts facts =
          new Facts(
              event.trigger(),
              Pattern.IRREGULAR,
              KeyPress.UNKNOWN,
              card == null ? Set.of() : card.tags());
      RuleBook.Verdict verdict = book.decide(facts);
      HelpCall call = open.get(event.platform());
      if (call != null
          || event.trigger() == Trigger.USER_INITIATED
          || book.asksForTiming(event.trigger())
          || !ROUTINE.contains(verdict.callerClass())) {
        if (call != null) {
          line.back(event, call);
          tunnels.belongsTo(event.tunnel(), call.id());
        }
        caller(event.tunnel(), event.platform(), card)
            .ifPresent(caller -> up(event, caller, canAsk.test(event.platform()), book));
      } else {
        String words = Caller.words(event.trigger(), event.rawTrigger());
        String why = "%s Rule: %s.".formatted(words, verdict.rule());
        tunnels.classify(event.tunnel(), verdict.callerClass(), why, null);
      }
    }
  }

  private void up(TunnelUp event, Caller caller, boolean canAsk, RuleBook book) {
    if (canAsk
        && caller.trigger() == Trigger.USER_INITIATED
        && caller.timing() == Pattern.REGULAR) {
      Instant until = clock.instant().plus(settings.evidenceWait());
      waiting.add(new WaitingCallers.Waiting(event.tunnel(), event.platform(), until));
      String words = caller.words() + " The firmware is being asked whether somebody did.";
      tunnels.classify(event.tunnel(), CallerClass.UNKNOWN, words, null);
      return;
    }
    decide(caller, Evidence.unknown(canAsk ? "" : "No AMT user and password are stored."), book);
  }

  /** The firmware has answered, or will not in time. */
  public void settle(UUID tunnel, UUID platform, Evidence evidence) {
    waiting.remove(tunnel);
    // Batches of events lock tunnels before calls; so does this.
    tunnels.hold(tunnel);
    caller(tunnel, platform, directory.find(platform).orElse(null))
        .ifPresent(
            caller -> {
              lifetime(caller, evidence);
              decide(caller, evidence, new RuleBook(rules.list()));
            });
  }

  /** The wait for the firmware of this caller is over. */
  public void giveUpWaiting(UUID tunnel, UUID platform) {
    settle(
        tunnel,
        platform,
        Evidence.unknown(
            "The firmware did not answer within %d s."
                .formatted(settings.evidenceWait().toSeconds())));
  }

  private void decide(Caller caller, Evidence evidence, RuleBook book) {
    RuleBook.Verdict verdict = book.decide(caller.facts(evidence.keyPress()));
    String words =
        "%s %s Rule: %s."
            .formatted(caller.words(), evidence.words(), verdict.rule())
            .replaceAll(" +", " ");
    UUID call = null;
    switch (verdict.callerClass()) {
      case USER -> call = line.ring(caller, evidence, words);
      case ALERT -> alert(caller, evidence);
      case AUTOMATIC -> line.withdrawAsAutomatic(caller, words);
      default -> {
        if (evidence.keyPress() != KeyPress.UNKNOWN) {
          line.withdraw(caller, words);
        }
      }
    }
    tunnels.classify(caller.tunnel().tunnel(), verdict.callerClass(), words, call);
  }

  private void alert(Caller caller, Evidence evidence) {
    UUID tunnel = caller.tunnel().tunnel();
    alerts.raise(
        new AlertDesk.Report(caller.platform(), caller.name(), tunnel, caller.tunnel().openedAt()),
        evidence.newestEvent());
  }

  private void lifetime(Caller caller, Evidence evidence) {
    if (evidence.lifetime() != null && caller.trigger() == Trigger.USER_INITIATED) {
      Instant end = caller.tunnel().openedAt().plus(evidence.lifetime());
      tunnels.livesUntil(caller.tunnel().tunnel(), end);
    }
  }

  private Optional<Caller> caller(UUID tunnel, UUID platform, @Nullable PlatformCard card) {
    return tunnels.record(tunnel).map(record -> caller(record, platform, card));
  }

  private Caller caller(TunnelRecord record, UUID platform, @Nullable PlatformCard card) {
    List<Instant> openings = tunnels.openings(platform, record, settings.timer().openings());
    return new Caller(
        platform,
        card == null ? platform.toString() : card.name(),
        card == null ? Set.of() : card.tags(),
        record,
        settings.timer().of(openings),
        openings);
  }
}
