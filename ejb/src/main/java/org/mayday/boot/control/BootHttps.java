package org.mayday.boot.control;

import jakarta.enterprise.context.Dependent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Arguments;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Reads;
import org.mayday.operation.control.Work;
import org.mayday.power.boundary.PowerAction;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtPublicKeyCertificate;
import org.mayday.wsman.amt.UefiBootParameters;
import org.mayday.wsman.cim.CimBootSourceSetting;

/**
 * Boots an image from an HTTPS server, as One Click Recovery does (Intel AMT Implementation and
 * Reference Guide, "One Click Recovery"). The server's certificate must lead to a root that the
 * firmware trusts, unless the BIOS has roots of its own for that.
 */
@Dependent
public class BootHttps implements FirmwareOperation {
  private static final int SINCE = 15;
  private static final int LONGEST_URL = 300;
  private static final int LONGEST_NAME = 256;
  private static final int LONGEST_LOGIN = 16;
  private static final int LONGEST_WAIT = 65_535;
  private static final int FULL_NAME = 1;

  @Override
  public OperationInfo info() {
    return OperationInfo.change("boot.https", "boot")
        .since(SINCE)
        .deadline(BootOnce.DEADLINE)
        .with(
            Parameter.text("url", LONGEST_URL).initially("https://"),
            Parameter.text("user", LONGEST_LOGIN).optional(),
            Parameter.secret("password", LONGEST_LOGIN).optional(),
            Parameter.text("serverName", LONGEST_NAME).optional(),
            Parameter.number("waitSeconds", 0, LONGEST_WAIT).optional(),
            Parameter.flag("biosRootsOnly"),
            Parameter.flag("withoutSecureBoot"),
            BootOnce.restart());
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    Arguments said = work.arguments();
    String url = address(said.text("url"));
    boolean leaveOut = said.flag("withoutSecureBoot");
    RecoveryGate gate = RecoveryGate.of(work.client());
    gate.needs(gate.capabilities().forceUefiHttpsBoot(), "boot from an HTTPS server");
    gate.allowedByBios(gate.settings().uefiHttpsBootEnabled(), "boot from an HTTPS server");
    gate.recoverySwitchedOn();
    if (leaveOut) {
      gate.allowedByBios(gate.settings().secureBootControlEnabled(), "leave out Secure Boot");
    }
    BootConsent.checked(work.client()).checkSecureBoot(leaveOut);
    String trust = said.flag("biosRootsOnly") ? "roots of the BIOS" : trust(work.client());
    Map<String, Object> settings = new LinkedHashMap<>();
    UefiBootParameters parameters = parameters(url, said);
    settings.put("UefiBootParametersArray", parameters.base64());
    settings.put("UefiBootNumberOfParams", parameters.count());
    settings.put("BootMediaIndex", 0);
    settings.put("EnforceSecureBoot", !leaveOut);
    Optional<PowerAction> action =
        new OneTimeBoot(work)
            .perform(new BootOrder(settings, CimBootSourceSetting.HTTPS, BootOnce.restart(said)));
    return Sheet.of(BootReport.of(url, action).with("trustedRoots", trust).as("boot"));
  }

  private static UefiBootParameters parameters(String url, Arguments said) {
    UefiBootParameters parameters =
        new UefiBootParameters()
            .text(UefiBootParameters.NETWORK_DEVICE_PATH, url)
            .number8(UefiBootParameters.SYNC_ROOT_CA, said.flag("biosRootsOnly") ? 0 : 1);
    said.optional("serverName")
        .ifPresent(
            name ->
                parameters
                    .text(UefiBootParameters.SERVER_NAME, name)
                    .number16(UefiBootParameters.SERVER_NAME_METHOD, FULL_NAME));
    parameters.number16(
        UefiBootParameters.REQUEST_TIMEOUT,
        said.optional("waitSeconds").map(Integer::parseInt).orElse(0));
    said.optional("user").ifPresent(user -> parameters.text(UefiBootParameters.USER_NAME, user));
    said.optional("password")
        .ifPresent(password -> parameters.text(UefiBootParameters.PASSWORD, password));
    return parameters;
  }

  private static String address(String text) throws OperationFailed {
    try {
      URI uri = URI.create(text);
      if ("https".equalsIgnoreCase(uri.getScheme())
          && uri.getHost() != null
          && uri.getRawUserInfo() == null
          && StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
        return text;
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw RecoveryGate.refused(
        "The url must begin with https://, name a host, and be plain ASCII.");
  }

  private static String trust(WsmanClient client) throws WsmanException, OperationFailed {
    List<AmtPublicKeyCertificate> all = Reads.all(client, AmtPublicKeyCertificate.class);
    long roots = all.stream().filter(one -> one.trustedRootCertificate().orElse(false)).count();
    if (roots == 0) {
      throw RecoveryGate.refused(
          "The firmware trusts no root certificate, so that it could not check the HTTPS server."
              + " Add the root of the server's certificate as a trusted root first.");
    }
    return roots + " of the firmware";
  }
}
