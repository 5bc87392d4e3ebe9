package org.mayday.provisioning.control;

import java.util.Arrays;
import java.util.Optional;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtUserInitiatedConnectionService;
import org.mayday.wsman.amt.UserInitiatedState;

/** Decides from where the user may call. */
final class UserCallsStep implements Step {
  @Override
  public String name() {
    return "userCalls";
  }

  @Override
  public void perform(Site site, Setup before) throws WsmanException {
    int present = site.now().userCalls();
    int wanted = site.goal().userCalls();
    Optional<UserInitiatedState> state =
        Arrays.stream(UserInitiatedState.values()).filter(it -> it.number() == wanted).findFirst();
    if (present != 0 && present != wanted && state.isPresent()) {
      site.client().invoke(AmtUserInitiatedConnectionService.requestStateChange(state.get()));
    }
  }
}
