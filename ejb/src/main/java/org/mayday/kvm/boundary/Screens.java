package org.mayday.kvm.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.mayday.kvm.control.KnownScreens;

/** Which PCs show their screens. */
@Stateless
@RolesAllowed("viewer")
public class Screens {
  @Inject KnownScreens known;

  /**
   * Why a PC cannot show its screen, in a sentence, as it is known without asking the PC: from what
   * its firmware answered last, or else from its version.
   *
   * @return empty if it can, or nobody knows yet
   */
  public Optional<String> lacking(UUID platform) {
    return known.lacking(platform);
  }
}
