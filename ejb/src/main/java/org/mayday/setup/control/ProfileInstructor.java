package org.mayday.setup.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.mayday.setup.boundary.Setup;
import org.mayday.wsman.WsmanException;

/** Tells PCs by profiles. */
@Dependent
public class ProfileInstructor implements Instructor {
  private static final String UNTOLD =
      "The PC is under control, but it does not know yet whom to call. ";

  private final WhomToCall profiles;
  private final SetupLines lines;

  @Inject
  public ProfileInstructor(WhomToCall profiles, SetupLines lines) {
    this.profiles = profiles;
    this.lines = lines;
  }

  @Override
  public void check(String profile) {
    profiles.check(profile);
  }

  @Override
  public void forget(UUID platform) {
    profiles.forget(platform);
  }

  @Override
  public String tell(Setup setup, Controlled controlled) throws SetupFailed {
    try (Line line = lines.controlled(setup.address(), controlled.tls(), controlled.login())) {
      return "The PC is under control and "
          + profiles
              .give(setup.platform(), line, setup.profile(), setup.orderedBy(), UNTOLD)
              .words(setup.profile());
    } catch (WsmanException e) {
      throw Troubles.of(e).after(UNTOLD);
    }
  }
}
