package org.mayday.simulator.firmware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mayday.simulator.support.Requests.AMT;
import static org.mayday.simulator.support.Requests.CIM;
import static org.mayday.simulator.support.Requests.enumerate;
import static org.mayday.simulator.support.Requests.get;
import static org.mayday.simulator.support.Requests.invoke;
import static org.mayday.simulator.support.Requests.power;
import static org.mayday.simulator.support.Requests.pull;
import static org.mayday.simulator.support.Requests.put;
import static org.mayday.simulator.support.Requests.reference;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.power.PowerRequest;
import org.mayday.simulator.power.PowerState;
import org.mayday.simulator.support.ManualClock;
import org.mayday.simulator.support.Pcs;
import org.mayday.simulator.support.TestConsole;
import org.mayday.simulator.wsman.XmlNode;

class FirmwareTest {

  private SimulatedPc pc = Pcs.of("amt-12", new ManualClock());
  private TestConsole console = Pcs.console(pc);

  private void release(String personality) {
    pc = Pcs.of(personality, new ManualClock());
    console = Pcs.console(pc);
  }

  private String post(String request) {
    return console.post(request).body();
  }

  private static String returned(int value) {
    return "<g:ReturnValue>" + value + "</g:ReturnValue>";
  }

  @Test
  void everyClassCanBeEnumeratedAndItsAnswersAreWellFormed() throws Exception {
    List<String> names;
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                getClass().getResourceAsStream("/org/mayday/simulator/classes/index.txt"),
                StandardCharsets.UTF_8))) {
      names =
          in.lines()
              .filter(line -> !line.startsWith("#"))
              .filter(name -> pc.personality().web().has(name))
              .toList();
    }
    assertThat(names).hasSizeGreaterThan(30);
    for (String name : names) {
      String resource = ClassTemplate.resource(name);
      String items = console.all(resource);
      XmlNode pulled = XmlNode.parse(items).find("Items").orElseThrow();
      if (hasInstancesFromTheStart(name)) {
        assertThat(pulled.children()).as(name).isNotEmpty();
      }
      assertThat(pulled.children())
          .allSatisfy(
              item -> {
                assertThat(item.name()).isIn(withDerived(name));
                assertThat(item.namespace()).isEqualTo(ClassTemplate.resource(item.name()));
              });
      assertThat(items).contains("EndOfSequence").contains("RelatesTo>uuid:7<");
    }
  }

  private static List<String> withDerived(String name) {
    return ClassLibrary.of(name).stream().map(ClassTemplate::name).toList();
  }

  private static boolean hasInstancesFromTheStart(String name) {
    return ClassLibrary.of(name).stream()
        .flatMap(template -> template.instances().stream())
        .anyMatch(instance -> instance.table().isEmpty());
  }

  @Test
  void powerStateIsFoundByTheSuperclassTo() {
    pc.power().request(PowerRequest.OFF_HARD);
    String resource = CIM + "CIM_ServiceAvailableToElement";

    String items = console.all(resource);

    assertThat(items)
        .contains("<h:CIM_AssociatedPowerManagementService>")
        .contains("<h:PowerState>8</h:PowerState>")
        .contains("<h:AvailableRequestedPowerStates>2</h:AvailableRequestedPowerStates>")
        .doesNotContain("<h:AvailableRequestedPowerStates>10<");
  }

  @Test
  void powerRequestsReturnWhatBecameOfThem() {
    assertThat(post(power(10))).contains(returned(0));
    assertThat(post(power(2))).contains(returned(2));
    assertThat(post(power(16))).contains(returned(1));
    assertThat(post(power(10).replace("ManagedSystem", "Other"))).contains(returned(5));
    assertThat(pc.toldTo()).containsExactly(PowerRequest.RESET);
  }

  @Test
  void oldFirmwareKnowsNoSoftRequestsAndKeepsNoReason() {
    release("amt-4");
    pc.remoteAccess().lastReason("lost");

    assertThat(post(power(12))).contains(returned(1));
    assertThat(post(get(AMT + "AMT_UserInitiatedConnectionService")))
        .contains("EnabledState")
        .doesNotContain("LastConnectionReason");
    assertThat(
            console
                .post(get("http://intel.com/wbem/wscim/1/ips-schema/1/IPS_PowerManagementService"))
                .status())
        .isEqualTo(400);
  }

  @Test
  void anUnknownClassAndAnUnknownActionAreFaults() {
    TestConsole.Answer unknown = console.post(get(AMT + "AMT_Nothing"));
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.body()).contains("b:DestinationUnreachable").contains("RelatesTo>uuid:7<");
    assertThat(post(invoke(AMT + "AMT_GeneralSettings", "Explode", "")))
        .contains("b:ActionNotSupported");
    assertThat(post("<no xml")).contains("c:SchemaValidationError");
    assertThat(post(pull(AMT + "AMT_GeneralSettings", "nothing")))
        .contains("n:InvalidEnumerationContext");
  }

  @Test
  void selectorsChooseAmongInstances() {
    String resource = AMT + "AMT_EthernetPortSettings";

    assertThat(post(get(resource, "InstanceID", "Intel(r) AMT Ethernet Port Settings 1")))
        .contains("WLANLinkProtectionLevel");
    assertThat(post(get(resource))).contains("c:InvalidSelectors");
    assertThat(post(get(resource, "InstanceID", "none"))).contains("c:InvalidSelectors");
  }

  @Test
  void whatWasPutIsReadAgainAndReadOnlyValuesAreRefused() {
    String resource = AMT + "AMT_GeneralSettings";

    assertThat(post(put(resource, "<p:HostName>desk &lt;7&gt;</p:HostName>")))
        .contains("<g:HostName>desk &lt;7&gt;</g:HostName>");
    assertThat(post(get(resource))).contains("<g:HostName>desk &lt;7&gt;</g:HostName>");
    assertThat(post(put(resource, "<p:DigestRealm>mine</p:DigestRealm>")))
        .contains("t:InvalidRepresentation");
    assertThat(post(put(resource, "<p:Colour>red</p:Colour>"))).contains("c:SchemaValidationError");
  }

  @Test
  void bootOptionsArePutNamedUsedAndCleared() {
    String settings = AMT + "AMT_BootSettingData";
    String order = CIM + "CIM_BootConfigSetting";
    String pxe = "Intel(r) AMT: Force PXE Boot";

    assertThat(post(put(settings, "<p:BIOSSetup>true</p:BIOSSetup>")))
        .contains("<g:BIOSSetup>true</g:BIOSSetup>")
        .contains("<g:OptionsCleared>false</g:OptionsCleared>");
    assertThat(post(put(settings, "<p:WinREBootEnabled>true</p:WinREBootEnabled>")))
        .contains("t:InvalidRepresentation");
    assertThat(
            post(
                invoke(
                    CIM + "CIM_BootService",
                    "SetBootConfigRole",
                    "<p:BootConfigSetting>"
                        + reference(
                            "CIM_BootConfigSetting",
                            "InstanceID",
                            "Intel(r) AMT: Boot Configuration 0")
                        + "</p:BootConfigSetting><p:Role>1</p:Role>")))
        .contains(returned(0));
    assertThat(
            post(
                invoke(
                    order,
                    "ChangeBootOrder",
                    "<p:Source>"
                        + reference("CIM_BootSourceSetting", "InstanceID", pxe)
                        + "</p:Source>")))
        .contains(returned(0));
    post(power(10));

    assertThat(pc.power().lastBoot().orElseThrow().source()).contains(pxe);
    assertThat(pc.power().lastBoot().orElseThrow().biosSetup()).isTrue();
    assertThat(post(get(settings))).contains("<g:OptionsCleared>true</g:OptionsCleared>");
  }

  @Test
  void onlyNewFirmwareRefusesAnEmptySource() {
    String empty =
        invoke(CIM + "CIM_BootConfigSetting", "ChangeBootOrder", "<p:Source></p:Source>");
    assertThat(post(empty)).contains(returned(0));

    release("amt-16");

    assertThat(post(empty)).contains("c:SchemaValidationError");
  }

  @Test
  void oneItemForEachPullWithTheContextBeforeIt() {
    release("amt-11");
    String resource = CIM + "CIM_PhysicalMemory";
    String context = console.context(resource);

    String first = post(pull(resource, context));
    assertThat(first).containsOnlyOnce("<h:CIM_PhysicalMemory>").doesNotContain("EndOfSequence");
    assertThat(first.indexOf("EnumerationContext")).isLessThan(first.indexOf("Items"));
    String second = post(pull(resource, context));
    assertThat(second).contains("EndOfSequence").contains("EnumerationContext");
    assertThat(post(pull(resource, context))).contains("InvalidEnumerationContext");
  }

  @Test
  void theSmallBusinessReleaseReadsAmtClassesByGetOnly() {
    release("amt-10-smb");

    assertThat(console.post(enumerate(AMT + "AMT_GeneralSettings")).status()).isEqualTo(400);
    assertThat(post(get(AMT + "AMT_GeneralSettings"))).contains("HostName");
  }

  @Test
  void theEventLogIsReadInParts() {
    release("amt-4");
    for (int i = 0; i < 24; i++) {
      pc.raiseAlert();
    }
    pc.pressHelpKey("x");
    String log = AMT + "AMT_MessageLog";

    assertThat(post(invoke(log, "PositionToFirstRecord", "")))
        .contains("<g:IterationIdentifier>1</g:IterationIdentifier>");
    String first = post(records(1));
    assertThat(first)
        .contains("<g:NoMoreRecords>false</g:NoMoreRecords>")
        .contains("<g:IterationIdentifier>21</g:IterationIdentifier>");
    assertThat(first.split("<g:RecordArray>")).hasSize(21);
    assertThat(first).contains(pc.eventLog().records().get(0).base64());
    assertThat(post(records(21)))
        .contains("<g:NoMoreRecords>true</g:NoMoreRecords>")
        .contains(returned(0));
    assertThat(post(invoke(log, "ClearLog", ""))).contains(returned(0));
    assertThat(post(records(1))).contains("<g:NoMoreRecords>true</g:NoMoreRecords>");
  }

  private static String records(int from) {
    return invoke(
        AMT + "AMT_MessageLog",
        "GetRecords",
        "<p:IterationIdentifier>"
            + from
            + "</p:IterationIdentifier><p:MaxReadRecords>390</p:MaxReadRecords>");
  }

  @Test
  void policiesAreListedWithTheirOwnNumbersAndCanBeDeleted() {
    String resource = AMT + "AMT_RemoteAccessPolicyRule";

    assertThat(post(get(resource, "PolicyRuleName", "Periodic")))
        .contains("<g:Trigger>2</g:Trigger>")
        .contains("<g:ExtendedData>AAAAAAAAABk=</g:ExtendedData>");
    assertThat(post(get(resource, "PolicyRuleName", "User Initiated")))
        .contains("<g:TunnelLifeTime>300</g:TunnelLifeTime>");
    post(
        get(resource, "PolicyRuleName", "User Initiated")
            .replace("transfer/Get", "transfer/Delete"));

    assertThat(pc.pressHelpKey("nobody hears")).isFalse();
  }

  @Test
  void theUserServiceCanBeSwitchedOff() {
    String resource = AMT + "AMT_UserInitiatedConnectionService";
    assertThat(
            post(
                invoke(
                    resource, "RequestStateChange", "<p:RequestedState>32768</p:RequestedState>")))
        .contains(returned(0));

    assertThat(pc.pressHelpKey("nobody hears")).isFalse();
    assertThat(pc.eventLog().records()).isEmpty();
  }

  @Test
  void theClockCanBeSet() {
    String resource = AMT + "AMT_TimeSynchronizationService";
    long now = pc.clock().now().getEpochSecond();
    assertThat(post(invoke(resource, "GetLowAccuracyTimeSynch", "")))
        .contains("<g:Ta0>" + now + "</g:Ta0>");

    post(
        invoke(
            resource,
            "SetHighAccuracyTimeSynch",
            "<p:Ta0>%1$d</p:Ta0><p:Tm1>%2$d</p:Tm1><p:Tm2>%2$d</p:Tm2>"
                .formatted(now, now + 5000)));

    assertThat(pc.clock().now().getEpochSecond()).isEqualTo(now + 5000);
  }

  @Test
  void sleepIsEndedByTheOsPowerSavingRequest() {
    post(power(4));
    assertThat(pc.powerState()).isEqualTo(PowerState.SLEEP);
    String resource = "http://intel.com/wbem/wscim/1/ips-schema/1/IPS_PowerManagementService";
    assertThat(post(get(resource))).contains("<g:OSPowerSavingState>3</g:OSPowerSavingState>");

    post(
        invoke(
            resource,
            "RequestOSPowerSavingStateChange",
            "<p:OSPowerSavingState>2</p:OSPowerSavingState>"));

    assertThat(pc.powerState()).isEqualTo(PowerState.ON);
  }
}
