package org.mayday.consent.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.consent.boundary.ConsentNow;
import org.mayday.consent.boundary.ConsentNow.Progress;
import org.mayday.operation.boundary.OperationBegun;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.control.AmtSessions;
import org.mayday.power.boundary.PowerState;
import org.mayday.power.control.PowerReading;

/**
 * What is known of the consent of users: what the firmware says, and since when a code is shown,
 * which it does not say. Thread-safe.
 */
@ApplicationScoped
public class ConsentBook {
  private static final int MOST = 1_000;

  private final Map<UUID, Instant> asked =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Instant> eldest) {
          return size() > MOST;
        }
      };

  private AmtSessions sessions;
  private Clock clock;

  /** For the container's proxy only. */
  protected ConsentBook() {}

  @Inject
  ConsentBook(AmtSessions sessions, Clock clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  /** Somebody begins something with a PC. */
  void begun(@Observes OperationBegun event) {
    if (event.name().equals(StartConsent.NAME)) {
      synchronized (asked) {
        asked.put(event.platform(), clock.instant());
      }
    }
  }

  /**
   * How far it has come.
   *
   * @throws OperationFailed if the firmware does not tell
   */
  public ConsentNow now(UUID platform) throws OperationFailed {
    return sessions.run(
        platform,
        client -> {
          ConsentReading reading = ConsentReading.of(ConsentReport.service(client));
          boolean off = PowerReading.of(client).state() == PowerState.OFF;
          return new ConsentNow(
              reading.progress(),
              reading.forScreen(),
              reading.forAll(),
              off,
              secondsLeft(platform, reading));
        });
  }

  private @Nullable Long secondsLeft(UUID platform, ConsentReading reading) {
    Instant since;
    synchronized (asked) {
      since = asked.get(platform);
    }
    if (since == null || reading.progress() != Progress.SHOWN || reading.codeSeconds() == 0) {
      return null;
    }
    long left = reading.codeSeconds() - Duration.between(since, clock.instant()).toSeconds();
    return left > 0 ? left : null; // another console has asked since
  }
}
