package org.mayday.fleet.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.mayday.fleet.control.PasswordExport;

/** The AMT passwords of PCs, which are never shown: for administrators who must have one. */
@Stateless
@RolesAllowed("administrator")
public class AmtPasswords {
  @Inject PasswordExport export;

  /**
   * Gives away the AMT login of a PC. There is an audit entry of it before it is given, and of each
   * refusal.
   *
   * @param confirmation the name of the PC, as a sign that it is meant
   * @param why for the audit entry, 1 to 200 characters
   * @throws UnknownPlatform if there is none
   * @throws ExportRefused if the name is another, there is no reason, no login is kept, or the
   *     administrator asks too often
   */
  public ExportedLogins export(UUID platform, String confirmation, String why) {
    return export.of(platform, confirmation, why);
  }
}
