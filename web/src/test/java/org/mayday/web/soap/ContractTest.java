package org.mayday.web.soap;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mayday.alerts.boundary.Alerts;
import org.mayday.authority.boundary.Authority;
import org.mayday.calls.boundary.Calls;
import org.mayday.console.boundary.Disks;
import org.mayday.delivery.boundary.ConnectedMachines;
import org.mayday.delivery.boundary.Subscriptions;
import org.mayday.diagnosis.boundary.Diagnoses;
import org.mayday.enrolment.boundary.Enrolments;
import org.mayday.fleet.boundary.AmtPasswords;
import org.mayday.fleet.boundary.Fleet;
import org.mayday.image.boundary.ImageLibrary;
import org.mayday.image.boundary.ImageUploads;
import org.mayday.power.boundary.Power;
import org.mayday.setup.boundary.ExpectedPcs;
import org.mayday.setup.boundary.NewPcs;
import org.mayday.setup.boundary.ProvisioningCertificates;
import org.mayday.setup.boundary.Setups;
import org.mayday.usbkey.boundary.UsbKeys;

/** The files under docs/wsdl, the services and the boundaries say the same. */
class ContractTest {
  private static final Path CONTRACT = Path.of("..", "docs", "wsdl");

  static Stream<Arguments> ports() {
    return Stream.of(
        Arguments.of("alerts", new AlertsPort()),
        Arguments.of("calls", new CallsPort()),
        Arguments.of("disks", new DisksPort()),
        Arguments.of("fleet", new FleetPort()),
        Arguments.of("images", new ImagesPort()),
        Arguments.of("lan", new LanPort()),
        Arguments.of("mps", new MpsPort()),
        Arguments.of("operations", new OperationsPort()),
        Arguments.of("power", new PowerPort()),
        Arguments.of("provisioning", new ProvisioningPort()),
        Arguments.of("setup", new SetupPort()),
        Arguments.of("work", new WorkPort()));
  }

  @ParameterizedTest
  @MethodSource("ports")
  void servesTheContractAsItIsWritten(String service, Object port) throws Exception {
    try (SoapServer server = new SoapServer(port, service)) {
      String served = server.get("?wsdl").body();
      assertThat(plain(served)).isEqualTo(plain(read(service + ".wsdl")));
      assertThat(served(server, served)).containsExactlyInAnyOrderElementsOf(schemas(service));
    }
  }

  /** The schemas that a contract leads to, and those that they lead to. */
  private static Collection<String> served(SoapServer server, String contract) {
    Map<String, String> found = new LinkedHashMap<>();
    Deque<String> open = new ArrayDeque<>(links(contract));
    while (!open.isEmpty()) {
      String query = open.remove();
      if (!found.containsKey(query)) {
        String schema = get(server, query);
        found.put(query, plain(schema));
        open.addAll(links(schema));
      }
    }
    return found.values();
  }

  private static List<String> links(String document) {
    Matcher link = Pattern.compile("schemaLocation=\"[^\"]+(\\?xsd=\\d+)\"").matcher(document);
    return link.results().map(found -> found.group(1)).toList();
  }

  private static List<String> schemas(String service) throws java.io.IOException {
    String own = read(service + ".xsd");
    String common = plain(read("common.xsd"));
    return own.contains("mps-extension.xsd")
        ? List.of(common, plain(own), plain(read("mps-extension.xsd")))
        : List.of(common, plain(own));
  }

  private static String get(SoapServer server, String query) {
    try {
      return server.get(query).body();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** Without what a server must change: addresses, and the notes and spaces around elements. */
  private static String plain(String xml) {
    return xml.replaceAll("(?s)<\\?xml.*?\\?>|<!--.*?-->", "")
        .replaceAll("(schemaLocation|location)=\"[^\"]*\"", "$1=\"\"")
        .replaceAll("\\s+", " ")
        .replaceAll("> <", "><")
        .replace('\'', '"')
        .replaceAll(" ?/>", "/>")
        .strip();
  }

  @ParameterizedTest
  @CsvSource({
    "org.mayday.web.soap.alerts.AlertState,org.mayday.alerts.boundary.AlertState",
    "org.mayday.web.soap.alerts.AlertSeverity,org.mayday.alerts.boundary.AlertSeverity",
    "org.mayday.web.soap.alerts.AlertSource,org.mayday.alerts.boundary.AlertSource",
    "org.mayday.web.soap.calls.CallState,org.mayday.calls.boundary.CallState",
    "org.mayday.web.soap.calls.CallerClass,org.mayday.presence.boundary.CallerClass",
    "org.mayday.web.soap.fleet.PlatformSort,org.mayday.fleet.boundary.PlatformSort",
    "org.mayday.web.soap.fleet.Reason,org.mayday.diagnosis.boundary.Reason",
    "org.mayday.web.soap.fleet.Verdict,org.mayday.diagnosis.boundary.Verdict",
    "org.mayday.web.soap.fleet.Place,org.mayday.diagnosis.boundary.Where",
    "org.mayday.web.soap.disks.DriveKind,org.mayday.image.boundary.ImageKind",
    "org.mayday.web.soap.images.ImageKind,org.mayday.image.boundary.ImageKind",
    "org.mayday.web.soap.images.ImageState,org.mayday.image.boundary.ImageState",
    "org.mayday.web.soap.operations.Effect,org.mayday.operation.boundary.Effect",
    "org.mayday.web.soap.operations.ParameterKind,org.mayday.operation.boundary.Parameter$Kind",
    "org.mayday.web.soap.power.PowerAction,org.mayday.power.boundary.PowerAction",
    "org.mayday.web.soap.power.PowerState,org.mayday.power.boundary.PowerState",
    "org.mayday.web.soap.provisioning.AwaitedCall,org.mayday.provisioning.boundary.Standing$Awaits",
    "org.mayday.web.soap.provisioning.StandingState,org.mayday.provisioning.boundary.Standing$State",
    "org.mayday.web.soap.setup.CertificateState,org.mayday.setup.boundary.ProvisioningCertificate$State",
    "org.mayday.web.soap.setup.SetupState,org.mayday.setup.boundary.SetupState",
    "org.mayday.web.soap.setup.SetupStep,org.mayday.setup.boundary.SetupStep",
    "org.mayday.web.soap.setup.Automatic,org.mayday.setup.boundary.Automatic",
    "org.mayday.web.soap.work.RunState,org.mayday.visits.boundary.RunState",
    "org.mayday.web.soap.work.Begins,org.mayday.visits.boundary.Begins",
    "org.mayday.web.soap.work.BatchState,org.mayday.batch.boundary.BatchState",
    "org.mayday.web.soap.common.Role,org.mayday.staff.boundary.Role",
    "org.mayday.web.soap.common.OperationProblemKind,org.mayday.operation.boundary.OperationFailed$Kind"
  })
  void listsEveryWordThatTheBoundaryKnows(String soap, String boundary) throws Exception {
    assertThat(words(soap)).isEqualTo(words(boundary));
  }

  private static Stream<String> wordStream(String type) throws ClassNotFoundException {
    return Arrays.stream(Class.forName(type).getEnumConstants()).map(c -> ((Enum<?>) c).name());
  }

  private static java.util.List<String> words(String type) throws ClassNotFoundException {
    return wordStream(type).toList();
  }

  @Test
  void documentsTheRoleOfEveryOperation() throws Exception {
    assertRoles(
        "calls",
        Calls.class,
        "listCalls=find getCall=get acceptCall=accept "
            + "declineCall=decline transferCall=transfer addNote=note addTicket=ticket "
            + "wrapUpCall=wrapUp");
    assertRoles(
        "alerts", Alerts.class, "listAlerts=find getAlert=get acknowledgeAlert=acknowledge");
    assertRoles(
        "fleet",
        Map.of(
            Fleet.class,
            "registerPlatform=register importPlatforms=importCsv findPlatforms=find"
                + " getPlatform=get removePlatform=remove setPlatformEnabled=enable",
            Diagnoses.class,
            "diagnosePlatform=of",
            Authority.class,
            "checkCertificates=checked",
            AmtPasswords.class,
            "exportAmtLogin=export"));
    assertRoles(
        "images",
        Map.of(
            ImageLibrary.class,
            "listImages=list removeImage=remove",
            ImageUploads.class,
            "listUploads=list"));
    assertRoles(
        "disks",
        Disks.class,
        "insertImage=insert bootFromImage=boot getDisks=now ejectImage=eject endLending=end");
    assertRoles(
        "mps",
        Map.of(
            Subscriptions.class,
            "Subscribe=subscribe Renew=renew Unsubscribe=unsubscribe SubscribeWebhook=hook",
            ConnectedMachines.class,
            "EnumerateConnectedMachines=enumerate Pull=pull Release=release IsConnected=find"));
    assertRoles("power", Power.class, "getPowerState=state changePowerState=change");
    assertRoles(
        "setup",
        Map.of(
            ProvisioningCertificates.class,
            "listCertificates=all addCertificate=add removeCertificate=remove",
            NewPcs.class,
            "listNewPcs=find forgetNewPc=forget",
            Setups.class,
            "setUpPc=order getSetup=get listSetups=latest cancelSetup=cancel"
                + " getMebxPassword=mebxPasswords",
            ExpectedPcs.class,
            "getSetupRule=rule changeSetupRule=change expectPcs=expect listExpectedPcs=find"
                + " removeExpectedPc=remove",
            Enrolments.class,
            "makeToken=make listTokens=tokens endToken=end listEnrolments=latest",
            UsbKeys.class,
            "makeUsbKey=make"));
  }

  private static void assertRoles(String service, Class<?> boundary, String pairs)
      throws Exception {
    assertRoles(service, Map.of(boundary, pairs));
  }

  private static void assertRoles(String service, Map<Class<?>, String> boundaries)
      throws Exception {
    String wsdl = read(service + ".wsdl");
    assertThat(Pattern.compile("<wsdl:input message").matcher(wsdl).results().count())
        .isEqualTo(boundaries.values().stream().mapToInt(all -> all.split(" ").length).sum());
    for (Map.Entry<Class<?>, String> boundary : boundaries.entrySet()) {
      assertRoles(wsdl, boundary.getKey(), boundary.getValue().split(" "));
    }
  }

  private static void assertRoles(String wsdl, Class<?> boundary, String... pairs) {
    for (String pair : pairs) {
      String[] names = pair.split("=");
      assertThat(wsdl)
          .containsPattern(
              "<wsdl:operation name=\""
                  + names[0]
                  + "\">\\s*<wsdl:documentation>[^<]* Role "
                  + role(boundary, names[1])
                  + "\\.</");
    }
  }

  private static String role(Class<?> boundary, String method) {
    Method found =
        Arrays.stream(boundary.getDeclaredMethods())
            .filter(candidate -> candidate.getName().equals(method))
            .findFirst()
            .orElseThrow();
    RolesAllowed roles = found.getAnnotation(RolesAllowed.class);
    return (roles == null ? boundary.getAnnotation(RolesAllowed.class) : roles).value()[0];
  }

  private static String read(String file) throws java.io.IOException {
    return Files.readString(CONTRACT.resolve(file));
  }
}
