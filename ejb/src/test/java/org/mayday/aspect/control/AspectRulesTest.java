package org.mayday.aspect.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.aspect.boundary.AspectInfo;
import org.mayday.aspect.boundary.Setting;
import org.mayday.consent.control.ChangeConsentPolicy;
import org.mayday.consent.control.ConsentAspect;
import org.mayday.dot1x.control.WiredDot1xAspect;
import org.mayday.features.control.ChangeFeatures;
import org.mayday.features.control.FeaturesAspect;
import org.mayday.network.control.HostNameAspect;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.control.FirmwareFake;
import org.mayday.proxies.control.ProxyAspect;
import org.mayday.timesync.control.ClockAspect;
import org.mayday.timesync.control.SyncTime;
import org.mayday.wireless.control.AddProfile;
import org.mayday.wireless.control.ChangeProfile;
import org.mayday.wireless.control.RemoveProfile;
import org.mayday.wireless.control.WifiAspect;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanSettings;

/** What profiles may say, judged before anything is kept or sent. */
class AspectRulesTest {
  private static final String WIFI = "name=office ssid=Office priority=7 authentication=";
  private static final String RADIUS = " protocol=PEAP_MSCHAPV2 userName=tern";

  private final Aspects aspects =
      new Aspects(
          List.of(
              new FeaturesAspect(new ChangeFeatures()),
              new ConsentAspect(new ChangeConsentPolicy()),
              new ClockAspect(new SyncTime(), Clock.systemUTC()),
              new HostNameAspect(),
              new WiredDot1xAspect(),
              new ProxyAspect(),
              new WifiAspect(new AddProfile(), new ChangeProfile(), new RemoveProfile())));
  private final SettingRules rules = new SettingRules(aspects);

  /** "wifi name=x *passphrase=y" as a setting; a star marks a secret. */
  private static Setting setting(String text) {
    String[] words = text.split(" ");
    Setting setting = new Setting(words[0], Map.of(), Map.of());
    Map<String, String> values = new TreeMap<>();
    Map<String, String> secrets = new TreeMap<>();
    for (int i = 1; i < words.length; i++) {
      String[] pair = words[i].split("=", 2);
      boolean secret = pair[0].startsWith("*");
      (secret ? secrets : values).put(pair[0].replace("*", ""), pair[1]);
    }
    return new Setting(setting.name(), values, secrets);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "features sol=ON ider=OFF",
        "consent neededFor=ALL codeSeconds=30",
        "clock toleranceSeconds=3600",
        "hostName hostName=*-amt domainName=example.org",
        "wifi " + WIFI + "WPA2_PSK *passphrase=12345678",
        "wifi4 " + WIFI + "WPA2_ENTERPRISE" + RADIUS + " *password=hush",
        "wiredDot1x state=OFF anyway=true",
        "wiredDot1x state=ON anyway=true" + RADIUS + " *password=hush",
        "proxy2 address=192.0.2.7 port=3128 suffix=hotel.example",
      })
  void takesWhatFits(String text) {
    assertThat(rules.checked(List.of(setting(text)), List.of())).containsExactly(setting(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "features kvm=ON listener=OFF",
        "consent codeSeconds=60",
        "consent neededFor=ALL codeSeconds=29",
        "clock toleranceSeconds=0",
        "clock toleranceSeconds=3601",
        "hostName hostName=under_score",
        "hostName domainName=-example.org",
        "wifi name=office ssid=Office priority=7",
        "wifi " + WIFI + "WPA2_PSK",
        "wifi " + WIFI + "WPA2_PSK *passphrase=1234567",
        "wifi " + WIFI + "WPA2_PSK passphrase=12345678",
        "wifi " + WIFI + "WPA3_OWE *passphrase=12345678",
        "wifi " + WIFI + "WPA2_PSK *passphrase=12345678" + RADIUS,
        "wifi " + WIFI + "WPA2_ENTERPRISE" + RADIUS,
        "wifi5 " + WIFI + "WPA2_PSK *passphrase=12345678",
        "wifi name=o ssid=123456789012345678901234567890123 priority=1 authentication=WPA3_OWE",
        "wifi name=o ssid=o priority=256 authentication=WPA3_OWE",
        "wiredDot1x state=ON anyway=true",
        "wiredDot1x state=OFF",
        "wiredDot1x state=OFF anyway=true" + RADIUS,
        "wiredDot1x state=ON anyway=true protocol=EAP_TLS userName=tern *password=hush",
        "proxy address=192.0.2.7 port=3128",
        "proxy address=192.0.2.700 port=3128 suffix=hotel.example",
        "proxy address=192.0.2.7 port=65536 suffix=hotel.example",
        "proxy address=192.0.2.7 port=3128 suffix=-",
      })
  void refusesWhatDoesNotFitWithASentence(String text) {
    assertThatThrownBy(() -> rules.checked(List.of(setting(text)), List.of()))
        .isInstanceOf(BadArguments.class)
        .hasMessageEndingWith(".")
        .hasMessageNotContaining("12345678");
  }

  @Test
  void keepsTheSecretOnlyWhileItGoesWithTheRest() {
    List<Setting> before = List.of(setting("wifi " + WIFI + "WPA2_PSK *passphrase=12345678"));
    assertThat(rules.checked(List.of(setting("wifi " + WIFI + "WPA3_SAE")), before))
        .containsExactly(setting("wifi " + WIFI + "WPA3_SAE *passphrase=12345678"));
    assertThat(rules.checked(List.of(setting("wifi " + WIFI + "WPA3_OWE")), before))
        .containsExactly(setting("wifi " + WIFI + "WPA3_OWE"));
  }

  @Test
  void saysNetworksOnlyOnce() {
    String network = WIFI + "WPA2_PSK *passphrase=12345678";
    assertThatThrownBy(
            () ->
                rules.checked(
                    List.of(setting("wifi " + network), setting("wifi2 " + network)), List.of()))
        .isInstanceOf(BadArguments.class);
  }

  @ParameterizedTest
  @CsvSource({
    "*-amt, Tern 08, tern-08-amt",
    "*, Café_3!, caf-3",
    "fixed, Tern 08, fixed",
  })
  void namesTheFirmwareAfterThePc(String template, String pc, String name) throws Exception {
    assertThat(new HostNameAspect().wanted(ground(pc), Map.of("hostName", template)))
        .containsEntry("hostName", name);
  }

  @Test
  void refusesANameThatMakesNoHostName() {
    for (String pc : List.of("??", "x".repeat(64))) {
      assertThatThrownBy(() -> new HostNameAspect().wanted(ground(pc), Map.of("hostName", "*")))
          .isInstanceOf(OperationFailed.class);
    }
  }

  @Test
  void canLeaveEveryParameterOut() {
    for (AspectInfo info : aspects.infos()) {
      assertThat(info.parameters()).as(info.name()).noneMatch(Parameter::required);
    }
  }

  private static Ground ground(String name) {
    return new Ground(
        new WsmanClient(new FirmwareFake(), WsmanSettings.within(Duration.ofSeconds(1))),
        UUID.randomUUID(),
        name,
        "12.0.67",
        "anna");
  }
}
