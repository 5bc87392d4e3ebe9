package org.mayday.setup.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.mayday.audit.boundary.Audited;
import org.mayday.audit.boundary.Detail;
import org.mayday.audit.boundary.Subject;
import org.mayday.audit.control.Caller;
import org.mayday.setup.control.SecretStore;
import org.mayday.setup.control.SetupDesk;
import org.mayday.setup.control.SetupSearch;

/** Sets up PCs that asked for it, over the network. */
@Stateless
@RolesAllowed("supervisor")
public class Setups {
  @Inject SetupDesk desk;
  @Inject SetupSearch search;
  @Inject SecretStore secrets;
  @Inject Caller caller;

  /**
   * Has a PC set up, in the background.
   *
   * @throws UnknownNewPc if it has not asked for it
   * @throws SetupRefused if it is being set up already, no certificate fits, or the help desk has
   *     its login and the order does not say that it may be known
   */
  @Audited("setup.order")
  public Setup order(@Subject UUID platform, @Detail SetupOrder order) {
    return desk.order(order, caller.person().orElse(Caller.SYSTEM));
  }

  /**
   * Ends the setting up of a PC; a step that is under way is done to its end.
   *
   * @return false if it was over already
   * @throws UnknownNewPc if there is none
   */
  @Audited("setup.cancel")
  public boolean cancel(@Subject UUID platform) {
    return desk.cancel(platform, caller.person().orElse(Caller.SYSTEM));
  }

  /**
   * The password of the extension of its BIOS (MEBx), for somebody who stands at the PC.
   *
   * @return the one that it has; after it the one that it may have instead, if a run did not come
   *     to its end
   * @throws UnknownNewPc if none is kept
   */
  @Audited("setup.mebxPassword")
  @RolesAllowed("administrator")
  public List<String> mebxPasswords(@Subject UUID platform) {
    return secrets.mebxPasswords(platform);
  }

  /**
   * The setting up of a PC.
   *
   * @throws UnknownNewPc if there is none
   */
  public Setup get(UUID platform) {
    return search.get(platform);
  }

  /** What happened, the oldest first. */
  public List<SetupNote> notes(UUID platform) {
    return search.notes(platform);
  }

  /**
   * The latest, those that changed last in front.
   *
   * @param limit 1 to 500
   */
  public List<Setup> latest(int limit) {
    return search.latest(Math.max(1, Math.min(500, limit)));
  }
}
