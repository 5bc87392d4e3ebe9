package org.mayday.defence.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareFake;
import org.mayday.operation.control.Trial;

/** Filters and policies: what is created, and what is refused before. */
class DefenceOperationsTest {
  private final FirmwareFake firmware =
      new FirmwareFake()
          .listing(
              "AMT_NetworkPortSystemDefenseCapabilities",
              "<g:AMT_NetworkPortSystemDefenseCapabilities/>")
          .listing(
              "AMT_Hdr8021Filter",
              "<g:AMT_Hdr8021Filter><g:InstanceID>3</g:InstanceID><g:Name>no arp</g:Name>"
                  + "<g:HdrProtocolID8021>2054</g:HdrProtocolID8021></g:AMT_Hdr8021Filter>")
          .listing(
              "AMT_SystemDefensePolicy",
              "<g:AMT_SystemDefensePolicy><g:InstanceID>policy 4</g:InstanceID>"
                  + "<g:PolicyName>quarantine</g:PolicyName>"
                  + "<g:FilterCreationHandles>3</g:FilterCreationHandles>"
                  + "<g:TxDefaultDrop>true</g:TxDefaultDrop></g:AMT_SystemDefensePolicy>")
          .answering("Create AMT_IPHeadersFilter", "")
          .answering("Create AMT_Hdr8021Filter", "")
          .answering("Create AMT_SystemDefensePolicy", "")
          .answering("Create AMT_NetworkPortSystemDefensePolicy", "")
          .answering("Delete AMT_SystemDefensePolicy", "");
  private final Trial trial = new Trial(firmware, "12.0.67");

  private static Map<String, String> filter(String... more) {
    Map<String, String> said = new HashMap<>();
    said.put("name", "no telnet");
    said.put("kind", "IPV4");
    said.put("direction", "RECEIVE");
    said.put("profile", "DROP");
    for (int i = 0; i < more.length; i += 2) {
      said.put(more[i], more[i + 1]);
    }
    return said;
  }

  @Test
  void anIpFilterSaysWhatFits() throws Exception {
    trial.of(
        new AddFilter(),
        filter("protocol", "TCP", "from", "192.0.2.0/255.255.255.0", "toPorts", "20-23"));
    assertThat(trial.last("Create"))
        .contains("HdrIPVersion>4<", "HdrProtocolID>6<", "HdrSrcAddress>192.0.2.0<")
        .contains("HdrSrcMask>255.255.255.0<", "HdrDestPortStart>20<", "HdrDestPortEnd>23<")
        .contains("FilterProfile>4<", "FilterDirection>1<");
  }

  @ParameterizedTest
  @CsvSource({
    "toPorts, 80",
    "from, 192.0.2.0",
    "from, 192.0.2.0/255.0.255.0",
    "mostPerSecond, 100",
    "profile, RATE_LIMIT",
    "kind, ETHERNET",
    "etherType, 2054",
    "name, no arp"
  })
  void refusesFilters(String parameter, String value) {
    assertThatThrownBy(() -> trial.of(new AddFilter(), filter(parameter, value)))
        .isInstanceOf(BadArguments.class);
  }

  @Test
  void refusesPortsThatAreNone() {
    for (String ports : new String[] {"0-99999", "9-8", "x"}) {
      assertThatThrownBy(
              () -> trial.of(new AddFilter(), filter("protocol", "TCP", "toPorts", ports)))
          .isInstanceOf(BadArguments.class);
    }
  }

  @Test
  void aPolicyNamesItsFilters() throws Exception {
    Map<String, String> said =
        Map.of(
            "name", "new",
            "precedence", "2",
            "filters", "no arp\n",
            "otherwiseSent", "DROP",
            "otherwiseReceived", "PASS");
    trial.of(new AddPolicy(), said);
    assertThat(trial.last("Create"))
        .contains("FilterCreationHandles>3<", "TxDefaultDrop>true<", "RxDefaultDrop>false<");
    Map<String, String> wrong = new HashMap<>(said);
    wrong.put("filters", "no such");
    assertThatThrownBy(() -> trial.of(new AddPolicy(), wrong)).hasMessageContaining("no such");
  }

  @Test
  void aPolicyComesIntoForceOnAPort() throws Exception {
    trial.of(new ActivatePolicy(), Map.of("policy", "quarantine", "port", "WIRED", "state", "ON"));
    assertThat(trial.last("Create")).contains("Antecedent", "Ethernet Port 0", "policy 4");
    assertThatThrownBy(
            () ->
                trial.of(
                    new ActivatePolicy(),
                    Map.of("policy", "quarantine", "port", "WIRELESS", "state", "ON")))
        .isInstanceOf(OperationFailed.class);
  }

  @Test
  void whatIsUsedStays() throws Exception {
    assertThatThrownBy(
            () -> trial.of(new RemoveDefence(), Map.of("what", "FILTER", "name", "no arp")))
        .isInstanceOf(BadArguments.class);
    trial.of(new RemoveDefence(), Map.of("what", "POLICY", "name", "quarantine"));
    assertThat(trial.last("Delete")).contains("policy 4");
  }

  @Test
  void readsInWords() throws Exception {
    Sheet sheet = trial.of(new ReadDefence(), Map.of());
    assertThat(sheet.value("policies", "filters")).contains("no arp");
    assertThat(sheet.value("policies", "otherwiseSent")).contains("dropped");
    assertThat(sheet.value("filters", "kind")).contains("Ethernet 0x0806");
  }

  @Test
  void firmwareWithoutSystemDefenceSaysSo() {
    Trial small = new Trial(new FirmwareFake(), "10.0.56");
    assertThatThrownBy(() -> small.of(new ReadDefence(), Map.of()))
        .isInstanceOf(OperationFailed.class);
  }
}
