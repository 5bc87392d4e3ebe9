package org.mayday.apf.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mayday.apf.channel.ChannelLimits;
import org.mayday.apf.codec.ApfLimits;
import org.mayday.apf.message.ProtocolVersion;

/**
 * The settings of a device's session.
 *
 * @param version what the device says of itself: version, trigger, UUID
 * @param username MPS user name
 * @param password MPS password; never logged; null for one who has proven in TLS who it is
 * @param address address or name that the forwarded ports belong to
 * @param ports TCP ports in the order in which they are forwarded
 * @param keepAlive milliseconds between two KEEPALIVE_REQUEST until the server asks for another
 *     interval
 * @param channelLimit most channels at a time, both directions together, at least 1
 * @param largestData most bytes of one CHANNEL_DATA that we send, at least 1
 * @param limits bounds of the fields of a message
 */
public record AmtSettings(
    ProtocolVersion version,
    String username,
    @Nullable String password,
    String address,
    List<Integer> ports,
    long keepAlive,
    int channelLimit,
    int largestData,
    ApfLimits limits) {

  public AmtSettings {
    ports = List.copyOf(ports);
    if (keepAlive < 1 || channelLimit < 1 || largestData < 1) {
      throw new IllegalArgumentException("limits are at least 1");
    }
  }

  /** Keep-alive every 30 s, 16 channels, 4 KiB per message. */
  public static AmtSettings of(
      ProtocolVersion version,
      String username,
      String password,
      String address,
      List<Integer> ports) {
    return new AmtSettings(
        version, username, password, address, ports, 30_000, 16, 4096, ApfLimits.standard());
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "AmtSettings[version=%s, username=%s, address=%s, ports=%s]"
        .formatted(version, username, address, ports);
  }

  ChannelLimits channels() {
    return new ChannelLimits(channelLimit, largestData, limits.channelData());
  }
}
