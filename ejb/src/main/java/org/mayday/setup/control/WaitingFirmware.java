package org.mayday.setup.control;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.operation.control.Glance;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtSetupAndConfigurationService;
import org.mayday.wsman.amt.ProvisioningState;
import org.mayday.wsman.cim.CimComputerSystemPackage;
import org.mayday.wsman.cim.CimSoftwareIdentity;

/**
 * What firmware says of itself while it waits to be set up.
 *
 * @param platform its UUID; null if it does not tell
 * @param setUp whether it is set up already
 * @param otp the one-time password that was entered at it; empty if it tells none
 * @param version such as 12.0.67; empty if it does not tell
 */
record WaitingFirmware(@Nullable UUID platform, boolean setUp, String otp, String version) {
  static WaitingFirmware ask(WsmanClient client) throws WsmanException {
    AmtSetupAndConfigurationService service = client.get(AmtSetupAndConfigurationService.class);
    Glance glance = new Glance(client);
    return new WaitingFirmware(
        glance
            .get(CimComputerSystemPackage.class)
            .flatMap(CimComputerSystemPackage::platformUuid)
            .orElse(null),
        isSetUp(service),
        otp(service.provisioningServerOtp().orElse("")),
        CimSoftwareIdentity.versionOf(
                CimSoftwareIdentity.AMT, glance.all(CimSoftwareIdentity.class))
            .orElse(""));
  }

  static boolean isSetUp(AmtSetupAndConfigurationService service) {
    return service
        .provisioningState()
        .filter(state -> state.is(ProvisioningState.POST))
        .isPresent();
  }

  /** Firmware fills up with zeros. */
  private static String otp(String base64) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(base64);
      return new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
    } catch (IllegalArgumentException nonsense) {
      return "";
    }
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "WaitingFirmware[" + platform + ", " + version + "]";
  }
}
