package org.mayday.apf.codec;

/**
 * Upper bounds of the variable fields of a message, in bytes. A length beyond its bound makes the
 * message malformed as soon as the length itself is read.
 *
 * @param name names of services, methods, requests and channel types, and the user name; AMT allows
 *     64 for the latter
 * @param password password of a login
 * @param address host names and addresses, and the list of methods
 * @param datagram payload of udp-send-to
 * @param channelData payload of one CHANNEL_DATA; at least the largest window that is ever granted,
 *     because a peer may use it up in one message
 */
public record ApfLimits(int name, int password, int address, int datagram, int channelData) {
  /** Longest fixed part of any message: PROTOCOLVERSION, and udp-send-to with its five lengths. */
  private static final int FIXED = 93;

  public ApfLimits {
    if (name < 32 || password < 0 || address < 0 || datagram < 0 || channelData < 0) {
      throw new IllegalArgumentException("limits are lengths; names need at least 32 bytes");
    }
  }

  /** 64 bytes of name and password, 255 of address, 4 KiB of datagram, 1 MiB of channel data. */
  public static ApfLimits standard() {
    return new ApfLimits(64, 64, 255, 4096, 1 << 20);
  }

  /** The same limits for a peer that is not logged in: neither datagrams nor channel data. */
  public ApfLimits beforeLogin() {
    return new ApfLimits(name, password, address, 0, 0);
  }

  /** No message that keeps these limits is longer than this many bytes. */
  public int frame() {
    int request = name + 2 * address + datagram;
    int login = 3 * name + password;
    int channel = name + 2 * address;
    return FIXED + Math.max(Math.max(request, login), Math.max(channel, channelData));
  }
}
