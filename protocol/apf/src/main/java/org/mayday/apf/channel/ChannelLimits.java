package org.mayday.apf.channel;

/**
 * Limits of the channels of one session.
 *
 * @param channels most channels at a time, both directions together, at least 1
 * @param largestData most bytes of one CHANNEL_DATA that we send, at least 1
 * @param largestWindow most bytes of credit that a channel may give; a peer may use it up in one
 *     message, so that it must not exceed what the decoder takes
 */
public record ChannelLimits(int channels, int largestData, int largestWindow) {

  public ChannelLimits {
    if (channels < 1 || largestData < 1 || largestWindow < 1) {
      throw new IllegalArgumentException("limits are at least 1");
    }
  }
}
