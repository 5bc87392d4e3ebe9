package org.mayday.wireless.control;

import java.util.Optional;
import org.mayday.dot1x.control.Dot1xArguments;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.control.Arguments;
import org.mayday.wsman.amt.WiFiProfile;
import org.mayday.wsman.cim.WiFiAuthentication;
import org.mayday.wsman.cim.WiFiEncryption;
import org.mayday.wsman.instance.WsmanInstance;

/** Makes what is sent to the firmware of a wireless profile. */
final class NewProfile {
  /** The ways that are offered to people; older ones are read, but not made any more. */
  static final String[] AUTHENTICATIONS = {
    "WPA2_PSK", "WPA2_ENTERPRISE", "WPA3_SAE", "WPA3_OWE", "WPA_PSK", "WPA_ENTERPRISE"
  };

  static final String KEY = "Intel(r) AMT:WiFi Endpoint Settings ";
  private static final String DOT1X_KEY = "Intel(r) AMT:IEEE 802.1x Settings ";
  private static final int INFRASTRUCTURE = 3;

  private NewProfile() {}

  /**
   * A profile of what was said.
   *
   * @param key key of the profile
   * @param before how the PC proved so far that it may enter; OTHER for a new profile
   */
  static WiFiProfile of(
      Arguments said,
      String key,
      String name,
      String ssid,
      long priority,
      WiFiAuthentication authentication,
      WiFiAuthentication before) {
    WsmanInstance settings =
        WsmanInstance.of("CIM_WiFiEndpointSettings")
            .with("ElementName", name)
            .with("InstanceID", key)
            .with("AuthenticationMethod", authentication.number())
            .with("EncryptionMethod", encryption(said).number())
            .with("SSID", ssid)
            .with("Priority", priority)
            .with("BSSType", INFRASTRUCTURE);
    Optional<String> passphrase = said.optional("passphrase");
    if (passphrase.isPresent()) {
      settings = settings.with("PSKPassPhrase", passphrase.get());
    }
    return new WiFiProfile(
        settings,
        dot1x(said, name, authentication, before),
        Dot1xArguments.client(said),
        Dot1xArguments.issuer(said));
  }

  private static WiFiEncryption encryption(Arguments said) {
    return said.optional("encryption").map(WiFiEncryption::valueOf).orElse(WiFiEncryption.CCMP);
  }

  private static Optional<WsmanInstance> dot1x(
      Arguments said, String name, WiFiAuthentication authentication, WiFiAuthentication before) {
    if (!Profiles.needsDot1x(authentication)) {
      if (Dot1xArguments.said(said)) {
        throw new BadArguments(authentication.words() + " takes no 802.1x.");
      }
      return Optional.empty();
    }
    if (authentication == before && !Dot1xArguments.said(said)) {
      return Optional.empty(); // stays as it is
    }
    if (!Dot1xArguments.saysHow(said)) {
      throw new BadArguments(authentication.words() + " needs protocol.");
    }
    return Optional.of(
        Dot1xArguments.over(
            said,
            WsmanInstance.of("CIM_IEEE8021xSettings")
                .with("ElementName", name)
                .with("InstanceID", DOT1X_KEY + name)));
  }
}
