package org.mayday.enrolment.control;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mayday.enrolment.boundary.EnrolmentToken;
import org.mayday.setup.control.SetupFailed;

/** Tells PCs nothing, or fails to. */
final class KnownInstruction implements Instruction {
  final List<UUID> forgotten = new ArrayList<>();
  SetupFailed trouble;

  @Override
  public void check(String profile) {}

  @Override
  public void forget(UUID platform) {
    forgotten.add(platform);
  }

  @Override
  public String tell(HostControlled pc, EnrolmentToken token, HostLines lines) throws SetupFailed {
    if (trouble != null) {
      throw trouble;
    }
    return "It was told " + token.profile() + ".";
  }
}
