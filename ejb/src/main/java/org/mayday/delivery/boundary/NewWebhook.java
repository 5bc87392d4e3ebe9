package org.mayday.delivery.boundary;

import java.io.Serializable;

/** A webhook that was just made, with the secret that signs what it gets. */
public record NewWebhook(Subscription subscription, String secret) implements Serializable {
  /** Leaves the secret out. */
  @Override
  public String toString() {
    return subscription.toString();
  }
}
