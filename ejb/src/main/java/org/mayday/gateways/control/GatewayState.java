package org.mayday.gateways.control;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.api.Arrival;

/** How a gateway is, as far as this server has seen since its start. Thread-safe. */
final class GatewayState {
  /** So often in a row it may fail to answer before the PCs behind it count as gone. */
  static final int PATIENCE = 2;

  private final AtomicBoolean asked = new AtomicBoolean();
  private final Map<Arrival, Integer> arrivals = new ConcurrentHashMap<>();
  private volatile Set<UUID> strangers = Set.of();
  private volatile @Nullable Boolean reachable;
  private volatile MpsTalk.@Nullable Subscription subscription;
  private volatile @Nullable Instant listedAt;
  private volatile @Nullable Instant notifiedAt;
  private volatile @Nullable Instant lastErrorAt;
  private volatile String lastError = "";
  private volatile Instant nextRound = Instant.EPOCH;
  private volatile boolean proven;
  private volatile int failures;

  /** Begins a round unless one is under way or none is due; {@link #ends} follows. */
  boolean begins(Instant now, Duration period) {
    if (now.isBefore(nextRound) || !asked.compareAndSet(false, true)) {
      return false;
    }
    nextRound = now.plus(period);
    return true;
  }

  void ends() {
    asked.set(false);
  }

  /** Has it asked again as soon as possible. */
  void hurry() {
    nextRound = Instant.EPOCH;
  }

  /** Its list came. */
  void listed(Instant at, Map<Arrival, Integer> counts, Set<UUID> unknown) {
    reachable = true;
    failures = 0;
    listedAt = at;
    strangers = unknown;
    arrivals.clear();
    arrivals.putAll(counts);
  }

  /**
   * It could not be asked.
   *
   * @return how often in a row
   */
  int failed(Instant at, String words) {
    reachable = false;
    proven = false; // whether it still knows our subscription is to be found out
    erred(at, words);
    failures++;
    return failures;
  }

  /** Something went wrong that does not mean that it is away. */
  void erred(Instant at, String words) {
    lastError = words;
    lastErrorAt = at;
  }

  void notified(Instant at) {
    notifiedAt = at;
  }

  /** A subscription, which it has just said it knows; null for none. */
  void subscribed(MpsTalk.@Nullable Subscription now) {
    subscription = now;
    proven = true;
  }

  MpsTalk.@Nullable Subscription subscription() {
    return subscription;
  }

  /** Whether it has not failed since it said that it knows our subscription. */
  boolean isProven() {
    return proven;
  }

  /** PCs of its last list that are not let in here. */
  Set<UUID> strangers() {
    return strangers;
  }

  int count(Arrival arrival) {
    return arrivals.getOrDefault(arrival, 0);
  }

  @Nullable Boolean reachable() {
    return reachable;
  }

  @Nullable Instant listedAt() {
    return listedAt;
  }

  @Nullable Instant notifiedAt() {
    return notifiedAt;
  }

  String lastError() {
    return lastError;
  }

  @Nullable Instant lastErrorAt() {
    return lastErrorAt;
  }
}
