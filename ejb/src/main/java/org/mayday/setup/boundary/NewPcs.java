package org.mayday.setup.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.mayday.audit.boundary.Audited;
import org.mayday.audit.boundary.Subject;
import org.mayday.setup.control.NewPcBook;

/** The PCs that are not set up and asked for a setup server. */
@Stateless
@RolesAllowed("supervisor")
public class NewPcs {
  @Inject NewPcBook book;

  /**
   * Some of those that nobody has begun to set up, the ones that were heard last in front.
   *
   * @param offset 0 or more
   * @param limit 1 to 500
   */
  public NewPcPage find(int offset, int limit) {
    return book.find(Math.max(0, offset), Math.max(1, Math.min(500, limit)));
  }

  /**
   * Forgets one until it asks again, with what came of it.
   *
   * @throws UnknownNewPc if there is none
   * @throws SetupRefused if it is being set up
   */
  @Audited("setup.forget")
  public void forget(@Subject UUID platform) {
    book.forget(platform);
  }
}
