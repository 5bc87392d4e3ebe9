package org.mayday.mps.api;

import java.io.Serializable;
import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A PC that is not set up asks for a setup server. Anybody in the network can say so: nothing in it
 * is proven. (Intel AMT IRG, "Setup Mode Hello Messages")
 *
 * @param id unique, so that a repeated delivery is recognised
 * @param platform UUID of the PC
 * @param address where it came from
 * @param passwordSet whether the administrator of the firmware has another password than the
 *     factory's
 * @param version of the message: 1, 2 with a pre-shared key, or 3 with hashes
 * @param attempt how often the PC has said so before, unsigned 32 bit
 * @param keyId identifier of the pre-shared key, 8 characters; empty but in version 2
 * @param hashes of roots under which it trusts setup servers, at most 255; none but in version 3
 * @param at when it came
 */
public record SetupHello(
    UUID id,
    UUID platform,
    InetAddress address,
    boolean passwordSet,
    int version,
    long attempt,
    String keyId,
    List<HelloHash> hashes,
    Instant at)
    implements Serializable {
  public SetupHello {
    hashes = List.copyOf(hashes);
  }
}
