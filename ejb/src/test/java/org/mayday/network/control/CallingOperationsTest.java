package org.mayday.network.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareFake;
import org.mayday.operation.control.Trial;

/** What the operations on calling for help put, ask for and refuse. */
class CallingOperationsTest {
  private static final String DETECTION = "AMT_EnvironmentDetectionSettingData";
  private static final String SERVICE = "AMT_UserInitiatedConnectionService";

  private final FirmwareFake firmware = new FirmwareFake();
  private final Trial trial = new Trial(firmware, "12.0.67");

  private void atHomeIn(String domain) {
    firmware
        .having(
            DETECTION,
            "<g:DetectionAlgorithm>0</g:DetectionAlgorithm><g:DetectionStrings>"
                + domain
                + "</g:DetectionStrings><g:InstanceID>detection 7</g:InstanceID>"
                + "<g:VendorsOwn>kept</g:VendorsOwn>")
        .answering("Put " + DETECTION, "<g:" + DETECTION + "/>");
  }

  private void userCalls(int state) {
    firmware
        .having(SERVICE, "<g:EnabledState>" + state + "</g:EnabledState>")
        .returning("RequestStateChange", SERVICE, "<g:ReturnValue>0</g:ReturnValue>");
  }

  @Test
  void domainsReplaceThoseBeforeAndTheRestIsKept() throws Exception {
    atHomeIn("old.example.org");
    trial.of(
        new ChangeEnvironment(),
        Map.of(
            "homeDomains", " Office.example.org \n\nvpn.example.org\noffice.EXAMPLE.org",
            "anyway", "true"));
    assertThat(trial.last("Put"))
        .containsOnlyOnce("DetectionStrings>office.example.org<")
        .contains("DetectionStrings>vpn.example.org<")
        .contains("VendorsOwn>kept<")
        .contains("detection 7")
        .doesNotContain("old.example.org");
  }

  @Test
  void domainsAreChangedOnlyByWhoMeansIt() throws Exception {
    atHomeIn("office.example.org");
    assertThatThrownBy(
            () -> trial.of(new ChangeEnvironment(), Map.of("homeDomains", "vpn.example.org")))
        .isInstanceOf(BadArguments.class)
        .hasMessageContaining("anyway");
    Sheet same = trial.of(new ChangeEnvironment(), Map.of("homeDomains", "office.example.org"));
    assertThat(same.value("environment", "changed")).contains("no");
    assertThat(firmware.asked()).doesNotContain("Put " + DETECTION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", ".example.org", "office example.org", "-a.example.org", "a..b"})
  void whatIsNoDomainIsRefused(String lines) {
    atHomeIn("office.example.org");
    assertThatThrownBy(
            () -> trial.of(new ChangeEnvironment(), Map.of("homeDomains", lines, "anyway", "true")))
        .isInstanceOf(BadArguments.class)
        .hasMessageContaining("homeDomains");
    assertThat(firmware.asked()).doesNotContain("Put " + DETECTION);
  }

  @Test
  void asksForTheStateThatTheServiceCodesAndTellsThatTheRuleIsMissing() throws Exception {
    userCalls(32768);
    Sheet sheet = trial.of(new ChangeUserCalls(), Map.of("callsFrom", "OS"));
    assertThat(trial.last("RequestStateChange")).contains("RequestedState>32770<");
    assertThat(sheet.value("state", "ruleForUserCalls")).contains("no");
  }

  @Test
  void aStateThatIsThereAlreadyIsNotAskedFor() throws Exception {
    userCalls(32771);
    Sheet sheet = trial.of(new ChangeUserCalls(), Map.of("callsFrom", "BIOS_AND_OS"));
    assertThat(sheet.value("state", "changed")).contains("no");
    assertThat(trial.last("RequestStateChange")).isEmpty();
  }

  @Test
  void firmwareWithoutUserCallsSaysSo() {
    assertThatThrownBy(() -> trial.of(new ChangeUserCalls(), Map.of("callsFrom", "OS")))
        .isInstanceOfSatisfying(
            OperationFailed.class,
            e -> assertThat(e.kind()).isEqualTo(OperationFailed.Kind.NOT_OFFERED));
  }
}
