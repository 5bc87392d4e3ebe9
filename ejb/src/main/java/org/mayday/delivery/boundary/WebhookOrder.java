package org.mayday.delivery.boundary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events are to be delivered to a webhook.
 *
 * @param expires a time or a span as in XML Schema; null for never
 * @param types of events, or the beginning of some with {@code *} behind it
 */
public record WebhookOrder(
    String name, String address, @Nullable String expires, List<String> types) {
  public WebhookOrder {
    types = List.copyOf(types);
  }

  /** Leaves out what stands behind the host, which may be as good as a password. */
  @Override
  public String toString() {
    return name + " at " + Subscription.host(address);
  }
}
