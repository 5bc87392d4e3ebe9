package org.mayday.consent.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.mayday.consent.control.ConsentBook;
import org.mayday.operation.boundary.OperationFailed;

/** The consent of the users of PCs. */
@Stateless
@RolesAllowed("technician")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UserConsents {
  @Inject ConsentBook book;

  /**
   * Asks the firmware how far it has come.
   *
   * @throws OperationFailed if it does not tell, or knows no consent
   */
  public ConsentNow now(UUID platform) throws OperationFailed {
    return book.now(platform);
  }
}
