package org.mayday.mps.config;

import java.time.Duration;

/**
 * How events reach the application.
 *
 * @param workers events delivered at once
 * @param loginWorkers logins decided at once
 * @param batch events told in one call
 * @param loginBatch logins asked for in one call
 * @param retry pause after a delivery failed; doubles with each failure up to one minute
 * @param queue events that may wait; logins are refused beyond
 * @param refusalBurst refusals of one kind from one address within this time are told as one
 */
public record DeliverySettings(
    int workers,
    int loginWorkers,
    int batch,
    int loginBatch,
    Duration retry,
    int queue,
    Duration refusalBurst) {
  public DeliverySettings {
    Bounds.require("mayday.mps.workers", workers, 1, 256);
    Bounds.require("mayday.mps.login-workers", loginWorkers, 1, 256);
    Bounds.require("mayday.mps.delivery-batch", batch, 1, 1_000);
    Bounds.require("mayday.mps.login-batch", loginBatch, 1, 500);
    Bounds.require("mayday.mps.delivery-retry", retry);
    Bounds.require("mayday.mps.delivery-queue", queue, 10, 10_000_000);
    Bounds.require("mayday.mps.refusal-burst", refusalBurst);
  }
}
