package org.mayday.console.control;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What secrets were given out for and not shown yet. Each is good once, whoever shows it, and for a
 * time. Thread-safe and bounded: the oldest are forgotten first.
 *
 * @param <T> what a secret is good for
 */
public final class OneTime<T> {
  private static final int MOST = 1_000;
  private static final int BYTES = 32;

  private final Duration life;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Kept<T>> open =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept<T>> eldest) {
          return size() > MOST;
        }
      };

  private record Kept<T>(T good, Instant until) {}

  /**
   * A secret.
   *
   * @param text 43 characters that belong into an address; never logged
   * @param until when it is worth nothing any more
   */
  public record Secret(String text, Instant until) {
    /** Leaves the text out. */
    @Override
    public String toString() {
      return "Secret[until=" + until + "]";
    }
  }

  /**
   * None was given out.
   *
   * @param life how long each is good
   */
  public OneTime(Duration life, Clock clock) {
    this.life = life;
    this.clock = clock;
  }

  /** Gives one out. */
  public synchronized Secret issue(T good) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Instant until = clock.instant().plus(life);
    open.put(text, new Kept<>(good, until));
    return new Secret(text, until);
  }

  /** What it is good for, which it is not any more; empty if it never was, or is too old. */
  public synchronized Optional<T> take(String text) {
    return Optional.ofNullable(open.remove(text))
        .filter(kept -> clock.instant().isBefore(kept.until()))
        .map(Kept::good);
  }
}
