package org.mayday.mps.adapter;

import jakarta.resource.spi.work.Work;

/** A Work that delivers until nothing waits or the container releases it. */
final class TunnelDelivery implements Work {
  private final Deliveries deliveries;
  private volatile boolean released;

  TunnelDelivery(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public void run() {
    deliveries.work(this);
  }

  @Override
  public void release() {
    released = true;
  }

  boolean isReleased() {
    return released;
  }
}
