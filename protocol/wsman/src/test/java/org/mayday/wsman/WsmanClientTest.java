package org.mayday.wsman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.mayday.wsman.WsmanTransportException.Kind;
import org.mayday.wsman.amt.AmtGeneralSettings;
import org.mayday.wsman.amt.AmtUserInitiatedConnectionService;
import org.mayday.wsman.amt.UserInitiatedState;
import org.mayday.wsman.cim.CimPowerManagementService;
import org.mayday.wsman.cim.PowerState;

/** Faults, refusals and nonsense are told apart. */
class WsmanClientTest {
  private static final String FRAME =
      "<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'"
          + " xmlns:w='urn:w'><s:Body>%s</s:Body></s:Envelope>";

  private String answer = "";
  private final WsmanClient client =
      new WsmanClient(
          (request, deadline) -> answer.getBytes(StandardCharsets.UTF_8),
          WsmanSettings.within(Duration.ofSeconds(45)));

  @Test
  void aSoapFaultIsAFault() {
    body(
        "<s:Fault><s:Code><s:Value>s:Sender</s:Value><s:Subcode><s:Value>w:InvalidSelectors"
            + "</s:Value></s:Subcode></s:Code><s:Reason><s:Text xml:lang='en'>No such key."
            + "</s:Text></s:Reason><s:Detail><w:FaultDetail>urn:unexpected</w:FaultDetail>"
            + "</s:Detail></s:Fault>");
    assertThatExceptionOfType(WsmanFault.class)
        .isThrownBy(() -> client.get(AmtGeneralSettings.class))
        .satisfies(
            fault -> {
              assertThat(fault.code()).isEqualTo("Sender");
              assertThat(fault.subcode()).isEqualTo("InvalidSelectors");
              assertThat(fault.reason()).isEqualTo("No such key.");
              assertThat(fault.detail()).isEqualTo("urn:unexpected");
            })
        .withMessage("The PC answered with a SOAP fault Sender/InvalidSelectors: No such key.");
  }

  @Test
  void aReturnValueThatIsNotSuccessIsARefusal() {
    power("4097");
    assertThatExceptionOfType(OperationRefused.class)
        .isThrownBy(this::reset)
        .satisfies(refused -> assertThat(refused.returnValue()).isEqualTo(4097))
        .withMessageContaining("not possible from the present power state");
  }

  @Test
  void anUnknownReturnValueKeepsItsNumber() {
    power("39321");
    assertThatExceptionOfType(OperationRefused.class)
        .isThrownBy(this::reset)
        .satisfies(refused -> assertThat(refused.words()).isEqualTo("unknown (39321)"));
  }

  @Test
  void aStartedJobIsSuccess() throws WsmanException {
    power("4096");
    reset();
  }

  @Test
  void amtMethodsAreExplainedByAmtStatus() {
    body("<RequestStateChange_OUTPUT><ReturnValue>2081</ReturnValue></RequestStateChange_OUTPUT>");
    assertThatExceptionOfType(OperationRefused.class)
        .isThrownBy(
            () ->
                client.invoke(
                    AmtUserInitiatedConnectionService.requestStateChange(UserInitiatedState.OS)))
        .withMessageContaining("consent is required (2081)");
  }

  @Test
  void theAnswerOfAnotherClassIsNonsense() {
    body("<AMT_RedirectionService/>");
    assertNonsense("AMT_RedirectionService instead of AMT_GeneralSettings");
  }

  @Test
  void anEmptyBodyIsNonsense() {
    body("");
    assertNonsense("an empty body");
  }

  @Test
  void whatIsNoXmlIsNonsense() {
    answer = "<html><body><p>Log on";
    assertNonsense("not well-formed XML");
  }

  @Test
  void aReturnValueThatIsNoNumberIsNonsense() {
    power("zero");
    assertThatExceptionOfType(WsmanTransportException.class)
        .isThrownBy(this::reset)
        .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.NONSENSE));
  }

  @Test
  void missingAndBrokenPropertiesAreEmpty() throws WsmanException {
    body(
        "<AMT_GeneralSettings><IdleWakeTimeout>soon</IdleWakeTimeout><HostName/>"
            + "<Unheard><Of>it</Of></Unheard></AMT_GeneralSettings>");
    AmtGeneralSettings settings = client.get(AmtGeneralSettings.class);
    assertThat(settings.idleWakeTimeout()).isEmpty();
    assertThat(settings.hostName()).contains("");
    assertThat(settings.domainName()).isEmpty();
  }

  private void reset() throws WsmanException {
    client.invoke(CimPowerManagementService.requestPowerStateChange(PowerState.RESET));
  }

  private void power(String returnValue) {
    body(
        "<RequestPowerStateChange_OUTPUT><ReturnValue>"
            + returnValue
            + "</ReturnValue></RequestPowerStateChange_OUTPUT>");
  }

  private void body(String content) {
    answer = FRAME.formatted(content);
  }

  private void assertNonsense(String words) {
    assertThatExceptionOfType(WsmanTransportException.class)
        .isThrownBy(() -> client.get(AmtGeneralSettings.class))
        .withMessageContaining(words)
        .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.NONSENSE));
  }
}
