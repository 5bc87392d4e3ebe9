package org.mayday.mps.config;

import java.time.Duration;
import org.mayday.apf.codec.ApfLimits;
import org.mayday.apf.session.MpsSettings;
import org.mayday.apf.session.MpsTimes;

/** Says the settings of the gateway in the words of the protocol. */
public final class ProtocolSettings {
  /** AMT forwards seven ports; some forward each for two addresses. */
  private static final int FORWARDS = 32;

  /** Fits with its header into one TLS record of 16 KiB. */
  private static final int LARGEST_DATA = 16_000;

  /** Slow lines may need this long for their first port. */
  private static final Duration FIRST_FORWARD = Duration.ofSeconds(5);

  private ProtocolSettings() {}

  /** The settings of every session. */
  public static MpsSettings of(GatewaySettings settings) {
    TunnelLimits limits = settings.limits();
    ApfLimits standard = ApfLimits.standard();
    ApfLimits fields =
        new ApfLimits(
            standard.name(),
            standard.password(),
            standard.address(),
            standard.datagram(),
            limits.channelWindow());
    return new MpsSettings(
        true,
        1,
        limits.loginAttempts(),
        FORWARDS,
        limits.maxChannelsPerTunnel(),
        LARGEST_DATA,
        limits.maxBytesBeforeLogin(),
        settings.events().channels() > 0,
        fields,
        times(settings.deadlines(), settings.keepAlive()));
  }

  private static MpsTimes times(Deadlines deadlines, KeepAlive keepAlive) {
    long quiet = keepAlive.forwardQuiet().toMillis();
    long interval = keepAlive.interval().toMillis();
    long silence = keepAlive.timeout().toMillis();
    return new MpsTimes(
        deadlines.version().toMillis(),
        deadlines.login().toMillis(),
        quiet,
        Math.max(quiet, FIRST_FORWARD.toMillis()),
        (int) Math.max(1, interval / 1_000),
        (int) Math.max(1, silence / 1_000),
        Math.max(1, (interval + silence) / 2),
        silence);
  }
}
