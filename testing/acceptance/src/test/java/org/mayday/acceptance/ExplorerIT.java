package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mayday.acceptance.desk.ExplorerPage;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Person;
import org.mayday.acceptance.scene.Scene;

/** The page that shows what goes over the wire. */
@Acceptance
class ExplorerIT {

  private static ExplorerPage explorer(Scene scene, Person person, Pc pc) {
    pc.visits();
    scene.isReady(pc);
    return ExplorerPage.from(scene.deskOf(person).browser(), pc.uuid());
  }

  @Test
  void showsRequestsAndAnswers(Scene scene) {
    ExplorerPage page = explorer(scene, scene.ann(), scene.pc());
    assertThat(page.classes()).contains("AMT_GeneralSettings", "CIM_Chassis");
    assertThat(page.asks(1)).isEqualTo("Get AMT_GeneralSettings");
    assertThat(page.shown("request", 0))
        .startsWith("<s:Envelope")
        .contains("\n    <a:Action>http://schemas.xmlsoap.org/ws/2004/09/transfer/Get</a:Action>");
    assertThat(page.shown("answer", 0)).contains("<g:HostName>");
    assertThat(page.exchange(0)).contains("HTTP 200", " ms");
    assertThat(page.copies("answer", 0)).contains("Copied");

    page.sends("ENUMERATE", "className").fills("className", "CIM_SoftwareIdentity");
    assertThat(page.asks(2)).isEqualTo("Pull CIM_SoftwareIdentity");
    assertThat(page.shown("answer", 1)).contains("<g:EndOfSequence/>");

    page.sends("GET", "className").fills("className", "CIM_NoSuchClass");
    assertThat(page.asks(1)).isEqualTo("Get CIM_NoSuchClass");
    assertThat(page.exchange(0)).contains("HTTP 400", "SOAP fault Sender/DestinationUnreachable");
  }

  @Test
  void callsMethodsAndSendsMessagesOfOnesOwn(Scene scene) {
    ExplorerPage page = explorer(scene, scene.ann(), scene.pc());
    page.sends("METHOD", "methodName")
        .fills("className", "AMT_TimeSynchronizationService")
        .fills("methodName", "GetLowAccuracyTimeSynch");
    assertThat(page.asks(1)).isEqualTo("AMT_TimeSynchronizationService.GetLowAccuracyTimeSynch");
    assertThat(page.shown("answer", 0)).contains("<g:ReturnValue>0</g:ReturnValue>");
    String message = page.edits(0);
    assertThat(message).startsWith("<s:Envelope").contains("GetLowAccuracyTimeSynch");
    page.fills("envelope", message.replace("</s:Body>", "\n</s:Body>"));
    assertThat(page.asks(1)).isEqualTo("AMT_TimeSynchronizationService.GetLowAccuracyTimeSynch");
    page.fills("envelope", "no message");
    assertThat(page.isRefused()).contains("not well-formed XML");
  }

  @Test
  void letsAViewerReadOnly(Scene scene) {
    Pc pc = scene.pc();
    ExplorerPage page = explorer(scene, scene.vic(), pc);
    assertThat(page.asks(1)).isEqualTo("Get AMT_GeneralSettings");
    page.sends("METHOD", "methodName")
        .fills("className", "CIM_PowerManagementService")
        .fills("methodName", "RequestPowerStateChange")
        .fills("inputs", "PowerState=10");
    assertThat(page.isRefused()).contains("this needs the role technician");
    assertThat(pc.machine().toldTo()).isEmpty();
  }
}
