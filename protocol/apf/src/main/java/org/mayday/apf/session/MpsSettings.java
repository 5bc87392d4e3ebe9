package org.mayday.apf.session;

import org.mayday.apf.channel.ChannelLimits;
import org.mayday.apf.codec.ApfLimits;

/**
 * The settings of server sessions; one instance serves all of them.
 *
 * @param answerVersion whether PROTOCOLVERSION is answered with our own; devices connect either way
 * @param minimumMajor lowest major version of the protocol that is spoken
 * @param loginAttempts how many failed attempts end a session, at least 1
 * @param forwardLimit most ports that a device may forward
 * @param channelLimit most channels at a time, both directions together, at least 1
 * @param largestData most bytes of one CHANNEL_DATA that we send, at least 1
 * @param bytesBeforeLogin most bytes that a device may send before it is logged in
 * @param deviceChannels whether the host is asked about channels that the device opens; else they
 *     are refused as administratively prohibited
 * @param limits bounds of the fields of a message
 * @param times deadlines
 */
public record MpsSettings(
    boolean answerVersion,
    long minimumMajor,
    int loginAttempts,
    int forwardLimit,
    int channelLimit,
    int largestData,
    int bytesBeforeLogin,
    boolean deviceChannels,
    ApfLimits limits,
    MpsTimes times) {

  public MpsSettings {
    if (loginAttempts < 1 || forwardLimit < 1 || channelLimit < 1 || largestData < 1) {
      throw new IllegalArgumentException("limits are at least 1");
    }
    if (bytesBeforeLogin < 256) {
      throw new IllegalArgumentException("a login takes about 200 bytes");
    }
  }

  /**
   * Answers the version, needs major 1, 3 attempts, 32 ports, 64 channels, 16 KiB per message, 2
   * KiB before the login, no channels of the device.
   */
  public static MpsSettings standard() {
    return new MpsSettings(
        true, 1, 3, 32, 64, 16 * 1024, 2048, false, ApfLimits.standard(), MpsTimes.standard());
  }

  ChannelLimits channels() {
    return new ChannelLimits(channelLimit, largestData, limits.channelData());
  }
}
