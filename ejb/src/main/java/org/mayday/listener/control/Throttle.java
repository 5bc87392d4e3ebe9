package org.mayday.listener.control;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

/**
 * How often an address and a PC may come in a minute, such as with a post. An IPv6 address counts
 * as its /64, which one machine has for itself. Safe for use by several threads.
 *
 * <p>When so many addresses are counted that memory would grow, new ones wait for the next minute.
 * PCs are counted apart: they have proved who they are, and no stranger fills their places.
 */
public class Throttle {
  private static final int KEYS = 50_000;
  private static final long MINUTE = 60;
  private static final int NETWORK_BYTES = 8;

  private final Counts addresses;
  private final Counts pcs;
  private final Clock clock;

  /** For the proxy of the container. */
  protected Throttle() {
    this(0, 0, Clock.systemUTC());
  }

  /**
   * Nobody has come yet.
   *
   * @param perAddress how often an address may in a minute
   * @param perPc the same of a PC
   */
  public Throttle(int perAddress, int perPc, Clock clock) {
    this.addresses = new Counts(perAddress);
    this.pcs = new Counts(perPc);
    this.clock = clock;
  }

  /** Counts a post of an address; whether it may be made. */
  public boolean allows(String address) {
    return addresses.count(network(address), minute());
  }

  /** Counts a post of a PC; whether it may be made. */
  public boolean allows(UUID platform) {
    return pcs.count(platform, minute());
  }

  private long minute() {
    return clock.instant().getEpochSecond() / MINUTE;
  }

  /** The address, or the network of an IPv6 address. Only a literal: a name is never looked up. */
  private static String network(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return bytes.length <= NETWORK_BYTES
          ? address
          : HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES)) + "/64";
    } catch (UnknownHostException noLiteral) {
      return address;
    }
  }

  /** Counts of one kind in the minute that runs. */
  private static final class Counts {
    private final int most;
    private final Map<Object, Integer> counts = new HashMap<>();
    private long minute;

    private Counts(int most) {
      this.most = most;
    }

    private synchronized boolean count(Object key, long now) {
      if (now != minute) {
        minute = now;
        counts.clear();
      }
      if (counts.size() >= KEYS && !counts.containsKey(key)) {
        return false;
      }
      return counts.merge(key, 1, (before, one) -> Math.min(before, most) + one) <= most;
    }
  }
}
