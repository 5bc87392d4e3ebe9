package org.mayday.fleet.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The PCs as other components see them. Everything runs in the caller's transaction; unknown PCs
 * are passed over in silence, because they can be removed at any time.
 */
@ApplicationScoped
public class PlatformDirectory {

  /** The PC with this UUID. */
  public Optional<PlatformCard> find(UUID platform) {
    throw new UnsupportedOperationException();
  }

  /** The PCs with these UUIDs (at most 1,000), those that are known. */
  public Map<UUID, PlatformCard> find(Collection<UUID> platforms) {
    throw new UnsupportedOperationException();
  }

  /** The UUIDs of all PCs that are marked as connected. */
  public List<UUID> connected() {
    throw new UnsupportedOperationException();
  }

  /** A PC has a tunnel since this moment. */
  public void connected(UUID platform, String address, String trigger, Instant at) {
    throw new UnsupportedOperationException();
  }

  /** A PC has no tunnel any more. */
  public void disconnected(UUID platform, Instant at) {
    throw new UnsupportedOperationException();
  }

  /** Nobody has a tunnel: the server has just started. Gives the number of PCs that seemed to. */
  public int nobodyConnected() {
    throw new UnsupportedOperationException();
  }

  /** When PCs were last heard; many at once. Earlier times than those known are passed over. */
  public void seen(Map<UUID, Instant> heard) {
    throw new UnsupportedOperationException();
  }

  /** A PC has told its firmware version. */
  public void amtVersion(UUID platform, String version) {
    throw new UnsupportedOperationException();
  }
}
