package org.mayday.lan.control;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.lan.boundary.LanTask;
import org.mayday.vault.control.AmtCredentials;

/**
 * One address at which something is to be done.
 *
 * @param profile that is applied; empty if none is
 * @param login that was said; null for the stored one
 */
record Visit(
    UUID sweep,
    int position,
    String address,
    LanTask task,
    String profile,
    boolean replaceForeign,
    @Nullable AmtCredentials login,
    String who) {
  /** Leaves the login out. */
  @Override
  public String toString() {
    return task + " at " + address;
  }
}
