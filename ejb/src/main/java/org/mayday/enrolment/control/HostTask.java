package org.mayday.enrolment.control;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.enrolment.boundary.WantedMode;
import org.mayday.vault.control.AmtCredentials;

/**
 * A PC that sets itself up.
 *
 * @param run of the agent
 * @param system login that software on the PC has
 * @param told UUID that the operating system tells; null if it does not
 * @param known whether it may be one that the help desk has a login of
 */
record HostTask(
    UUID run, AmtCredentials system, @Nullable UUID told, WantedMode wanted, boolean known) {
  /** Name of the administrator of firmware. */
  static final String ADMIN = "admin";
}
