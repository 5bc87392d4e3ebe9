package org.mayday.enrolment.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.mayday.enrolment.boundary.EnrolmentToken;
import org.mayday.setup.control.Line;
import org.mayday.setup.control.SetupFailed;
import org.mayday.setup.control.Troubles;
import org.mayday.setup.control.WhomToCall;
import org.mayday.wsman.WsmanException;

/** Tells PCs that set themselves up whom to call, over the same relay. */
@Dependent
public class CallInstruction implements Instruction {
  private static final String UNTOLD =
      "The PC is under control, but does not know yet whom to call. ";

  private final WhomToCall profiles;

  @Inject
  public CallInstruction(WhomToCall profiles) {
    this.profiles = profiles;
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
  public String tell(HostControlled pc, EnrolmentToken token, HostLines lines) throws SetupFailed {
    try (Line line = lines.open(pc.controlled().tls(), pc.controlled().login())) {
      return "It "
          + profiles
              .give(pc.platform(), line, token.profile(), token.madeBy(), UNTOLD)
              .words(token.profile());
    } catch (WsmanException e) {
      throw Troubles.of(e);
    }
  }
}
