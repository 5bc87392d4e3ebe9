package org.mayday.boot.control;

import java.util.Optional;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.control.Reads;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtSetupAndConfigurationService;
import org.mayday.wsman.amt.ProvisioningMode;
import org.mayday.wsman.ips.IpsOptInService;
import org.mayday.wsman.ips.OptInPolicy;
import org.mayday.wsman.ips.OptInState;

/**
 * Whether boot options may be changed without the user: not in client control mode, and not where
 * the policy asks for consent to all redirection, unless the user has consented (Intel AMT
 * Implementation and Reference Guide, "User Consent").
 *
 * @param clientControl whether the PC is in client control mode
 */
record BootConsent(boolean clientControl) {

  /** Fails if the user has to consent first. */
  static BootConsent checked(WsmanClient client) throws WsmanException, OperationFailed {
    boolean clientControl =
        Reads.of(client, AmtSetupAndConfigurationService.class)
            .flatMap(AmtSetupAndConfigurationService::provisioningMode)
            .filter(mode -> mode.is(ProvisioningMode.CLIENT_CONTROL))
            .isPresent();
    Optional<IpsOptInService> consent = Reads.of(client, IpsOptInService.class);
    boolean needed =
        clientControl
            || consent.flatMap(IpsOptInService::policy).filter(OptInPolicy.ALL::equals).isPresent();
    boolean given =
        consent
            .flatMap(IpsOptInService::optInState)
            .filter(state -> state.is(OptInState.RECEIVED) || state.is(OptInState.IN_SESSION))
            .isPresent();
    if (needed && !given) {
      throw new OperationFailed(
          Kind.NOT_OFFERED,
          "The user at the PC must consent first%s: ask for it by consent.start, and send the code"
                  .formatted(clientControl ? ", as always in client control mode" : "")
              + " that the user reads out by consent.send.");
    }
    return new BootConsent(clientControl);
  }

  /** Fails if Secure Boot is to be left out where that is not allowed. */
  void checkSecureBoot(boolean leftOut) throws OperationFailed {
    if (leftOut && clientControl) {
      throw new OperationFailed(
          Kind.NOT_OFFERED, "In client control mode Secure Boot cannot be left out.");
    }
  }
}
