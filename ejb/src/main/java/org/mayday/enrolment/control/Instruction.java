package org.mayday.enrolment.control;

import java.util.UUID;
import org.mayday.enrolment.boundary.EnrolmentToken;
import org.mayday.setup.boundary.SetupRefused;
import org.mayday.setup.control.SetupFailed;

/** Tells PCs that are under control whom to call. */
public interface Instruction {

  /**
   * Looks whether PCs can be told so.
   *
   * @throws SetupRefused if there is no such profile, or PCs with it would not call this gateway
   */
  void check(String profile);

  /** A PC is as from the factory: what it was told before counts no more. */
  void forget(UUID platform);

  /**
   * Tells a PC; what a run before this has told it is not told again.
   *
   * @return how it stands then, in a sentence
   */
  String tell(HostControlled pc, EnrolmentToken token, HostLines lines) throws SetupFailed;
}
