package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.acceptance.desk.Browser;
import org.mayday.acceptance.desk.HistoryPages;
import org.mayday.acceptance.desk.PcPage;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Scene;
import org.mayday.acceptance.soap.OperationsService;
import org.mayday.acceptance.soap.OperationsService.Done;
import org.mayday.acceptance.soap.SoapFault;
import org.mayday.simulator.event.Indication;
import org.mayday.simulator.platform.Surroundings;

/** Network, wireless LAN, time, subscriptions and defence of PCs of all ages, and what it does. */
@Acceptance
class NetworkIT {
  private static final String PORT =
      "AMT_EthernetPortSettings#Intel(r) AMT Ethernet Port Settings 0";
  private static final String GENERAL = "AMT_GeneralSettings#Intel(r) AMT: General Settings";

  private static Map<String, String> with(Map<String, String> said, String key, String value) {
    Map<String, String> more = new HashMap<>(said);
    more.put(key, value);
    return more;
  }

  private static List<String> setting(Pc pc, String instance, String property) {
    return pc.machine().settings().of(instance).getOrDefault(property, List.of());
  }

  private static SoapFault fault(Runnable call) {
    return catchThrowableOfType(SoapFault.class, call::run);
  }

  @ParameterizedTest
  @ValueSource(strings = {"amt-4", "amt-6", "amt-9", "amt-10-smb", "amt-12", "amt-16", "amt-19"})
  void changesAddressesAndNamesButDoesNotCutItsTunnelUnasked(String release, Scene scene) {
    Pc pc = scene.visiting(scene.pc(release));
    OperationsService ann = scene.ann().operations();
    Done read = ann.perform(pc.uuid(), "network.read");
    assertThat(read.value("names", "hostName")).isEqualTo(pc.name());
    assertThat(read.value("wired", "macAddress")).isEqualTo(pc.machine().identity().macAddress());
    Map<String, String> fixed =
        Map.of(
            "mode", "STATIC",
            "ipAddress", "192.168.1.77",
            "subnetMask", "255.255.255.0",
            "gateway", "192.168.1.1");
    SoapFault guarded = fault(() -> ann.perform(pc.uuid(), "network.wired", fixed));
    assertThat(guarded.problem()).isEqualTo("invalidRequest");
    assertThat(guarded).hasMessageContaining("anyway");
    assertThat(setting(pc, PORT, "IPAddress")).isEmpty();
    Done changed = ann.perform(pc.uuid(), "network.wired", with(fixed, "anyway", "true"));
    assertThat(changed.value("wired", "ipAddress")).isEqualTo("192.168.1.77");
    assertThat(setting(pc, PORT, "DHCPEnabled")).containsExactly("false");
    Done back = ann.perform(pc.uuid(), "network.wired", Map.of("mode", "DHCP", "anyway", "true"));
    assertThat(back.value("wired", "dhcp")).isEqualTo("yes");
    ann.perform(pc.uuid(), "network.hostName", Map.of("hostName", "tern-08", "ping", "OFF"));
    assertThat(setting(pc, GENERAL, "HostName")).containsExactly("tern-08");
    assertThat(setting(pc, GENERAL, "PingResponseEnabled")).containsExactly("false");
    ann.perform(pc.uuid(), "settings.changeGeneral", Map.of("idleTimeoutMinutes", "30"));
    assertThat(ann.perform(pc.uuid(), "settings.general").value("general", "idleTimeoutMinutes"))
        .isEqualTo("30");
    assertThat(ann.perform(pc.uuid(), "remoteAccess.read").values("rules", "name"))
        .contains("User Initiated", "Periodic");
    assertThat(ann.perform(pc.uuid(), "environment.read").value("environment", "homeDomains"))
        .isEqualTo("office.example.org");
  }

  @ParameterizedTest
  @ValueSource(strings = {"amt-4", "amt-6", "amt-11", "amt-12", "amt-15", "amt-19"})
  void decidesFromWhereTheUserMayCallAndWhatIsHome(String release, Scene scene) {
    Pc pc = scene.visiting(scene.pc(release));
    OperationsService sue = scene.sue().operations();
    String calls = "remoteAccess.userCalls";
    assertThat(
            fault(
                    () ->
                        scene
                            .ann()
                            .operations()
                            .perform(pc.uuid(), calls, Map.of("callsFrom", "DISABLED")))
                .problem())
        .isEqualTo("notAllowed");
    sue.perform(pc.uuid(), calls, Map.of("callsFrom", "DISABLED"));
    assertThat(pc.machine().pressHelpKey("Nobody hears me")).isFalse();
    Done again = sue.perform(pc.uuid(), calls, Map.of("callsFrom", "BIOS_AND_OS"));
    assertThat(again.value("state", "changed")).isEqualTo("yes");
    assertThat(again.value("state", "ruleForUserCalls")).isEqualTo("yes");
    assertThat(pc.machine().pressHelpKey("No network")).isTrue();
    Map<String, String> domains = Map.of("homeDomains", "office.example.org\nvpn.example.org");
    assertThat(fault(() -> sue.perform(pc.uuid(), "environment.change", domains)))
        .hasMessageContaining("anyway");
    sue.perform(pc.uuid(), "environment.change", with(domains, "anyway", "true"));
    assertThat(setting(pc, Surroundings.DETECTION, Surroundings.DOMAINS))
        .containsExactly("office.example.org", "vpn.example.org");
  }

  @ParameterizedTest
  @ValueSource(strings = {"amt-4", "amt-6", "amt-11", "amt-12", "amt-15", "amt-19"})
  void givesAPcThatOnlyVisitsAReasonToCallForItsUser(String release, Scene scene) {
    Pc pc = scene.visiting(scene.pc(release));
    pc.machine().remoteAccess().remove("User Initiated");
    assertThat(pc.machine().pressHelpKey("Nobody hears me")).isFalse();
    OperationsService sue = scene.sue().operations();
    Map<String, String> user = Map.of("trigger", "USER_INITIATED", "lifeSeconds", "600");
    Done added = sue.perform(pc.uuid(), "remoteAccess.addRule", user);
    assertThat(added.values("rules", "trigger")).contains("the user calls");
    assertThat(fault(() -> sue.perform(pc.uuid(), "remoteAccess.addRule", user)))
        .hasMessageContaining("already");
    Map<String, String> alert = Map.of("trigger", "ALERT", "anyway", "true");
    Done left = sue.perform(pc.uuid(), "remoteAccess.removeRule", alert);
    assertThat(left.values("rules", "trigger")).doesNotContain("an alert");
    pc.hangsUp();
    pc.pressesTheHelpKey("No network since lunch");
    assertThat(scene.callOf(pc, "RINGING").id()).isNotNull();
  }

  @Test
  void hasAPcCallFromInsideTheCompanyWhereItsFirmwareCan(Scene scene) {
    Pc pc = scene.visiting(scene.pc("amt-12"));
    pc.machine().remoteAccess().remove("User Initiated");
    Map<String, String> inside =
        Map.of("trigger", "USER_INITIATED", "lifeSeconds", "600", "calledFrom", "INTERNAL");
    OperationsService sue = scene.sue().operations();
    sue.perform(pc.uuid(), "remoteAccess.addRule", inside);
    assertThat(sue.perform(pc.uuid(), "remoteAccess.read").values("rules", "from"))
        .contains("inside the company network");
    pc.hangsUp();
    assertThat(pc.machine().pressHelpKey("Nobody to call from here")).isTrue();
    pc.machine().moveTo("office.example.org");
    pc.pressesTheHelpKey("The new keyboard types by itself");
    assertThat(scene.callOf(pc, "RINGING").id()).isNotNull();
    Pc old = scene.visiting(scene.pc("amt-6"));
    old.machine().remoteAccess().remove("User Initiated");
    assertThat(fault(() -> sue.perform(old.uuid(), "remoteAccess.addRule", inside)))
        .hasMessageContaining("11.6");
  }

  @Test
  void foldsWhatItReadsOnAPhoneWithoutLosingAnything(Scene scene) {
    Pc pc = scene.visiting(scene.pc("amt-16"));
    PcPage wide = PcPage.open(scene.deskOf(scene.ann()).browser(), pc.uuid(), "network");
    assertThat(wide.allResults()).contains(pc.machine().identity().macAddress());
    assertThat(wide.foldedReadings()).isEmpty();

    Browser phone = scene.deskOf(scene.ann()).browser().asOnAPhone();
    PcPage page = PcPage.open(phone, pc.uuid(), "network");
    assertThat(page.allResults()).contains(pc.machine().identity().macAddress());
    assertThat(page.foldedReadings()).hasSizeGreaterThan(3);
    assertThat(page.height()).isLessThan(5_000);
    assertThat(page.unfolds("network.read").result("network.read"))
        .contains(pc.name(), pc.machine().identity().macAddress());
    page.presses("network.read");
    assertThat(page.result("network.read")).as("read anew, and still open").contains(pc.name());
    assertThat(page.foldedReadings()).as("others stay as they were").hasSizeGreaterThan(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"amt-6", "amt-12", "amt-19"})
  void switchesIpv6(String release, Scene scene) {
    Pc pc = scene.visiting(scene.pc(release));
    Done done =
        scene
            .ann()
            .operations()
            .perform(
                pc.uuid(),
                "network.ipv6",
                Map.of("port", "WIRED", "state", "ON", "address", "2001:db8::7"));
    assertThat(done.value("ipv6", "state")).isEqualTo("on");
    assertThat(done.value("ipv6", "staticAddress")).isEqualTo("2001:db8::7");
    Done read = scene.vic().operations().perform(pc.uuid(), "network.read");
    assertThat(read.value("ipv6", "inUse")).isEqualTo("yes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"amt-4", "amt-9", "amt-12", "amt-16", "amt-19"})
  void keepsWirelessProfilesAndNoSecretsOfThem(String release, Scene scene) throws IOException {
    Pc pc = scene.visiting(scene.pc(release));
    OperationsService ann = scene.ann().operations();
    String passphrase = "hush " + scene.unique();
    String password = "hush " + scene.unique();
    Done added =
        ann.perform(
            pc.uuid(),
            "wifi.addProfile",
            Map.of(
                "name", "shed",
                "ssid", "Schäume & Söhne",
                "priority", "1",
                "authentication", "WPA2_PSK",
                "passphrase", passphrase));
    assertThat(added.value("profiles", "ssid")).isEqualTo("Schäume & Söhne");
    assertThat(added.answer().toString()).doesNotContain(passphrase);
    Map<String, String> radius = new HashMap<>();
    radius.put("name", "office");
    radius.put("ssid", "Office");
    radius.put("priority", "1");
    radius.put("authentication", "WPA2_ENTERPRISE");
    radius.put("protocol", "PEAP_MSCHAPV2");
    radius.put("userName", "tern");
    radius.put("password", password);
    assertThat(fault(() -> ann.perform(pc.uuid(), "wifi.addProfile", radius)))
        .hasMessageContaining("priority 1");
    radius.put("priority", "2");
    ann.perform(pc.uuid(), "wifi.addProfile", radius);
    assertThat(ann.perform(pc.uuid(), "dot1x.read").values("wireless", "userName"))
        .containsExactly("tern");
    ann.perform(pc.uuid(), "wifi.changeProfile", Map.of("name", "shed", "priority", "9"));
    assertThat(ann.perform(pc.uuid(), "wifi.read").values("profiles", "name"))
        .containsExactly("office", "shed");
    ann.perform(pc.uuid(), "wifi.removeProfile", Map.of("name", "office"));
    assertThat(ann.perform(pc.uuid(), "wifi.read").values("profiles", "name"))
        .containsExactly("shed");
    ann.perform(pc.uuid(), "wifi.state", Map.of("state", "S0_AND_SX"));
    assertThat(setting(pc, "CIM_WiFiPort#WiFi Port 0", "EnabledState")).containsExactly("32769");
    assertThat(secretOf(pc)).isEqualTo(passphrase);
    HistoryPages pages = new HistoryPages(scene.deskOf(scene.sue()).browser());
    assertThat(pages.audit("wifi.addProfile", pc.uuid().toString()))
        .contains("•••")
        .doesNotContain(passphrase)
        .doesNotContain(password);
    assertThat(Files.readString(scene.serverLog()))
        .contains("wifi.addProfile")
        .doesNotContain(passphrase)
        .doesNotContain(password);
    assertThat(scene.eventsOf(pc).toString()).doesNotContain(passphrase).doesNotContain(password);
  }

  private static String secretOf(Pc pc) {
    return pc.machine().additions().of("CIM_WiFiEndpointSettings").get(0).value("PSKPassPhrase");
  }

  @Test
  void saysWhatAFirmwareDoesNotOffer(Scene scene) {
    Pc desktop = scene.visiting(scene.pc("amt-6"));
    OperationsService ann = scene.ann().operations();
    assertThat(fault(() -> ann.perform(desktop.uuid(), "wifi.read")).detail("kind"))
        .isEqualTo("NOT_OFFERED");
    Pc old = scene.visiting(scene.pc("amt-9"));
    Map<String, String> sae =
        Map.of(
            "name", "new",
            "ssid", "New",
            "priority", "3",
            "authentication", "WPA3_SAE",
            "passphrase", "long enough");
    assertThat(fault(() -> ann.perform(old.uuid(), "wifi.addProfile", sae)))
        .hasMessageContaining("WPA3 SAE");
    Pc young = scene.visiting(scene.pc("amt-16"));
    ann.perform(young.uuid(), "wifi.addProfile", sae);
    ann.perform(young.uuid(), "wifi.profileSync", Map.of("sync", "ON", "uefiShare", "ON"));
    assertThat(ann.perform(young.uuid(), "wifi.read").value("service", "uefiShare"))
        .isEqualTo("yes");
    ann.perform(
        young.uuid(),
        "network.linkPreference",
        Map.of("who", "MANAGEMENT_ENGINE", "seconds", "60"));
    assertThat(ann.perform(young.uuid(), "network.read").values("wireless", "linkControl"))
        .contains("management engine");
    Pc small = scene.visiting(scene.pc("amt-10-smb"));
    assertThat(fault(() -> ann.perform(small.uuid(), "defence.read")).detail("kind"))
        .isEqualTo("NOT_OFFERED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"amt-4", "amt-6", "amt-19"})
  void changes8021xOfTheWire(String release, Scene scene) {
    Pc pc = scene.visiting(scene.pc(release));
    OperationsService ann = scene.ann().operations();
    Done done =
        ann.perform(
            pc.uuid(),
            "dot1x.wired",
            Map.of(
                "state", "ON",
                "protocol", "PEAP_MSCHAPV2",
                "userName", "tern",
                "password", "hush",
                "anyway", "true"));
    assertThat(done.value("wired", "state")).isEqualTo("on");
    assertThat(ann.perform(pc.uuid(), "dot1x.read").value("wired", "userName")).isEqualTo("tern");
  }

  @ParameterizedTest
  @ValueSource(strings = {"amt-4", "amt-12", "amt-19"})
  void setsAClockThatIsOff(String release, Scene scene) {
    Pc pc = scene.visiting(scene.pc(release));
    OperationsService ann = scene.ann().operations();
    Duration off = Duration.ofMinutes(17);
    pc.machine().clock().set(Instant.now().minus(off));
    assertThat(Long.parseLong(ann.perform(pc.uuid(), "time.read").value("clock", "driftSeconds")))
        .isBetween(-off.toSeconds() - 5, -off.toSeconds() + 5);
    Done done = ann.perform(pc.uuid(), "time.sync");
    assertThat(done.value("clock", "set")).isEqualTo("yes");
    assertThat(Duration.between(pc.machine().clock().now(), Instant.now()).abs())
        .isLessThan(Duration.ofSeconds(5));
    assertThat(ann.perform(pc.uuid(), "time.sync").value("clock", "set")).isEqualTo("no");
  }

  @ParameterizedTest
  @ValueSource(strings = {"amt-4", "amt-9", "amt-12", "amt-19"})
  void subscribesThisServerToEvents(String release, Scene scene) throws IOException {
    Pc pc = scene.visiting(scene.pc(release));
    OperationsService sue = scene.sue().operations();
    Map<String, String> tunnel =
        Map.of("target", "THIS_SERVER_BY_TUNNEL", "delivery", "PUSH_WITH_ACK");
    assertThat(
            fault(() -> scene.ann().operations().perform(pc.uuid(), "subscriptions.add", tunnel))
                .problem())
        .isEqualTo("notAllowed");
    Done added = sue.perform(pc.uuid(), "subscriptions.add", tunnel);
    String address = added.value("subscription", "address");
    assertThat(pc.machine().reports().subscriber().toString()).isEqualTo(address);
    pc.says(Indication.of("iAMT0005"));
    pc.isAcknowledged(1);
    assertThat(sue.perform(pc.uuid(), "subscriptions.add", tunnel).value("subscription", "added"))
        .isEqualTo("no");
    Done listener =
        sue.perform(
            pc.uuid(),
            "subscriptions.add",
            Map.of(
                "target", "THIS_SERVER_BY_LISTENER",
                "address", "http://desk.example.org:8080/mayday",
                "delivery", "PUSH_WITH_ACK"));
    assertThat(listener.value("subscription", "address")).endsWith("/mayday/events/" + pc.uuid());
    assertThat(listener.values("subscribers", "login")).contains("digest");
    Done left = sue.perform(pc.uuid(), "subscriptions.remove", Map.of("subscriber", address));
    assertThat(left.values("subscribers", "address")).doesNotContain(address).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"amt-4", "amt-12", "amt-19"})
  void defendsAndWatches(String release, Scene scene) {
    Pc pc = scene.visiting(scene.pc(release));
    OperationsService sue = scene.sue().operations();
    sue.perform(
        pc.uuid(),
        "defence.addFilter",
        Map.of(
            "name", "no telnet",
            "kind", "IPV4",
            "direction", "RECEIVE",
            "profile", "COUNT_AND_DROP",
            "protocol", "TCP",
            "toPorts", "23"));
    sue.perform(
        pc.uuid(),
        "defence.addPolicy",
        Map.of(
            "name", "quarantine",
            "precedence", "3",
            "filters", "no telnet",
            "otherwiseSent", "DROP",
            "otherwiseReceived", "PASS"));
    Map<String, String> on = Map.of("policy", "quarantine", "port", "WIRED", "state", "ON");
    sue.perform(pc.uuid(), "defence.activate", on);
    Done read = scene.vic().operations().perform(pc.uuid(), "defence.read");
    assertThat(read.value("policies", "inForceOn")).isEqualTo("wired");
    assertThat(read.value("policies", "filters")).isEqualTo("no telnet");
    assertThat(read.value("counters", "filter")).isEqualTo("no telnet");
    Map<String, String> policy = Map.of("what", "POLICY", "name", "quarantine");
    assertThat(fault(() -> sue.perform(pc.uuid(), "defence.remove", policy)))
        .hasMessageContaining("in force");
    sue.perform(pc.uuid(), "defence.activate", with(on, "state", "OFF"));
    sue.perform(pc.uuid(), "defence.remove", policy);
    Done none =
        sue.perform(pc.uuid(), "defence.remove", Map.of("what", "FILTER", "name", "no telnet"));
    assertThat(none.values("filters", "name")).isEmpty();
    String id = "03020100-0504-0706-0809-0a0b0c0d0e0f";
    Done watched =
        sue.perform(
            pc.uuid(),
            "agents.add",
            Map.of(
                "name", "scanner",
                "id", id,
                "signOfLifeSeconds", "60",
                "startSeconds", "600",
                "report", "EXPIRED",
                "defend", "true"));
    assertThat(watched.value("agents", "id")).isEqualTo(id);
    assertThat(sue.perform(pc.uuid(), "agents.read").value("agents", "state"))
        .isEqualTo("not started");
    assertThat(sue.perform(pc.uuid(), "agents.remove", Map.of("id", id)).values("agents", "id"))
        .isEmpty();
  }
}
