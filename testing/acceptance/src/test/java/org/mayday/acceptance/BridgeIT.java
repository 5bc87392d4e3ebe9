package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mayday.acceptance.soap.Console.enumerate;
import static org.mayday.acceptance.soap.Console.get;
import static org.mayday.acceptance.soap.Console.invoke;
import static org.mayday.acceptance.soap.Console.pull;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.acceptance.desk.HistoryPages;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Scene;
import org.mayday.acceptance.soap.Console;
import org.mayday.acceptance.soap.Console.Answer;
import org.mayday.acceptance.soap.Soap;
import org.mayday.simulator.platform.Credentials;
import org.mayday.simulator.power.PowerRequest;

/** Consoles that speak WS-Management with PCs through the bridge. */
@Acceptance
class BridgeIT {
  private static final String CIM = "http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/";
  private static final String AMT = "http://intel.com/wbem/wscim/1/amt-schema/1/";
  private static final String GENERAL = AMT + "AMT_GeneralSettings";
  private static final String POWER = CIM + "CIM_PowerManagementService";
  private static final String RESET =
      invoke(
          POWER,
          "RequestPowerStateChange",
          "<p:PowerState>10</p:PowerState><p:ManagedElement>"
              + "<a:Address>http://schemas.xmlsoap.org/ws/2004/08/addressing/role/anonymous"
              + "</a:Address><a:ReferenceParameters><w:ResourceURI>"
              + CIM
              + "CIM_ComputerSystem</w:ResourceURI><w:SelectorSet><w:Selector Name='Name'>"
              + "ManagedSystem</w:Selector></w:SelectorSet></a:ReferenceParameters>"
              + "</p:ManagedElement>");

  /** As Installation sets mayday.bridge.deadline, and what a busy machine adds. */
  private static final Duration DEADLINE = Duration.ofSeconds(10).plusSeconds(5);

  @ParameterizedTest
  @ValueSource(strings = {"amt-6", "amt-12", "amt-19"})
  void carriesWhatATechnicianSends(String release, Scene scene) {
    Pc pc = scene.visiting(scene.pc(release));
    Console console = scene.console(pc.uuid().toString());
    Soap ann = scene.ann().soap();

    Answer settings = console.as(ann, get(GENERAL));
    assertThat(settings.status()).as(settings.body()).isEqualTo(200);
    assertThat(settings.xml().first("AMT_GeneralSettings")).isPresent();
    assertThat(settings.xml().text("HostName")).isNotEmpty();

    String context =
        console.as(ann, enumerate(CIM + "CIM_SoftwareIdentity")).xml().text("EnumerationContext");
    Answer items = console.as(ann, pull(CIM + "CIM_SoftwareIdentity", context));
    assertThat(items.xml().all("CIM_SoftwareIdentity")).isNotEmpty();

    Answer reset = console.inChunks(ann, RESET);
    assertThat(reset.xml().text("ReturnValue")).as(reset.body()).isEqualTo("0");
    pc.isToldTo(PowerRequest.RESET);

    Answer fault = scene.console(pc.name().toUpperCase()).as(ann, get(AMT + "AMT_NoSuchClass"));
    assertThat(fault.status()).isEqualTo(400);
    assertThat(fault.subcode()).as(fault.body()).isEqualTo("DestinationUnreachable");
    assertThat(fault.all("Content-Type").get(0)).contains("application/soap+xml");
  }

  @Test
  void letsAViewerReadButNotTouch(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    Console console = scene.console(pc.name());
    Soap vic = scene.vic().soap();
    assertThat(console.as(vic, get(GENERAL)).status()).isEqualTo(200);
    assertThat(
            console.as(vic, invoke(AMT + "AMT_MessageLog", "PositionToFirstRecord", "")).status())
        .isEqualTo(200);
    Answer refused = console.as(vic, RESET);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.subcode()).isEqualTo("AccessDenied");
    String disguised =
        RESET.replace(
            "<a:Action",
            "<a:Action>http://schemas.xmlsoap.org/ws/2004/09/transfer/Get</a:Action><a:Action");
    assertThat(console.as(vic, disguised).status()).isEqualTo(400);
    String hidden = get(GENERAL).replace("Get</a:Action>", "Get<!-- x --></a:Action>");
    assertThat(console.as(vic, hidden).status()).isEqualTo(403);
    assertThat(pc.machine().toldTo()).isEmpty();
    HistoryPages log = new HistoryPages(scene.deskOf(scene.sue()).browser());
    assertThat(log.audit("bridge.", pc.uuid().toString()))
        .contains(scene.vic().name(), "AMT_GeneralSettings", "Refused");
  }

  @Test
  void leavesWhatIsGraveToSupervisors(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    Console console = scene.console(pc.name());
    String account =
        invoke(
            AMT + "AMT_AuthorizationService",
            "SetAclEnabledState",
            "<p:Handle>1</p:Handle><p:Enabled>true</p:Enabled>");
    Answer refused = console.as(scene.ann().soap(), account);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body()).contains("needs the role supervisor");
    assertThat(pc.machine().journal().entries().toString()).doesNotContain("SetAclEnabledState");
    assertThat(console.as(scene.sue().soap(), account).status()).isNotEqualTo(403);
    assertThat(pc.machine().journal().entries())
        .contains("AMT_AuthorizationService.SetAclEnabledState");
    String unprovision =
        invoke(
            AMT + "AMT_SetupAndConfigurationService",
            "Unprovision",
            "<p:ProvisioningMode>1</p:ProvisioningMode>");
    assertThat(console.as(scene.ann().soap(), unprovision).status()).isEqualTo(403);
    assertThat(pc.machine().connected()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"amt-6", "amt-12", "amt-19"})
  void passesOnWhatAConsoleSignsForThePc(String release, Scene scene) {
    Pc pc = scene.visiting(scene.pc(release));
    Credentials amt = pc.machine().identity().amt();
    Console console = scene.console(pc.uuid().toString());
    assertThat(console.unsigned().all("WWW-Authenticate"))
        .anyMatch(value -> value.startsWith("Basic realm=\"Mayday\""))
        .anyMatch(value -> value.startsWith("Digest realm=\"Digest:"));
    Answer answer = console.digest(amt.user(), amt.password(), "/wsman", get(GENERAL));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.xml().first("AMT_GeneralSettings")).isPresent();
    Answer reset = console.digest(amt.user(), amt.password(), "/wsman", RESET);
    assertThat(reset.xml().text("ReturnValue")).isEqualTo("0");
    pc.isToldTo(PowerRequest.RESET);
    assertThat(pc.wrongAmtPasswords()).isZero();
  }

  @Test
  void letsThePcJudgeWhatWasSigned(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    Credentials amt = pc.machine().identity().amt();
    Console console = scene.console(pc.uuid().toString());
    String own = "/mayday/wsman/" + pc.uuid();
    Answer judged = console.digest(amt.user(), amt.password(), own, get(GENERAL));
    assertThat(judged.status()).as("the PC knows the signature, but no such page").isEqualTo(404);
    assertThat(pc.wrongAmtPasswords()).isZero();
    Answer foreign = console.digest(amt.user(), amt.password(), "/amt-storage", get(GENERAL));
    assertThat(foreign.status()).isEqualTo(400);
  }

  @Test
  void servesConsolesThatKnowOnlyHosts(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    Credentials amt = pc.machine().identity().amt();
    for (String name : new String[] {pc.name(), pc.uuid().toString()}) {
      Console console = scene.consoleAt(name + ".pcs.test");
      Answer signed = console.digest(amt.user(), amt.password(), "/wsman", get(GENERAL));
      assertThat(signed.status()).as(signed.body()).isEqualTo(200);
      assertThat(console.as(scene.vic().soap(), get(GENERAL)).status()).isEqualTo(200);
    }
    assertThat(scene.consoleAt("pcs.test").as(scene.vic().soap(), get(GENERAL)).status())
        .isEqualTo(404);
  }

  @Test
  void pausesDigestAfterWrongPasswordsButNotTheStaff(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    Console console = scene.console(pc.uuid().toString());
    for (int i = 0; i < 3; i++) {
      assertThat(console.digest("admin", "guess-" + i, "/wsman", get(GENERAL)).status())
          .isEqualTo(401);
    }
    Answer paused = console.digest("admin", "guess-3", "/wsman", get(GENERAL));
    assertThat(paused.status()).isEqualTo(429);
    assertThat(paused.all("Retry-After")).isNotEmpty();
    assertThat(pc.wrongAmtPasswords()).isEqualTo(3);
    assertThat(console.as(scene.ann().soap(), get(GENERAL)).status()).isEqualTo(200);
  }

  @Test
  void saysWhyThereIsNoAnswer(Scene scene) {
    Soap ann = scene.ann().soap();
    Answer unknown = scene.console(UUID.randomUUID().toString()).as(ann, get(GENERAL));
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.body()).contains("There is no PC");
    Pc away = scene.pc();
    Answer notThere = scene.console(away.name()).as(ann, get(GENERAL));
    assertThat(notThere.status()).isEqualTo(503);
    assertThat(notThere.all("Retry-After")).containsExactly("60");
    assertThat(notThere.body()).contains("The PC is not connected.");
    assertThat(scene.console("no-such-pc").unsigned().status())
        .as("strangers do not hear which PCs there are")
        .isEqualTo(scene.console(away.name()).unsigned().status())
        .isEqualTo(503);
    Pc wrong = scene.visiting(scene.pcWithWrongAmtPassword());
    Answer refused = scene.console(wrong.name()).as(ann, get(GENERAL));
    assertThat(refused.status()).isEqualTo(502);
    assertThat(refused.body()).contains("refused the stored AMT user and password");
  }

  @Test
  void endsWithinTheDeadlineWhenThePcFallsSilent(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    Credentials amt = pc.machine().identity().amt();
    Console console = scene.console(pc.name());
    assertThat(console.as(scene.ann().soap(), get(GENERAL)).status()).isEqualTo(200);
    pc.fallsSilent();
    for (boolean staff : new boolean[] {true, false}) {
      long start = System.nanoTime();
      Answer late =
          staff
              ? console.as(scene.ann().soap(), get(GENERAL))
              : console.digest(amt.user(), amt.password(), "/wsman", get(GENERAL));
      assertThat(late.status()).as(late.body()).isEqualTo(504);
      assertThat(late.subcode()).isEqualTo("TimedOut");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(DEADLINE);
    }
  }

  @Test
  void neverGivesHalfAnAnswer(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    Console console = scene.console(pc.name());
    assertThat(console.as(scene.ann().soap(), get(GENERAL)).status()).isEqualTo(200);
    pc.cutsItsNextAnswerAfter(300);
    Answer cut = console.as(scene.ann().soap(), get(GENERAL));
    assertThat(cut.status()).isEqualTo(502);
    assertThat(cut.body()).contains("cut the connection");
  }

  @Test
  void refusesWhatIsNoMessage(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    Console console = scene.console(pc.name());
    Soap ann = scene.ann().soap();
    String bomb =
        "<!DOCTYPE s [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY f SYSTEM 'file:///etc/hostname'>]>";
    String message = get(GENERAL).replaceFirst("<\\?xml.*?>\\s*", "");
    for (String text :
        new String[] {
          "",
          "no XML at all",
          message.substring(0, message.length() - 20),
          "<html><body/></html>",
          message.replace(
              "http://www.w3.org/2003/05/soap-envelope",
              "http://schemas.xmlsoap.org/soap/envelope/"),
          message.replaceAll("<a:Action.*?</a:Action>", ""),
          bomb + message,
          bomb + message.replace("/wsman</a:To>", "&b;&f;</a:To>"),
          message.replace("<s:Body>", "<s:Body>" + "<x>".repeat(200) + "</x>".repeat(200)),
          get(GENERAL).replace("UTF-8", "ISO-8859-1")
        }) {
      Answer refused = console.as(ann, text);
      assertThat(refused.status()).as(text).isEqualTo(400);
      assertThat(refused.subcode()).isEqualTo("SchemaValidationError");
      assertThat(refused.body()).doesNotContain("Exception", "&a;");
    }
    Answer large = console.as(ann, message + " ".repeat(300_000));
    assertThat(large.status()).isEqualTo(413);
    assertThat(console.inChunks(ann, message + " ".repeat(300_000)).status()).isEqualTo(413);
    assertThat(console.as(ann.as("wrong"), message).status()).isEqualTo(401);
  }
}
