package org.mayday.network.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareFake;
import org.mayday.operation.control.Trial;

/** What the operations on the network read, put and refuse. */
class NetworkOperationsTest {
  private static final String WIRED =
      "<g:AMT_EthernetPortSettings><g:DHCPEnabled>true</g:DHCPEnabled>"
          + "<g:IPAddress>192.0.2.47</g:IPAddress>"
          + "<g:InstanceID>Intel(r) AMT Ethernet Port Settings 0</g:InstanceID>"
          + "<g:IpSyncEnabled>true</g:IpSyncEnabled><g:LinkIsUp>%s</g:LinkIsUp>"
          + "<g:LinkPolicy>1</g:LinkPolicy><g:LinkPolicy>99</g:LinkPolicy>"
          + "<g:PhysicalConnectionType>0</g:PhysicalConnectionType>"
          + "<g:SharedStaticIp>false</g:SharedStaticIp><g:VendorsOwn>kept</g:VendorsOwn>"
          + "</g:AMT_EthernetPortSettings>";

  private final FirmwareFake firmware = new FirmwareFake();
  private final Trial trial = new Trial(firmware, "12.0.67");

  private void wired(boolean linkIsUp) {
    String port = WIRED.formatted(linkIsUp);
    firmware
        .listing("AMT_EthernetPortSettings", port)
        .answering("Get AMT_EthernetPortSettings", port)
        .answering("Put AMT_EthernetPortSettings", port);
  }

  private void general() {
    firmware
        .having(
            "AMT_GeneralSettings",
            "<g:DigestRealm>Digest:0</g:DigestRealm><g:DomainName>example.org</g:DomainName>"
                + "<g:HostName>tern</g:HostName><g:HostOSFQDN>tern.example.org</g:HostOSFQDN>"
                + "<g:IdleWakeTimeout>65535</g:IdleWakeTimeout><g:PowerSource>0</g:PowerSource>"
                + "<g:PingResponseEnabled>true</g:PingResponseEnabled>"
                + "<g:PrivacyLevel>7</g:PrivacyLevel>")
        .answering("Put AMT_GeneralSettings", "<g:AMT_GeneralSettings/>");
  }

  @Test
  void readsWhatThereIsAndLeavesOutWhatThisFirmwareLacks() throws Exception {
    wired(true);
    Sheet sheet = trial.of(new ReadNetwork(), Map.of());
    assertThat(sheet.parts()).extracting(Sheet.Part::name).containsExactly("wired");
    assertThat(sheet.value("wired", "usable")).contains("S0 on mains, unknown (99)");
  }

  @Test
  void readsEachPortOfFirmwareThatDoesNotListThem() throws Exception {
    firmware.answering("Get AMT_EthernetPortSettings", WIRED.formatted(true));
    assertThat(trial.of(new ReadNetwork(), Map.of()).value("wired", "ipAddress"))
        .contains("192.0.2.47");
  }

  @Test
  void aChangeThatMayCutTheTunnelMustBeWanted() throws Exception {
    wired(true);
    Map<String, String> fixed =
        Map.of(
            "mode", "STATIC",
            "ipAddress", "192.0.2.60",
            "subnetMask", "255.255.255.0",
            "gateway", "192.0.2.1");
    assertThatThrownBy(() -> trial.of(new ChangeWired(), fixed))
        .isInstanceOf(BadArguments.class)
        .hasMessageContaining("anyway");
    assertThat(firmware.asked()).doesNotContain("Put AMT_EthernetPortSettings");
    Map<String, String> anyway = new HashMap<>(fixed);
    anyway.put("anyway", "true");
    trial.of(new ChangeWired(), anyway);
    assertThat(trial.last("Put"))
        .contains("DHCPEnabled>false<")
        .contains("IPAddress>192.0.2.60<")
        .contains("DefaultGateway>192.0.2.1<")
        .contains("IpSyncEnabled>false<")
        .contains("VendorsOwn>kept<");
  }

  @Test
  void dhcpLeavesNoAddressBehindAndNothingToDoPutsNothing() throws Exception {
    wired(false);
    trial.of(new ChangeWired(), Map.of("mode", "FOLLOW_OS"));
    assertThat(trial.last("Put")).contains("SharedStaticIp>true<").doesNotContain("IPAddress");
  }

  @Test
  void whatWouldDoNothingIsRefused() {
    wired(false);
    assertThatThrownBy(
            () -> trial.of(new ChangeWired(), Map.of("mode", "DHCP", "gateway", "192.0.2.1")))
        .isInstanceOf(BadArguments.class)
        .hasMessageContaining("mode DHCP");
  }

  @Test
  void aGatewayElsewhereIsRefused() {
    wired(false);
    Map<String, String> said =
        Map.of(
            "mode", "STATIC",
            "ipAddress", "192.0.2.60",
            "subnetMask", "255.255.255.0",
            "gateway", "198.51.100.1");
    assertThatThrownBy(() -> trial.of(new ChangeWired(), said)).hasMessageContaining("gateway");
  }

  @Test
  void firmwareWithoutVirtualLansSaysSo() {
    wired(false);
    assertThatThrownBy(() -> trial.of(new ChangeWired(), Map.of("mode", "DHCP", "vlan", "7")))
        .isInstanceOfSatisfying(
            OperationFailed.class,
            e -> assertThat(e.kind()).isEqualTo(OperationFailed.Kind.NOT_OFFERED));
  }

  @Test
  void thePutOfGeneralSettingsHoldsNothingThatCanOnlyBeRead() throws Exception {
    general();
    trial.of(new ChangeHostName(), Map.of("hostName", "tern-08", "ping", "OFF"));
    assertThat(trial.last("Put"))
        .contains("HostName>tern-08<")
        .contains("PingResponseEnabled>false<")
        .contains("DomainName>example.org<")
        .doesNotContain("DigestRealm")
        .doesNotContain("HostOSFQDN")
        .doesNotContain("PowerSource");
  }

  @Test
  void aSettingThatThisFirmwareLacksIsNotOffered() {
    general();
    assertThatThrownBy(() -> trial.of(new ChangeHostName(), Map.of("ddns", "BY_AMT")))
        .isInstanceOf(OperationFailed.class)
        .hasMessageContaining("does not offer ddns");
    assertThat(firmware.asked()).doesNotContain("Put AMT_GeneralSettings");
  }

  @Test
  void aNumberThatIsNotKnownIsToldAsSuch() throws Exception {
    general();
    assertThat(trial.of(new ReadSettings(), Map.of()).value("general", "privacy"))
        .contains("unknown (7)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-tern", "tern_8", "tern.example"})
  void hostNamesAreThoseOfTheInternet(String name) {
    general();
    assertThatThrownBy(() -> trial.of(new ChangeHostName(), Map.of("hostName", name)))
        .isInstanceOf(BadArguments.class);
  }

  @Test
  void onlyAWirelessLinkCanBeGivenAway() {
    wired(true);
    assertThatThrownBy(
            () ->
                trial.of(
                    new ChangeLinkPreference(),
                    Map.of("who", "MANAGEMENT_ENGINE", "seconds", "300")))
        .isInstanceOf(OperationFailed.class)
        .hasMessageContaining("wireless");
  }

  @Test
  void ipv6IsSwitchedByWhetherItsSettingIsInUse() throws Exception {
    String settings =
        "<g:IPS_IPv6PortSettings><g:InstanceID>Intel(r) IPS IPv6 Settings 0</g:InstanceID>"
            + "<g:InterfaceIDType>0</g:InterfaceIDType></g:IPS_IPv6PortSettings>";
    firmware
        .answering("Get IPS_IPv6PortSettings", settings)
        .answering("Put IPS_IPv6PortSettings", settings)
        .listing(
            "CIM_ElementSettingData",
            "<g:CIM_ElementSettingData><g:IsCurrent>2</g:IsCurrent>"
                + reference("ManagedElement", "CIM_EthernetPort", "DeviceID", "port 0")
                + reference(
                    "SettingData",
                    "IPS_IPv6PortSettings",
                    "InstanceID",
                    "Intel(r) IPS IPv6 Settings 0")
                + "</g:CIM_ElementSettingData>")
        .answering("Put CIM_ElementSettingData", "<g:CIM_ElementSettingData/>");
    trial.of(
        new ChangeIpv6(),
        Map.of("port", "WIRED", "state", "ON", "interfaceId", "INTEL", "address", "2001:db8::7"));
    assertThat(trial.last("Put")).contains("IsCurrent>1<").contains("port 0");
    assertThat(firmware.asked()).contains("Put IPS_IPv6PortSettings");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2001:db8::7", "::", "1:2:3:4:5:6:7:8", "fe80::1:2"})
  void takesIpv6Addresses(String address) {
    assertThat(Addresses.v6("address", address)).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2001:db8:::7", "1:2:3", "1::2::3", "192.0.2.1", "g::1", ":"})
  void refusesWhatIsNoIpv6Address(String address) {
    assertThatThrownBy(() -> Addresses.v6("address", address)).isInstanceOf(BadArguments.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"255.0.255.0", "0.0.0.0", "255.255.255.256", "24"})
  void refusesWhatIsNoMask(String mask) {
    assertThatThrownBy(() -> Addresses.mask("subnetMask", mask)).isInstanceOf(BadArguments.class);
  }

  @Test
  void periodicRulesAreToldInWords() {
    assertThat(PeriodicRule.words("AAAAAAAAABk=")).contains("every 25 s");
    assertThat(PeriodicRule.words("AAAAAQAAABcAAAAF")).contains("daily at 23:05");
    assertThat(PeriodicRule.words("AAAA")).isEmpty();
    assertThat(PeriodicRule.words("not base64!")).isEmpty();
  }

  private static String reference(String name, String className, String key, String value) {
    return "<g:%s><Address>a</Address><ReferenceParameters><ResourceURI>http://x/%s</ResourceURI>"
            .formatted(name, className)
        + "<SelectorSet><Selector Name=\"%s\">%s</Selector></SelectorSet></ReferenceParameters></g:%s>"
            .formatted(key, value, name);
  }
}
