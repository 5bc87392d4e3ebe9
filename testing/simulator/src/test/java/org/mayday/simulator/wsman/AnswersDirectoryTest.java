package org.mayday.simulator.wsman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mayday.simulator.support.Requests.AMT;
import static org.mayday.simulator.support.Requests.CIM;
import static org.mayday.simulator.support.Requests.get;
import static org.mayday.simulator.support.Requests.power;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mayday.simulator.firmware.Firmware;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.power.PowerRequest;
import org.mayday.simulator.support.ManualClock;
import org.mayday.simulator.support.Pcs;
import org.mayday.simulator.support.TestConsole;
import org.mayday.simulator.web.WebServer;

class AnswersDirectoryTest {

  @TempDir private Path folder;
  private final SimulatedPc pc = Pcs.of("amt-12", new ManualClock());

  private void record(String file, String resource, String action, String body) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(
        path,
        """
        <?xml version= "1.0" encoding= "UTF-8"?>
        <a:Envelope xmlns:a= "http://www.w3.org/2003/05/soap-envelope">
          <a:Header><b:RelatesTo>41</b:RelatesTo>
          <b:Action a:mustUnderstand= "true">%s</b:Action>
          <c:ResourceURI>%s</c:ResourceURI></a:Header><a:Body>%s</a:Body></a:Envelope>
        """
            .formatted(action, resource, body));
  }

  private TestConsole console() throws IOException {
    AnswersDirectory recorded = new AnswersDirectory(folder);
    WebServer web =
        new WebServer(
            pc, new WsmanService(pc.personality(), new Firmware(pc), Optional.of(recorded)));
    return new TestConsole(pc.identity().amt(), web::open);
  }

  @Test
  void aRecordedAnswerIsSentAsItIsButForWhatItRelatesTo() throws Exception {
    record(
        "amt/general/get.xml",
        AMT + "AMT_GeneralSettings",
        "http://schemas.xmlsoap.org/ws/2004/09/transfer/GetResponse",
        "<recorded/>");

    String answer = console().post(get(AMT + "AMT_GeneralSettings")).body();

    assertThat(answer).contains("<recorded/>").contains("version= \"1.0\"");
    assertThat(answer).contains("RelatesTo>uuid:7<");
  }

  @Test
  void aMethodIsCarriedOutThoughItsAnswerIsRecorded() throws Exception {
    record(
        "cim/power/change.xml",
        CIM + "CIM_PowerManagementService",
        CIM + "CIM_PowerManagementService/RequestPowerStateChangeResponse",
        "<recorded/>");

    assertThat(console().post(power(10)).body()).contains("<recorded/>");

    assertThat(pc.wasToldTo(PowerRequest.RESET)).isTrue();
  }

  @Test
  void whatIsNotRecordedIsThePcsOwn() throws Exception {
    record("x/get.xml", AMT + "AMT_Other", "a/GetResponse", "");

    assertThat(console().post(get(AMT + "AMT_GeneralSettings")).body()).contains("pc-1");
  }

  @Test
  void anEmptyDirectoryIsRefused() {
    assertThatThrownBy(() -> new AnswersDirectory(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no recorded answers");
  }
}
