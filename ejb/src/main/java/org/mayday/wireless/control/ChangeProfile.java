package org.mayday.wireless.control;

import jakarta.enterprise.context.Dependent;
import org.mayday.dot1x.control.Dot1xArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Arguments;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtWiFiPortConfigurationService;
import org.mayday.wsman.amt.WiFiProfile;
import org.mayday.wsman.cim.CimWiFiEndpointSettings;
import org.mayday.wsman.cim.WiFiAuthentication;

/**
 * Changes a wireless profile; what is not said stays, but for the passphrase, which has to be said
 * again when the way to prove oneself changes (Intel AMT Implementation and Reference Guide,
 * AMT_WiFiPortConfigurationService.UpdateWiFiSettings).
 */
@Dependent
public class ChangeProfile implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return OperationInfo.change("wifi.changeProfile", "network")
        .with(
            Parameter.text("name", 32),
            Parameter.text("ssid", 32).optional(),
            Parameter.number("priority", 1, 255).optional(),
            Parameter.choice("authentication", NewProfile.AUTHENTICATIONS).optional().initially(""),
            Parameter.choice("encryption", "CCMP", "TKIP").optional().initially(""),
            Parameter.secret("passphrase", 63).optional())
        .with(Dot1xArguments.parameters());
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    Arguments said = work.arguments();
    Profiles known = Profiles.of(work.client());
    String name = said.text("name");
    CimWiFiEndpointSettings old = known.required(name);
    WiFiAuthentication before =
        old.authenticationMethod().flatMap(coded -> coded.known()).orElse(WiFiAuthentication.OTHER);
    WiFiAuthentication now =
        said.optional("authentication").map(WiFiAuthentication::valueOf).orElse(before);
    String ssid = said.optional("ssid").or(old::ssid).orElse("");
    long priority = said.optional("priority").map(Long::parseLong).or(old::priority).orElse(1L);
    Profiles.checkSsid(ssid);
    Profiles.checkPassphrase(now, said.optional("passphrase"), now != before);
    known.checkPriority(priority, name);
    known.checkOffered(now);
    String key = old.instanceId().orElse(NewProfile.KEY + name);
    WiFiProfile profile = NewProfile.of(said, key, name, ssid, priority, now, before);
    work.client().invoke(AmtWiFiPortConfigurationService.updateWiFiSettings(key, profile));
    return Sheet.of(ReadWifi.profiles(work.client()));
  }
}
