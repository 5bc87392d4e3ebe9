package org.mayday.mps.admission;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.mayday.mps.config.BackOffSettings;

/**
 * Counts what is held against somebody, and turns a number of failures within a time into a pause
 * that doubles with each repetition. Of too many the ones not heard of for longest are forgotten.
 * Thread-safe.
 */
final class Offences<K> {
  private final BackOffSettings settings;
  private final Map<K, Offence> offences;
  private final Map<K, Instant> goods;

  Offences(BackOffSettings settings) {
    this.settings = settings;
    this.offences = new Recent<>(settings.entries());
    this.goods = new Recent<>(settings.entries());
  }

  /** What is held against one. */
  static final class Offence {
    private Instant countedFrom;
    private Instant lastAt;
    private int count;
    private int times;
    private int pauses;
    private Instant until = Instant.MIN;

    private Offence(Instant now) {
      countedFrom = now;
      lastAt = now;
    }

    /** Failures since it began to be held against them. */
    int times() {
      return times;
    }

    /** The end of the pause. */
    Instant until() {
      return until;
    }
  }

  synchronized Optional<Instant> until(K who, Instant now) {
    Offence offence = offences.get(who);
    return offence != null && offence.until.isAfter(now)
        ? Optional.of(offence.until)
        : Optional.empty();
  }

  synchronized void failed(K who, Instant now) {
    Offence offence = offences.get(who);
    if (offence == null || isForgiven(offence, now)) {
      offence = new Offence(now);
      offences.put(who, offence);
    }
    if (offence.countedFrom.plus(settings.window()).isBefore(now)) {
      offence.countedFrom = now;
      offence.count = 0;
    }
    offence.lastAt = now;
    offence.times++;
    if (offence.until.isAfter(now)) {
      return; // what was under way when the pause began
    }
    offence.count++;
    if (offence.count >= settings.failures()) {
      offence.until = now.plus(pause(offence.pauses));
      offence.pauses++;
      offence.count = 0;
    }
  }

  /** Nothing failed for as long as the longest pause after the last one. */
  private boolean isForgiven(Offence offence, Instant now) {
    Instant over = offence.until.isAfter(offence.lastAt) ? offence.until : offence.lastAt;
    return over.plus(settings.longestPause()).isBefore(now);
  }

  private Duration pause(int former) {
    Duration doubled = settings.pause().multipliedBy(1L << Math.min(former, 20));
    return doubled.compareTo(settings.longestPause()) > 0 ? settings.longestPause() : doubled;
  }

  /** Somebody good was there. */
  synchronized void good(K who, Instant now) {
    offences.remove(who);
    goods.put(who, now);
  }

  /** Whether somebody good was there within the time that this is remembered. */
  synchronized boolean isGood(K who, Instant now) {
    Instant last = goods.get(who);
    return last != null && last.plus(settings.trust()).isAfter(now);
  }

  synchronized void forget(K who) {
    offences.remove(who);
  }

  synchronized boolean forgetIf(Predicate<K> which) {
    return offences.keySet().removeIf(which);
  }

  /** Those who have to pause at this moment. */
  synchronized void each(Instant now, BiConsumer<K, Offence> action) {
    offences.forEach(
        (who, offence) -> {
          if (offence.until.isAfter(now)) {
            action.accept(who, offence);
          }
        });
  }

  /** Keeps what was used last. */
  private static final class Recent<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;
    private final int most;

    Recent(int most) {
      super(16, 0.75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > most;
    }
  }
}
