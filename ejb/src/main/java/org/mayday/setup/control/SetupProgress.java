package org.mayday.setup.control;

import org.mayday.setup.boundary.SetupStep;

/** Hears how far the setting up of a PC is. */
interface SetupProgress {

  /**
   * It has come to a step, which begins when this returns.
   *
   * @throws SetupFailed if somebody has ended it
   */
  void reach(SetupStep step) throws SetupFailed;

  /** Something worth knowing happened at this step; nothing secret. */
  void note(String words);

  /** The firmware has accepted the certificate of this domain. */
  void acceptedBy(String suffix);
}
