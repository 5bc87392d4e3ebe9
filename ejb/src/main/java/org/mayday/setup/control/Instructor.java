package org.mayday.setup.control;

import java.util.UUID;
import org.mayday.setup.boundary.Setup;
import org.mayday.setup.boundary.SetupRefused;

/** Tells PCs that are under control whom to call. */
public interface Instructor {

  /**
   * Looks whether PCs can be told so.
   *
   * @throws SetupRefused if there is no such profile, or PCs with it would not call this gateway
   */
  void check(String profile);

  /** A PC is as from the factory: what it was told before counts no more. */
  void forget(UUID platform);

  /**
   * Tells a PC, over the network in which it was set up; what a run before this has told it is not
   * told again.
   *
   * @return how it stands then, in a sentence
   */
  String tell(Setup setup, Controlled controlled) throws SetupFailed;
}
