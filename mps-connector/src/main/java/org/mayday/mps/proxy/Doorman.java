package org.mayday.mps.proxy;

import org.mayday.mps.api.DoorClaim;
import org.mayday.mps.api.DoorVerdict;
import org.mayday.mps.api.DoorVisit;

/** Whoever decides and keeps the record. Thread-safe. */
public interface Doorman {

  /** Decides, while the caller waits; never fails. */
  DoorVerdict admit(DoorClaim claim);

  /**
   * Keeps the beginning or the end of a visit.
   *
   * @return whether it was taken; it is told again if not
   */
  boolean visited(DoorVisit visit);
}
