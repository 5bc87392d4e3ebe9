package org.mayday.enrolment.control;

import java.util.UUID;
import org.mayday.enrolment.boundary.EnrolmentStep;
import org.mayday.setup.control.SetupFailed;

/** Hears how far the set-up of a PC from itself is. */
interface EnrolmentProgress {

  /** It has come to a step, which begins when this returns. */
  void reach(EnrolmentStep step);

  /** Something worth knowing happened at this step; nothing secret. */
  void note(String words);

  /**
   * The firmware has told who it is.
   *
   * @throws SetupFailed if the token does not count for it
   */
  void identified(UUID platform) throws SetupFailed;

  /**
   * Whether this very run has made the PC one of the help desk, in an attempt before; asked when it
   * is identified.
   */
  boolean isRegistered();

  /** The firmware is as from the factory, and is set up now. */
  void begun(UUID platform);
}
