package org.mayday.listener.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.mayday.audit.boundary.Audited;
import org.mayday.audit.boundary.Subject;
import org.mayday.listener.control.Door;
import org.mayday.listener.control.Inlet;
import org.mayday.listener.control.ListenerBook;
import org.mayday.vault.control.Vault;

/** Takes the events of PCs inside the company network. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EventListener {
  @Inject Door door;
  @Inject Inlet inlet;
  @Inject ListenerBook book;
  @Inject Vault vault;

  /** Whether somebody may post for a PC; to be asked before the body is read. */
  @PermitAll
  public KnockAnswer knock(Knock knock) {
    return door.knock(knock);
  }

  /**
   * Takes what a PC posted that was let in; it is stored when this returns.
   *
   * @param content at most 64 KiB
   * @return the envelope that acknowledges it, if the PC waits for one
   */
  @PermitAll
  public Optional<byte[]> deliver(UUID platform, String address, byte[] content) {
    return inlet.take(platform, address, content);
  }

  /** How the listener does. */
  @RolesAllowed("viewer")
  public ListenerNow now() {
    return book.now();
  }

  /** What a PC needs to post events. */
  @RolesAllowed("supervisor")
  @Audited("listener.credentials")
  public ListenerCredentials credentials(@Subject UUID platform) {
    return new ListenerCredentials(
        "/events/" + platform, platform.toString(), vault.eventPassword(platform));
  }
}
