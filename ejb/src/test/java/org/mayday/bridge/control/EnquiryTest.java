package org.mayday.bridge.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mayday.bridge.boundary.BridgeMessage;
import org.mayday.bridge.boundary.BridgeRefused;
import org.mayday.bridge.boundary.Inquiry;
import org.mayday.bridge.boundary.Inquiry.Kind;
import org.mayday.wsman.RawAnswer;
import org.mayday.wsman.envelope.AnswerEnvelope;
import org.mayday.wsman.envelope.EnvelopeReader;
import org.mayday.wsman.instance.WsmanInstance;

class EnquiryTest {
  private final MessageReader reader = new MessageReader();

  private static Enquiry enquiry(Kind kind, String className, String selectors) {
    return new Enquiry(new Inquiry(kind, className, "", selectors, "", ""));
  }

  private static RawAnswer answer(String body) {
    String envelope =
        "<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'><s:Header/><s:Body>"
            + body
            + "</s:Body></s:Envelope>";
    return new RawAnswer(200, Map.of(), envelope.getBytes(UTF_8));
  }

  @Test
  void getsAnInstance() throws Exception {
    byte[] message = enquiry(Kind.GET, "CIM_Chassis", "Tag=CIM_Chassis\n\n Name = a=b <c>").first();
    BridgeMessage read = reader.read(message);
    assertThat(read).hasToString("Get CIM_Chassis");
    assertThat(read.reading()).isTrue();
    WsmanInstance set =
        new EnvelopeReader()
            .read(message)
            .document()
            .child("Header")
            .flatMap(header -> header.child("SelectorSet"))
            .orElseThrow();
    assertThat(set.texts("Selector")).containsExactly("CIM_Chassis", "a=b <c>");
  }

  @Test
  void callsAMethod() throws Exception {
    Inquiry inquiry =
        new Inquiry(
            Kind.METHOD, "AMT_MessageLog", "GetRecords", "", "MaxReadRecords=2\nX=1\nX=2", "");
    byte[] message = new Enquiry(inquiry).first();
    assertThat(reader.read(message)).hasToString("AMT_MessageLog.GetRecords");
    AnswerEnvelope envelope = new EnvelopeReader().read(message);
    assertThat(envelope.content().orElseThrow().name()).isEqualTo("GetRecords_INPUT");
    assertThat(envelope.content().orElseThrow().texts("X")).containsExactly("1", "2");
  }

  @Test
  void followsAnEnumerationToItsEnd() throws Exception {
    Enquiry enquiry = enquiry(Kind.ENUMERATE, "CIM_Chip", "");
    assertThat(reader.read(enquiry.first())).hasToString("Enumerate CIM_Chip");
    String context = "<EnumerationContext>7</EnumerationContext>";
    Optional<byte[]> pull =
        enquiry.next(answer("<EnumerateResponse>" + context + "</EnumerateResponse>"));
    assertThat(reader.read(pull.orElseThrow())).hasToString("Pull CIM_Chip");
    assertThat(new String(pull.get(), UTF_8)).contains("EnumerationContext>7<");
    assertThat(enquiry.next(answer("<PullResponse>" + context + "</PullResponse>"))).isPresent();
    assertThat(enquiry.next(answer("<PullResponse>" + context + "<EndOfSequence/></PullResponse>")))
        .isEmpty();
  }

  @Test
  void endsAnEnumerationThatDoesNot() throws Exception {
    Enquiry enquiry = enquiry(Kind.ENUMERATE, "CIM_Chip", "");
    enquiry.first();
    RawAnswer more =
        answer("<PullResponse><EnumerationContext>7</EnumerationContext></PullResponse>");
    int messages = 1;
    while (enquiry.next(more).isPresent()) {
      messages++;
    }
    assertThat(messages).isEqualTo(50);
    assertThat(enquiry(Kind.ENUMERATE, "CIM_Chip", "").next(answer("no"))).isEmpty();
  }

  @Test
  void tellsFaultsInASentence() {
    assertThat(
            Enquiry.fault(
                answer(
                    "<s:Fault><s:Code><s:Value>s:Sender</s:Value></s:Code><s:Reason><s:Text>No."
                        + "</s:Text></s:Reason></s:Fault>")))
        .isEqualTo("The PC answered with a SOAP fault Sender: No.");
    assertThat(Enquiry.fault(answer("<x/>"))).isEmpty();
    assertThat(Enquiry.fault(new RawAnswer(404, Map.of(), new byte[0]))).isEmpty();
  }

  @Test
  void refusesWhatMakesNoMessage() {
    assertThatThrownBy(() -> enquiry(Kind.GET, "Win32_Process", "").first())
        .isInstanceOf(BridgeRefused.class)
        .hasMessageContaining("AMT_, CIM_ or IPS_");
    assertThatThrownBy(() -> enquiry(Kind.GET, "CIM_Chip", "no equals sign").first())
        .isInstanceOf(BridgeRefused.class)
        .hasMessage("A line must be Name=value, not: no equals sign");
    assertThatThrownBy(() -> enquiry(Kind.METHOD, "CIM_Chip", "").first())
        .isInstanceOf(BridgeRefused.class);
    assertThatThrownBy(() -> enquiry(Kind.GET, "CIM_Chip", "A=\u0001").first())
        .isInstanceOf(BridgeRefused.class);
  }

  @Test
  void knowsTheTypedClasses() {
    assertThat(new KnownClasses().names())
        .contains("AMT_GeneralSettings", "CIM_Chassis", "IPS_PowerManagementService")
        .isSorted()
        .allMatch(name -> name.matches("(AMT|CIM|IPS)_\\w+"))
        .noneMatch(name -> name.endsWith("OUTPUT"));
  }
}
