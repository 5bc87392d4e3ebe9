package org.mayday.setup.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.provisioning.control.Given;
import org.mayday.provisioning.control.ProfileApplication;
import org.mayday.setup.boundary.SetupRefused;
import org.mayday.wsman.WsmanException;

/** Gives profiles to PCs that were just set up, over whichever line that was done. */
@Dependent
public class WhomToCall {
  private final ProfileApplication profiles;

  @Inject
  public WhomToCall(ProfileApplication profiles) {
    this.profiles = profiles;
  }

  /**
   * Looks whether PCs can be told so.
   *
   * @throws SetupRefused if there is no such profile, or PCs with it would not call this gateway
   */
  public void check(String profile) {
    try {
      profiles.check(profile);
    } catch (BadArguments e) {
      throw new SetupRefused(e.getMessage());
    }
  }

  /** A PC is as from the factory: what it was told before counts no more. */
  public void forget(UUID platform) {
    profiles.forget(platform);
  }

  /**
   * Gives a PC a profile, or goes on where that broke off.
   *
   * @param who wants it
   * @param untold what to say before the reason if that cannot be done
   * @return how far it is
   */
  public Given give(UUID platform, Line line, String profile, String who, String untold)
      throws WsmanException, SetupFailed {
    try {
      return profiles.give(
          platform, line.client(), new ProfileApplication.Asked(profile, false, who));
    } catch (OperationFailed | BadArguments e) {
      throw SetupFailed.forGood(untold + e.getMessage(), e);
    }
  }
}
