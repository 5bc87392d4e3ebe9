package org.mayday.benchmarks.disk;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.mayday.redirection.ider.Drive;
import org.mayday.redirection.ider.Medium;

/** A disc that answers each request after a round trip, and no more than some bytes of it. */
final class FarMedium implements Medium {
  private final ScheduledExecutorService clock;
  private final Duration roundTrip;
  private final int portion;
  private final long blocks;

  /**
   * A disc.
   *
   * @param portion bytes of one request to it; a longer reading takes several, one after the other
   */
  FarMedium(ScheduledExecutorService clock, Duration roundTrip, int portion, long blocks) {
    this.clock = clock;
    this.roundTrip = roundTrip;
    this.portion = portion;
    this.blocks = blocks;
  }

  @Override
  public int blockSize() {
    return Drive.CD.blockSize();
  }

  @Override
  public long blocks() {
    return blocks;
  }

  @Override
  public boolean readOnly() {
    return true;
  }

  @Override
  public void read(long block, int count, Reading reading) {
    byte[] data = new byte[count * blockSize()];
    long trips = (data.length + portion - 1) / portion;
    clock.schedule(() -> reading.read(data), trips * roundTrip.toNanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public void write(long block, byte[] data, Writing writing) {
    writing.failed("it can only be read");
  }
}
