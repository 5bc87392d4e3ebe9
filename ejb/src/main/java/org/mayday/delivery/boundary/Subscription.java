package org.mayday.delivery.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is told of events, without the secret.
 *
 * @param types of events, or the beginning of some with {@code *} behind it
 * @param wantReply whether the answer may refuse a PC
 * @param owner who made it
 * @param expiresAt null for never
 * @param paused whether nothing is delivered now
 * @param failures since the last success
 * @param nextTry not before this; null for at once
 * @param lastSuccess null if there was none
 * @param lastFailure null if there was none
 * @param lastError in a sentence; empty if there was none
 */
public record Subscription(
    UUID id,
    SubscriptionKind kind,
    String name,
    String address,
    List<String> types,
    boolean wantReply,
    String owner,
    Instant madeAt,
    @Nullable Instant expiresAt,
    boolean paused,
    int failures,
    @Nullable Instant nextTry,
    @Nullable Instant lastSuccess,
    @Nullable Instant lastFailure,
    String lastError)
    implements Serializable {
  public Subscription {
    types = List.copyOf(types);
  }

  /** Where it is, without what stands behind the host, which may be as good as a password. */
  public String place() {
    return host(address);
  }

  /** An address up to its path. */
  static String host(String address) {
    int path = address.indexOf('/', address.indexOf("//") + 2);
    return path < 0 ? address : address.substring(0, path);
  }
}
