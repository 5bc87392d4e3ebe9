package org.mayday.enrolment.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.mayday.enrolment.boundary.EnrolmentToken;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.provisioning.control.ProfileApplication;
import org.mayday.setup.boundary.SetupRefused;
import org.mayday.setup.control.Line;
import org.mayday.setup.control.SetupFailed;
import org.mayday.setup.control.Troubles;
import org.mayday.wsman.WsmanException;

/** Tells PCs that set themselves up whom to call, over the same relay. */
@Dependent
public class CallInstruction implements Instruction {
  private final ProfileApplication profiles;

  @Inject
  public CallInstruction(ProfileApplication profiles) {
    this.profiles = profiles;
  }

  @Override
  public void check(String profile) {
    try {
      profiles.check(profile);
    } catch (BadArguments e) {
      throw new SetupRefused(e.getMessage());
    }
  }

  @Override
  public void forget(UUID platform) {
    profiles.forget(platform);
  }

  @Override
  public String tell(HostControlled pc, EnrolmentToken token, HostLines lines) throws SetupFailed {
    try (Line line = lines.open(pc.controlled().tls(), pc.controlled().login())) {
      ProfileApplication.Asked asked =
          new ProfileApplication.Asked(token.profile(), false, token.madeBy());
      boolean proven = profiles.give(pc.platform(), line.client(), asked);
      return proven
          ? "It calls by the profile %s.".formatted(token.profile())
          : "It knows by the profile %s whom to call; it has not called yet."
              .formatted(token.profile());
    } catch (WsmanException e) {
      throw Troubles.of(e);
    } catch (OperationFailed | BadArguments e) {
      throw SetupFailed.forGood(
          "The PC is under control, but does not know yet whom to call. " + e.getMessage(), e);
    }
  }
}
