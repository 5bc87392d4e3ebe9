package org.mayday.setup.control;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mayday.setup.boundary.Setup;
import org.mayday.setup.boundary.SetupRefused;

/** Knows one profile, and what PCs were told. */
final class KnownInstructor implements Instructor {
  static final String PROFILE = "outside";

  final List<UUID> forgotten = new ArrayList<>();
  final List<Controlled> told = new ArrayList<>();
  SetupFailed trouble;
  boolean killed;

  @Override
  public void check(String profile) {
    if (!profile.equals(PROFILE)) {
      throw new SetupRefused("There is no profile " + profile + ".");
    }
  }

  @Override
  public void forget(UUID platform) {
    forgotten.add(platform);
  }

  @Override
  public String tell(Setup setup, Controlled controlled) throws SetupFailed {
    if (killed) {
      killed = false;
      throw new WaitingPc.Killed();
    }
    if (trouble != null) {
      throw trouble;
    }
    told.add(controlled);
    return "It knows whom to call by " + setup.profile() + ".";
  }
}
