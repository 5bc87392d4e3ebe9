package org.mayday.calls.control;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.calls.boundary.CallerRule.KeyPress;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.amt.AmtRemoteAccessPolicyRule;
import org.mayday.wsman.amt.AmtTimeSynchronizationService;
import org.mayday.wsman.amt.AmtUserInitiatedConnectionService;
import org.mayday.wsman.amt.EventLog;
import org.mayday.wsman.amt.EventLogRecord;
import org.mayday.wsman.instance.Selectors;

/**
 * One talk with the firmware about why it calls. What old firmware does not know is left out; a
 * wire that fails ends the talk, and what was learned before still counts.
 */
final class EvidenceTalk {
  private static final int RECORDS = 30;

  /** Clocks of firmware are set to the second and drift. */
  private static final Duration AHEAD = Duration.ofMinutes(1);

  private final WsmanClient client;
  private final Duration fresh;
  private final @Nullable Instant lastPress;
  private final Instant ourTime;
  private final List<String> words = new ArrayList<>();

  private @Nullable Instant clock;
  private KeyPress keyPress = KeyPress.UNKNOWN;
  private @Nullable Instant pressedAt;
  private @Nullable String reason;
  private @Nullable Duration lifetime;
  private @Nullable EventLogRecord newestEvent;

  /**
   * @param fresh how old a record may be
   * @param lastPress the newest record that an earlier call was about
   * @param ourTime stands in for the clock of firmware that does not tell its time
   */
  EvidenceTalk(WsmanClient client, Duration fresh, @Nullable Instant lastPress, Instant ourTime) {
    this.client = client;
    this.fresh = fresh;
    this.lastPress = lastPress;
    this.ourTime = ourTime;
  }

  Evidence gather() throws WsmanException {
    try {
      attempt("its clock", this::askClock);
      attempt("its event log", this::askLog);
      attempt("the user's reason", this::askReason);
      attempt("its policy", this::askLifetime);
    } catch (WsmanTransportException e) {
      if (keyPress == KeyPress.UNKNOWN) {
        throw e;
      }
      words.add("Then the PC fell silent: " + e.getMessage() + ".");
    }
    return new Evidence(
        keyPress, pressedAt, reason, lifetime, newestEvent, String.join(" ", words));
  }

  private void askClock() throws WsmanException {
    clock =
        client.invoke(AmtTimeSynchronizationService.getLowAccuracyTimeSynch()).time().orElse(null);
  }

  private void askLog() throws WsmanException {
    List<EventLogRecord> records = new EventLog(client).newest(RECORDS);
    newestEvent =
        records.stream()
            .filter(entry -> !entry.isUserRequestForRemoteConnection())
            .findFirst()
            .orElse(null);
    Optional<Instant> press =
        records.stream()
            .filter(EventLogRecord::isUserRequestForRemoteConnection)
            .map(EventLogRecord::time)
            .max(Instant::compareTo);
    keyPress = KeyPress.NOT_FOUND;
    if (press.isEmpty()) {
      words.add("The event log has no record of a key press.");
    } else {
      judge(press.get());
    }
  }

  private void judge(Instant press) {
    Instant now = clock == null ? ourTime : clock;
    Duration age = Duration.between(press, now);
    if (lastPress != null && !press.isAfter(lastPress)) {
      words.add("The newest key press in the event log belongs to an earlier call.");
    } else if (age.compareTo(fresh) > 0 || age.compareTo(AHEAD.negated()) < 0) {
      words.add("The newest key press in the event log is of " + press + ", which is not now.");
    } else {
      keyPress = KeyPress.FOUND;
      pressedAt = press;
      words.add("The event log has a key press %d s ago.".formatted(Math.max(0, age.toSeconds())));
    }
  }

  private void askReason() throws WsmanException {
    reason =
        client
            .get(AmtUserInitiatedConnectionService.class)
            .lastConnectionReason()
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .orElse(null);
  }

  private void askLifetime() throws WsmanException {
    lifetime =
        client
            .get(AmtRemoteAccessPolicyRule.class, Selectors.of("PolicyRuleName", "User Initiated"))
            .tunnelLifeTime()
            .filter(seconds -> seconds > 0)
            .map(Duration::ofSeconds)
            .orElse(null);
  }

  private void attempt(String what, Question question) throws WsmanTransportException {
    try {
      question.ask();
    } catch (WsmanTransportException e) {
      throw e;
    } catch (WsmanException e) {
      words.add("The firmware does not tell %s.".formatted(what));
    }
  }

  @FunctionalInterface
  private interface Question {
    void ask() throws WsmanException;
  }
}
