package org.mayday.setup.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A PC that is not set up and asked for a setup server. What it said is proven by nothing.
 *
 * @param name what the help desk calls the PC, if it knows it already; else null
 * @param address where it asked from
 * @param version of its message: 1, 2 with a pre-shared key, 3 with hashes
 * @param passwordSet whether somebody has given its firmware a password
 * @param keyId identifier of its pre-shared key; empty but in version 2
 * @param hashes of roots under which it trusts setup servers
 * @param hellos how often it was heard
 * @param suffixes domains of the certificates that its firmware may accept, the best first
 * @param obstacle why it cannot be set up as things stand, in a sentence; null if nothing is known
 *     against it
 */
public record NewPc(
    UUID platform,
    @Nullable String name,
    String address,
    int version,
    boolean passwordSet,
    String keyId,
    List<RootHash> hashes,
    long hellos,
    Instant firstAt,
    Instant lastAt,
    List<String> suffixes,
    @Nullable String obstacle)
    implements Serializable {
  public NewPc {
    hashes = List.copyOf(hashes);
    suffixes = List.copyOf(suffixes);
  }
}
