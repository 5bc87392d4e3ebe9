package org.mayday.wireless.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.control.Arguments;
import org.mayday.operation.control.FirmwareFake;
import org.mayday.operation.control.Trial;

/** Wireless profiles: what is sent to the firmware, and what is refused before. */
class WirelessOperationsTest {
  private static final String SERVICE = "AMT_WiFiPortConfigurationService";
  private static final String DONE = "<g:ReturnValue>0</g:ReturnValue>";

  private final FirmwareFake firmware = new FirmwareFake();
  private final Trial trial = new Trial(firmware, "12.0.67");

  @BeforeEach
  void laptop() {
    firmware
        .having(
            SERVICE,
            "<g:localProfileSynchronizationEnabled>0</g:localProfileSynchronizationEnabled>")
        .returning("AddWiFiSettings", SERVICE, DONE)
        .returning("UpdateWiFiSettings", SERVICE, DONE)
        .answering("Delete CIM_WiFiEndpointSettings", "")
        .listing(
            "CIM_WiFiEndpointCapabilities",
            "<g:CIM_WiFiEndpointCapabilities>"
                + "<g:SupportedAuthenticationMethods>6</g:SupportedAuthenticationMethods>"
                + "<g:SupportedAuthenticationMethods>7</g:SupportedAuthenticationMethods>"
                + "</g:CIM_WiFiEndpointCapabilities>")
        .listing(
            "CIM_WiFiEndpointSettings",
            "<g:CIM_WiFiEndpointSettings><g:InstanceID>key of shed</g:InstanceID>"
                + "<g:ElementName>shed</g:ElementName><g:SSID>Shed</g:SSID>"
                + "<g:AuthenticationMethod>6</g:AuthenticationMethod>"
                + "<g:EncryptionMethod>4</g:EncryptionMethod><g:Priority>1</g:Priority>"
                + "</g:CIM_WiFiEndpointSettings>");
  }

  private static Map<String, String> profile(String... more) {
    Map<String, String> said = new HashMap<>();
    said.put("name", "home");
    said.put("ssid", "Home");
    said.put("priority", "2");
    said.put("authentication", "WPA2_PSK");
    said.put("passphrase", "correct horse");
    for (int i = 0; i < more.length; i += 2) {
      said.put(more[i], more[i + 1]);
    }
    return said;
  }

  @Test
  void aProfileGoesToTheFirmwareWithItsPassphrase() throws Exception {
    trial.of(new AddProfile(), profile());
    assertThat(trial.last("AddWiFiSettings"))
        .contains("PSKPassPhrase", ">correct horse<", "AuthenticationMethod", ">6<")
        .contains("Intel(r) AMT:WiFi Endpoint Settings home");
  }

  @Test
  void theSecretIsNeitherShownNorInWhatIsSaid() {
    AddProfile operation = new AddProfile();
    Arguments said =
        Arguments.of(
            operation.info(),
            profile(
                "authentication",
                "WPA2_ENTERPRISE",
                "protocol",
                "PEAP_MSCHAPV2",
                "userName",
                "u",
                "password",
                "hush hush"));
    assertThat(said.shown()).doesNotContain("correct horse").doesNotContain("hush hush");
    assertThat(said.toString()).doesNotContain("correct horse").doesNotContain("hush hush");
  }

  @ParameterizedTest
  @CsvSource({
    "passphrase, short77",
    "passphrase, 'with ü in it'",
    "passphrase, ''",
    "ssid, 'ääääääääääääääääa'",
    "priority, 1",
    "name, shed",
    "authentication, WPA2_ENTERPRISE",
    "protocol, EAP_TLS",
    "userName, nobody"
  })
  void refuses(String parameter, String value) {
    assertThatThrownBy(() -> trial.of(new AddProfile(), profile(parameter, value)))
        .isInstanceOf(BadArguments.class);
    assertThat(firmware.asked()).doesNotContain("AddWiFiSettings " + SERVICE);
  }

  @Test
  void whatTheFirmwareCannotProveIsNotOffered() {
    assertThatThrownBy(() -> trial.of(new AddProfile(), profile("authentication", "WPA3_SAE")))
        .isInstanceOfSatisfying(
            OperationFailed.class, e -> assertThat(e.kind()).isEqualTo(Kind.NOT_OFFERED))
        .hasMessageContaining("WPA3 SAE");
  }

  @Test
  void aProfileWith8021xCarriesItsSettingsAndCertificates() throws Exception {
    Map<String, String> said =
        profile(
            "authentication", "WPA2_ENTERPRISE",
            "protocol", "EAP_TLS",
            "clientCertificate", "Handle: 1",
            "serverIssuer", "Handle: 2",
            "serverName", "radius.example.org",
            "serverNameIs", "DOMAIN_SUFFIX");
    said.remove("passphrase");
    trial.of(new AddProfile(), said);
    assertThat(trial.last("AddWiFiSettings"))
        .contains("IEEE8021xSettingsInput", "ClientCredential", "Handle: 1", "CACredential")
        .contains("ServerCertificateName", "radius.example.org")
        .doesNotContain("PSKPassPhrase");
  }

  @Test
  void aChangeKeepsWhatIsNotSaid() throws Exception {
    trial.of(new ChangeProfile(), Map.of("name", "shed", "priority", "9"));
    assertThat(trial.last("UpdateWiFiSettings"))
        .contains("key of shed", ">Shed<", ">9<")
        .doesNotContain("PSKPassPhrase");
  }

  @Test
  void aChangeOfAnotherKindKeeps8021x() throws Exception {
    firmware.listing(
        "CIM_WiFiEndpointSettings",
        "<g:CIM_WiFiEndpointSettings><g:InstanceID>key of office</g:InstanceID>"
            + "<g:ElementName>office</g:ElementName><g:SSID>Office</g:SSID>"
            + "<g:AuthenticationMethod>7</g:AuthenticationMethod><g:Priority>1</g:Priority>"
            + "</g:CIM_WiFiEndpointSettings>");
    trial.of(new ChangeProfile(), Map.of("name", "office", "priority", "4"));
    assertThat(trial.last("UpdateWiFiSettings"))
        .contains(">4<")
        .doesNotContain("IEEE8021xSettingsInput");
    assertThatThrownBy(
            () -> trial.of(new ChangeProfile(), Map.of("name", "office", "userName", "tern")))
        .isInstanceOf(BadArguments.class)
        .hasMessageContaining("protocol");
  }

  @Test
  void aProfileThatIsNotThereCannotBeRemoved() throws Exception {
    assertThatThrownBy(() -> trial.of(new RemoveProfile(), Map.of("name", "home")))
        .isInstanceOf(OperationFailed.class);
    trial.of(new RemoveProfile(), Map.of("name", "shed"));
    assertThat(trial.last("Delete")).contains("key of shed");
  }

  @Test
  void sharingWithTheBiosIsNotOfferedByFirmwareThatLacksIt() {
    assertThatThrownBy(() -> trial.of(new ChangeProfileSync(), Map.of("uefiShare", "ON")))
        .isInstanceOf(OperationFailed.class)
        .hasMessageContaining("BIOS");
  }

  @Test
  void aDesktopSaysThatItHasNoWireless() {
    Trial desktop = new Trial(new FirmwareFake(), "12.0.67");
    assertThatThrownBy(() -> desktop.of(new ReadWifi(), Map.of()))
        .isInstanceOfSatisfying(
            OperationFailed.class, e -> assertThat(e.kind()).isEqualTo(Kind.NOT_OFFERED));
  }
}
