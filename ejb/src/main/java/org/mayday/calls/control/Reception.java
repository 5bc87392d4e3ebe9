package org.mayday.calls.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.alerts.control.AlertDesk;
import org.mayday.calls.boundary.CallerRule.KeyPress;
import org.mayday.calls.boundary.CallerRule.Pattern;
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
   * A PC has opened a tunnel.
   *
   * @param canAsk whether its firmware can be asked
   */
  public void up(TunnelUp event, boolean canAsk) {
    Optional<UUID> continued = line.back(event);
    continued.ifPresent(call -> tunnels.belongsTo(event.tunnel(), call));
    Optional<Caller> known = caller(event.tunnel(), event.platform());
    if (known.isEmpty()) {
      return;
    }
    Caller caller = known.get();
    if (canAsk
        && caller.trigger() == Trigger.USER_INITIATED
        && caller.timing() == Pattern.REGULAR) {
      Instant until = clock.instant().plus(settings.evidenceWait());
      waiting.add(new WaitingCallers.Waiting(event.tunnel(), event.platform(), until));
      String words = caller.words() + " The firmware is being asked whether somebody did.";
      tunnels.classify(event.tunnel(), CallerClass.UNKNOWN, words, null);
      return;
    }
    decide(caller, Evidence.unknown(canAsk ? "" : "No AMT user and password are stored."));
  }

  /** The firmware has answered, or will not in time. */
  public void settle(UUID tunnel, UUID platform, Evidence evidence) {
    waiting.remove(tunnel);
    caller(tunnel, platform)
        .ifPresent(
            caller -> {
              lifetime(caller, evidence);
              decide(caller, evidence);
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

  private void decide(Caller caller, Evidence evidence) {
    RuleBook.Verdict verdict = new RuleBook(rules.list()).decide(caller.facts(evidence.keyPress()));
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

  private Optional<Caller> caller(UUID tunnel, UUID platform) {
    @Nullable PlatformCard card = directory.find(platform).orElse(null);
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
