package org.mayday.simulator.platform;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/**
 * When a PC calls whom (Intel AMT Implementation and Reference Guide, AMT_RemoteAccessPolicyRule).
 *
 * @param life how long a tunnel stays; zero until it is closed
 * @param extendedData when a periodic rule calls, base64 as a console wrote it; empty for others
 * @param servers numbers of the gateways outside of the company, the first one is tried first
 * @param inside numbers of the gateways inside of it; none before AMT 11.6
 */
public record AccessPolicy(
    Duration life, String extendedData, List<Integer> servers, List<Integer> inside) {

  private static final int INTERVAL = 0;
  private static final int INTERVAL_BYTES = 8;

  /** Copies the lists. */
  public AccessPolicy {
    servers = List.copyOf(servers);
    inside = List.copyOf(inside);
  }

  /** A policy that calls nobody inside of the company. */
  public AccessPolicy(Duration life, String extendedData, List<Integer> servers) {
    this(life, extendedData, servers, List.of());
  }

  /** Whether it calls a gateway anywhere. */
  boolean calls(int number) {
    return servers.contains(number) || inside.contains(number);
  }

  /** ExtendedData of an interval: kind 0 and seconds, big endian. */
  public static String every(Duration interval) {
    int seconds = (int) Math.max(1, interval.toSeconds());
    return Base64.getEncoder()
        .encodeToString(
            ByteBuffer.allocate(INTERVAL_BYTES).putInt(INTERVAL).putInt(seconds).array());
  }

  /** The interval of a periodic rule; zero for a time of day, and for rules that are no such. */
  public Duration interval() {
    byte[] data = Base64.getDecoder().decode(extendedData);
    if (data.length < INTERVAL_BYTES) {
      return Duration.ZERO;
    }
    ByteBuffer numbers = ByteBuffer.wrap(data);
    return numbers.getInt() == INTERVAL ? Duration.ofSeconds(numbers.getInt()) : Duration.ZERO;
  }

  /** The same with another life time. */
  AccessPolicy withLife(Duration other) {
    return new AccessPolicy(other, extendedData, servers, inside);
  }
}
