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

  private void calls(String rules, int mostRules) {
    firmware
        .listing("AMT_RemoteAccessPolicyRule", rules)
        .listing("AMT_ManagementPresenceRemoteSAP", server(0, "a.example.org"))
        .having(
            "AMT_RemoteAccessCapabilities",
            "<g:MaxTotalPolicies>" + mostRules + "</g:MaxTotalPolicies>")
        .answering("Delete AMT_RemoteAccessPolicyRule", "")
        .returning(
            "AddRemoteAccessPolicyRule",
            "AMT_RemoteAccessService",
            "<g:ReturnValue>0</g:ReturnValue>");
  }

  private static String server(int number, String address) {
    return "<g:AMT_ManagementPresenceRemoteSAP><g:AccessInfo>%s</g:AccessInfo><g:Name>server %d</g:Name></g:AMT_ManagementPresenceRemoteSAP>"
        .formatted(address, number);
  }

  private static String rule(String name, int trigger) {
    return "<g:AMT_RemoteAccessPolicyRule><g:PolicyRuleName>%s</g:PolicyRuleName><g:Trigger>%d</g:Trigger></g:AMT_RemoteAccessPolicyRule>"
        .formatted(name, trigger);
  }

  @Test
  void aRuleNamesItsTriggerItsTimerAndTheOnlyServer() throws Exception {
    calls(rule("User Initiated", 0), 3);
    trial.of(
        new AddCallingRule(),
        Map.of("trigger", "PERIODIC", "lifeSeconds", "60", "dailyAt", "23:05"));
    assertThat(trial.last("AddRemoteAccessPolicyRule"))
        .contains("Trigger>2<")
        .contains("TunnelLifeTime>60<")
        .contains("ExtendedData>AAAAAQAAABcAAAAF<")
        .contains(">server 0<");
    assertThat(PeriodicRule.every(25)).isEqualTo("AAAAAAAAABk=");
  }

  @Test
  void theServerIsMeantByItsAddressWhereThereAreSeveral() throws Exception {
    calls("", 3);
    firmware.listing(
        "AMT_ManagementPresenceRemoteSAP", server(0, "a.example.org") + server(1, "b.example.org"));
    Map<String, String> user = Map.of("trigger", "USER_INITIATED", "lifeSeconds", "300");
    assertThatThrownBy(() -> trial.of(new AddCallingRule(), user))
        .isInstanceOf(BadArguments.class)
        .hasMessageContaining("server 0, server 1");
    trial.of(
        new AddCallingRule(),
        Map.of("trigger", "USER_INITIATED", "lifeSeconds", "300", "server", "B.example.org"));
    assertThat(trial.last("AddRemoteAccessPolicyRule")).contains(">server 1<");
  }

  @Test
  void nothingIsAskedOfAPcThatIsFullOrHasTheRule() {
    calls(rule("Periodic", 2), 1);
    assertThatThrownBy(
            () ->
                trial.of(
                    new AddCallingRule(),
                    Map.of("trigger", "USER_INITIATED", "lifeSeconds", "300")))
        .isInstanceOf(OperationFailed.class)
        .hasMessageContaining("full");
    assertThatThrownBy(
            () ->
                trial.of(
                    new AddCallingRule(),
                    Map.of("trigger", "PERIODIC", "lifeSeconds", "0", "everySeconds", "60")))
        .isInstanceOf(BadArguments.class)
        .hasMessageContaining("already");
    assertThat(trial.last("AddRemoteAccessPolicyRule")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"24:00", "7:30", "12:60", "noon"})
  void timesOfDayAreThoseOfAClock(String time) {
    calls("", 3);
    assertThatThrownBy(
            () ->
                trial.of(
                    new AddCallingRule(),
                    Map.of("trigger", "PERIODIC", "lifeSeconds", "0", "dailyAt", time)))
        .isInstanceOf(BadArguments.class)
        .hasMessageContaining("dailyAt");
  }

  @Test
  void aTimerBelongsToPeriodicRulesAndThoseNeedOne() {
    calls("", 3);
    assertThatThrownBy(
            () ->
                trial.of(
                    new AddCallingRule(),
                    Map.of("trigger", "ALERT", "lifeSeconds", "0", "everySeconds", "60")))
        .hasMessageContaining("everySeconds");
    assertThatThrownBy(
            () -> trial.of(new AddCallingRule(), Map.of("trigger", "PERIODIC", "lifeSeconds", "0")))
        .hasMessageContaining("either");
  }

  @Test
  void theLastRuleStaysAndOthersGoIfItIsMeant() throws Exception {
    Map<String, String> alert = Map.of("trigger", "ALERT", "anyway", "true");
    calls(rule("Alert", 1), 3);
    assertThatThrownBy(() -> trial.of(new RemoveCallingRule(), alert))
        .isInstanceOf(BadArguments.class)
        .hasMessageContaining("only rule");
    calls(rule("Alert", 1) + rule("Periodic", 2), 3);
    assertThatThrownBy(() -> trial.of(new RemoveCallingRule(), Map.of("trigger", "ALERT")))
        .hasMessageContaining("anyway");
    assertThat(trial.last("Delete")).isEmpty();
    trial.of(new RemoveCallingRule(), alert);
    assertThat(trial.last("Delete")).contains(">Alert<");
  }
}
