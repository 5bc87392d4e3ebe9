package org.mayday.setup.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.provisioning.control.ProfileApplication;
import org.mayday.setup.boundary.Setup;
import org.mayday.setup.boundary.SetupRefused;
import org.mayday.wsman.WsmanException;

/** Tells PCs by profiles. */
@Dependent
public class ProfileInstructor implements Instructor {
  private static final String UNTOLD =
      "The PC is under control, but it does not know yet whom to call. ";

  private final ProfileApplication profiles;
  private final SetupLines lines;

  @Inject
  public ProfileInstructor(ProfileApplication profiles, SetupLines lines) {
    this.profiles = profiles;
    this.lines = lines;
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
  public String tell(Setup setup, Controlled controlled) throws SetupFailed {
    try (Line line = lines.controlled(setup.address(), controlled.tls(), controlled.login())) {
      ProfileApplication.Asked asked =
          new ProfileApplication.Asked(setup.profile(), false, setup.orderedBy());
      boolean proven = profiles.give(setup.platform(), line.client(), asked);
      return proven
          ? "The PC is under control and calls by the profile %s.".formatted(setup.profile())
          : "The PC is under control and knows by the profile %s whom to call; it has not called yet."
              .formatted(setup.profile());
    } catch (WsmanException e) {
      throw Troubles.of(e).after(UNTOLD);
    } catch (OperationFailed | BadArguments e) {
      throw SetupFailed.forGood(UNTOLD + e.getMessage(), e);
    }
  }
}
