package org.mayday.presence.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mayday.audit.boundary.Audited;
import org.mayday.audit.boundary.Detail;
import org.mayday.audit.boundary.Subject;
import org.mayday.presence.control.Gateway;
import org.mayday.presence.control.GuardBook;
import org.mayday.presence.control.Refusals;

/** Whom the gateway keeps out and why, and the way to let them in again. */
@Stateless
@RolesAllowed("viewer")
public class GatewayGuard {
  @Inject Gateway gateway;
  @Inject GuardBook book;
  @Inject Refusals refusals;

  /**
   * Refused connections that have to do with a PC or an address, newest first.
   *
   * @param wanted a UUID, a part of a PC's name, the beginning of an address, or a user name; empty
   *     for all
   */
  public List<Refusal> refusals(String wanted, int limit) {
    return refusals.search(wanted, limit);
  }

  /** The names of those of the PCs (at most 1,000) that are known. */
  public Map<UUID, String> names(Collection<UUID> platforms) {
    return book.names(platforms);
  }

  /** Who has to pause after too many failures, the longest pause first. */
  public List<Paused> paused(int limit) {
    return book.paused(gateway.gateway().heldBack().backedOff(limit));
  }

  /** Machines that share a UUID, the newest first. */
  public List<Twins> twins(int limit) {
    return book.twins(gateway.gateway().heldBack().duplicates(limit));
  }

  /**
   * Lets connections from a source in again.
   *
   * @param source as it is listed
   * @return false if none were held back
   */
  @RolesAllowed("supervisor")
  @Audited("gateway.release")
  public boolean release(@Detail String source) {
    return gateway.gateway().heldBack().release(source, null);
  }

  /**
   * Lets a PC log in again from a source.
   *
   * @param source as it is listed
   * @return false if it was not held back
   */
  @RolesAllowed("supervisor")
  @Audited("gateway.release")
  public boolean release(@Detail String source, @Subject UUID platform) {
    return gateway.gateway().heldBack().release(source, platform);
  }

  /**
   * Lets all machines log in again that have this UUID.
   *
   * @return false if none was held back
   */
  @RolesAllowed("supervisor")
  @Audited("gateway.release.twin")
  public boolean releaseTwins(@Subject UUID platform) {
    return gateway.gateway().heldBack().release(platform);
  }
}
