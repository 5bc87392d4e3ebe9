package org.mayday.apf.channel;

import org.mayday.apf.message.ChannelOpen;

/**
 * Where a channel leads to and who wants it.
 *
 * @param host host to be connected
 * @param port port to be connected, 0 to 2^32 - 1 on the wire
 * @param originator address of whoever asked
 * @param originatorPort port of whoever asked
 */
public record ChannelTarget(String host, long port, String originator, long originatorPort) {

  /** What a CHANNEL_OPEN asks for. */
  public static ChannelTarget of(ChannelOpen message) {
    return new ChannelTarget(
        message.host(), message.port(), message.originator(), message.originatorPort());
  }
}
