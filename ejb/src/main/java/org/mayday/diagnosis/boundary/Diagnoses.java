package org.mayday.diagnosis.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.mayday.diagnosis.control.Practice;
import org.mayday.fleet.boundary.UnknownPlatform;

/** Why PCs do not call. */
@Stateless
@RolesAllowed("viewer")
public class Diagnoses {
  @Inject Practice practice;

  /**
   * Goes through all reasons for a PC with what is known here; the PC is not asked.
   *
   * @throws UnknownPlatform if there is none
   */
  public Diagnosis of(UUID platform) {
    return practice.diagnose(platform);
  }
}
