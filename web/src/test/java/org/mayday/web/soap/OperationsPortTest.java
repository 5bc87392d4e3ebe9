package org.mayday.web.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.FirmwareOperations;
import org.mayday.operation.boundary.Offer;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.OperationOrder;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Performed;
import org.mayday.operation.boundary.RoleMissing;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.boundary.UnknownOperation;
import org.mayday.staff.boundary.Role;

class OperationsPortTest {
  private static final UUID PC = UUID.fromString("4c4c4544-004b-4210-8033-b7c04f504633");

  private final Workbench workbench = new Workbench();
  private SoapServer server;

  @BeforeEach
  void publish() throws IOException {
    OperationsPort port = new OperationsPort();
    port.operations = workbench;
    server = new SoapServer(port, "operations");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void tellsWhatThereIsAndWhatAPcCannot() throws Exception {
    SoapServer.Answer answer =
        server.ask("<t:listOperations><t:platform>" + PC + "</t:platform></t:listOperations>");
    assertThat(answer.body())
        .containsSubsequence(
            ">boot.once<", ">CHANGE<", ">technician<", ">source<", ">PXE<", ">It is too old.<");
    assertThat(server.ask("<t:listOperations/>").body())
        .contains(">boot.once<")
        .doesNotContain("obstacle");
  }

  @Test
  void passesTheOrderOnAndTheSheetBack() throws Exception {
    SoapServer.Answer answer =
        perform("<t:argument name='source'>PXE</t:argument><t:confirmation>pc-1</t:confirmation>");
    assertThat(workbench.order.arguments()).containsExactly(Map.entry("source", "PXE"));
    assertThat(workbench.order.confirmation()).isEqualTo("pc-1");
    assertThat(answer.body())
        .contains("name=\"next\"", "many=\"false\"", "key=\"source\"", ">PXE\uFFFD<", ">12<");
  }

  @Test
  void tellsWhyItIsNotDone() throws Exception {
    workbench.trouble = new RoleMissing(Role.SUPERVISOR);
    assertThat(perform("").body()).contains("notAllowed", ">supervisor<");
    workbench.trouble = new BadArguments("source must be one of PXE.");
    assertThat(perform("").body()).contains("invalidRequest", ">source must be one of PXE.<");
    workbench.trouble = new UnknownOperation("boot.once");
    assertThat(perform("").body()).contains("notFound", ">There is no operation boot.once.<");
    workbench.trouble = null;
    assertThat(perform("<t:argument name='a'>1</t:argument><t:argument name='a'>2</t:argument>"))
        .extracting(SoapServer.Answer::body)
        .asString()
        .contains("invalidRequest", "given twice");
  }

  private SoapServer.Answer perform(String more) throws Exception {
    return server.ask(
        "<t:performOperation><t:platform>"
            + PC
            + "</t:platform><t:name>boot.once</t:name>"
            + more
            + "</t:performOperation>");
  }

  /** Knows one operation. */
  private static final class Workbench extends FirmwareOperations {
    private final OperationInfo boot =
        OperationInfo.change("boot.once", "boot").with(Parameter.choice("source", "PXE"));
    private OperationOrder order;
    private RuntimeException trouble;

    @Override
    public List<OperationInfo> all() {
      return List.of(boot);
    }

    @Override
    public List<Offer> offered(UUID platform) {
      return List.of(new Offer(boot, "It is too old."));
    }

    @Override
    public Performed perform(OperationOrder asked) {
      if (trouble != null) {
        throw trouble;
      }
      order = asked;
      Map<String, String> facts = new LinkedHashMap<>();
      facts.put("source", "PXE\u0001");
      return new Performed(
          asked.platform(), asked.name(), Sheet.of(Sheet.Part.facts("next", facts)), 12);
    }
  }
}
