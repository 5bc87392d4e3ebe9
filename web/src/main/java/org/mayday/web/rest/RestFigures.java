package org.mayday.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What went on at {@code /api/v1} since the server started. Thread-safe. */
@ApplicationScoped
public class RestFigures {
  private static final int FIRST_REFUSAL = 400;
  private static final int FIRST_FAILURE = 500;

  private final Clock clock = Clock.systemUTC();
  private long requests;
  private long refused;
  private long failed;
  private @Nullable Instant lastUse;
  private @Nullable String lastUser;

  /**
   * What was counted so far.
   *
   * @param refused answered with 400 to 499
   * @param failed answered with 500 or more: by Mayday, or by a PC that was asked in vain
   */
  public record Now(
      long requests,
      long refused,
      long failed,
      @Nullable Instant lastUse,
      @Nullable String lastUser) {}

  /** A request of somebody was answered with this status. */
  public synchronized void answered(@Nullable String user, int status) {
    requests++;
    if (status >= FIRST_FAILURE) {
      failed++;
    } else if (status >= FIRST_REFUSAL) {
      refused++;
    }
    lastUse = clock.instant();
    lastUser = user;
  }

  /** What was counted so far. */
  public synchronized Now now() {
    return new Now(requests, refused, failed, lastUse, lastUser);
  }
}
