package org.mayday.apf.session;

/**
 * When a device was heard last, and when that becomes a matter of concern. Not thread-safe.
 *
 * <p>Source: Intel AMT Port Forwarding Protocol Reference Manual, "Keep-Alive".
 */
final class Liveness {
  private final MpsTimes times;
  private long heardAt;
  private int probes;
  private boolean probed;

  Liveness(MpsTimes times, long now) {
    this.times = times;
    this.heardAt = now;
  }

  void heard(long now) {
    heardAt = now;
    probed = false;
  }

  long heardAt() {
    return heardAt;
  }

  /** Moment at which something has to be done unless the device is heard. */
  long deadline() {
    return heardAt + (probed ? times.silence() : times.probe());
  }

  boolean isLost(long now) {
    return now - heardAt >= times.silence();
  }

  /** Whether a probe is due; each silence is probed once. */
  boolean wantsProbe(long now) {
    return !probed && now - heardAt >= times.probe();
  }

  /** Cookie of the probe that is sent now. */
  long probe() {
    probed = true;
    return Integer.toUnsignedLong(++probes);
  }
}
