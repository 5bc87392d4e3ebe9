package org.mayday.consent.boundary;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How far the consent of a PC's user has come.
 *
 * @param forScreen whether the screen needs it
 * @param forAll whether disks and boot options need it, too
 * @param off whether the PC is off, so that nobody could read a code
 * @param secondsLeft how long the code is still shown; null if none is, or if it is not known when
 *     it began
 */
public record ConsentNow(
    Progress progress, boolean forScreen, boolean forAll, boolean off, @Nullable Long secondsLeft)
    implements Serializable {

  /** How far. */
  public enum Progress {
    /** Nobody has asked, or it is over. */
    NONE,
    /** It was asked for, and the code is to be shown yet. */
    REQUESTED,
    /** The user sees the code. */
    SHOWN,
    /** The code was sent. */
    GIVEN,
    /** The code was sent, and somebody uses it. */
    USED
  }

  /** Whether there is nothing that the user has to consent to now. */
  public boolean given() {
    return progress == Progress.GIVEN || progress == Progress.USED;
  }

  /** Whether disks and boot options must wait for it. */
  public boolean missingForAll() {
    return forAll && !given();
  }
}
