package org.mayday.wsman.amt;

import java.util.Optional;
import org.mayday.wsman.Invocation;
import org.mayday.wsman.cim.WiFiSettingsReturn;
import org.mayday.wsman.instance.EndpointReference;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * A wireless profile on its way to the firmware (Intel AMT Implementation and Reference Guide,
 * AMT_WiFiPortConfigurationService.AddWiFiSettings).
 *
 * @param settings a CIM_WiFiEndpointSettings with its PSKPassPhrase, if it needs one
 * @param dot1x a CIM_IEEE8021xSettings with its Password, for networks with 802.1x
 * @param client the PC's own certificate, for protocols that need one
 * @param issuer of the certificate of the authentication server, if it is to be checked
 */
public record WiFiProfile(
    WsmanInstance settings,
    Optional<WsmanInstance> dot1x,
    Optional<EndpointReference> client,
    Optional<EndpointReference> issuer) {

  /** A profile without 802.1x. */
  public static WiFiProfile plain(WsmanInstance settings) {
    return new WiFiProfile(settings, Optional.empty(), Optional.empty(), Optional.empty());
  }

  Invocation<WsmanInstance> in(Invocation<WsmanInstance> call) {
    Invocation<WsmanInstance> filled = call.with("WiFiEndpointSettingsInput", settings);
    if (dot1x.isPresent()) {
      filled = filled.with("IEEE8021xSettingsInput", dot1x.get());
    }
    if (client.isPresent()) {
      filled = filled.with("ClientCredential", client.get());
    }
    if (issuer.isPresent()) {
      filled = filled.with("CACredential", issuer.get());
    }
    return filled.explainedBy(WiFiSettingsReturn.class);
  }

  /** Leaves the secrets out. */
  @Override
  public String toString() {
    return "WiFiProfile[" + settings.text("ElementName").orElse("") + "]";
  }
}
