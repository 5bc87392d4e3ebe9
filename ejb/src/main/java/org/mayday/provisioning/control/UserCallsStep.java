package org.mayday.provisioning.control;

import java.util.Arrays;
import java.util.Optional;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtUserInitiatedConnectionService;
import org.mayday.wsman.amt.UserInitiatedState;

/**
 * Decides from where the user may call (Intel AMT Implementation and Reference Guide,
 * AMT_UserInitiatedConnectionService). What is wanted is allowed early, and what is not wanted is
 * taken away when there are other rules: else a PC that only its user has call would be lost.
 */
final class UserCallsStep implements Step {
  /** AMT_UserInitiatedConnectionService.EnabledState: bit 0 for the BIOS, bit 1 for the system. */
  private static final int NOBODY = 32_768;

  private final boolean late;

  /** What is allowed, or what is taken away. */
  UserCallsStep(boolean late) {
    this.late = late;
  }

  @Override
  public String name() {
    return late ? "userCallsOnly" : "userCalls";
  }

  @Override
  public void perform(Site site, Setup before) throws WsmanException {
    int present = site.start().userCalls();
    int wanted =
        late || present < NOBODY ? site.goal().userCalls() : site.goal().userCalls() | present;
    Optional<UserInitiatedState> state =
        Arrays.stream(UserInitiatedState.values()).filter(it -> it.number() == wanted).findFirst();
    if (present != 0 && present != wanted && state.isPresent()) {
      site.client().invoke(AmtUserInitiatedConnectionService.requestStateChange(state.get()));
    }
  }
}
