package org.mayday.mps.hello;

import java.util.List;
import java.util.UUID;
import org.mayday.mps.api.HelloHash;

/** A hello as it was read; see {@link org.mayday.mps.api.SetupHello}. */
public record HelloMessage(
    UUID platform,
    boolean passwordSet,
    int version,
    long attempt,
    String keyId,
    List<HelloHash> hashes) {
  public HelloMessage {
    hashes = List.copyOf(hashes);
  }
}
