package org.mayday.delivery.boundary;

import org.jspecify.annotations.Nullable;

/**
 * A console wants to be told of PCs.
 *
 * @param expires a time or a span as in XML Schema; null for as long as is allowed
 * @param wantReply whether it wants to refuse PCs
 * @param login for HTTP Basic at the console; null for none
 * @param password for HTTP Basic
 */
public record ConsoleOrder(
    String address,
    @Nullable String expires,
    boolean wantReply,
    @Nullable String login,
    @Nullable String password) {
  /** Leaves the password out, and what stands behind the host, which may be as good as one. */
  @Override
  public String toString() {
    return Subscription.host(address);
  }
}
