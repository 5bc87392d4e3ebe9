package org.mayday.wireless.control;

import jakarta.enterprise.context.Dependent;
import org.mayday.dot1x.control.Dot1xArguments;
import org.mayday.operation.boundary.BadArguments;
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
import org.mayday.wsman.cim.WiFiAuthentication;

/**
 * Adds a wireless profile (Intel AMT Implementation and Reference Guide,
 * AMT_WiFiPortConfigurationService.AddWiFiSettings).
 */
@Dependent
public class AddProfile implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return OperationInfo.change("wifi.addProfile", "network")
        .with(
            Parameter.text("name", 32),
            Parameter.text("ssid", 32),
            Parameter.number("priority", 1, 255),
            Parameter.choice("authentication", NewProfile.AUTHENTICATIONS),
            Parameter.choice("encryption", "CCMP", "TKIP").optional().initially(""),
            Parameter.secret("passphrase", 63).optional())
        .with(Dot1xArguments.parameters());
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    Arguments said = work.arguments();
    WiFiAuthentication authentication = said.choice("authentication", WiFiAuthentication.class);
    Profiles.checkSsid(said.text("ssid"));
    Profiles.checkPassphrase(authentication, said.optional("passphrase"), true);
    String name = said.text("name");
    WiFiProfile profile =
        NewProfile.of(
            said,
            NewProfile.KEY + name,
            name,
            said.text("ssid"),
            said.number("priority"),
            authentication,
            WiFiAuthentication.OTHER);
    Profiles known = Profiles.of(work.client());
    if (known.named(name).isPresent()) {
      throw new BadArguments("The PC has a wireless profile \"" + name + "\" already.");
    }
    known.checkPriority(said.number("priority"), name);
    known.checkOffered(authentication);
    work.client().invoke(AmtWiFiPortConfigurationService.addWiFiSettings(profile));
    return Sheet.of(ReadWifi.profiles(work.client()));
  }
}
