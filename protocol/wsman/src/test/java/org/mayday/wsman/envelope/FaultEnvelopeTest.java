package org.mayday.wsman.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mayday.wsman.envelope.FaultEnvelope.Subcode;

class FaultEnvelopeTest {

  private static AnswerEnvelope read(FaultEnvelope fault) throws MalformedEnvelopeException {
    return new EnvelopeReader().read(fault.bytes());
  }

  @Test
  void canBeReadByAnyClient() throws Exception {
    AnswerEnvelope envelope =
        read(new FaultEnvelope(true, Subcode.ACCESS_DENIED, "No <b>!", Optional.of("uuid:1")));
    assertThat(envelope.header("Action"))
        .contains("http://schemas.dmtf.org/wbem/wsman/1/wsman/fault");
    assertThat(envelope.header("RelatesTo")).contains("uuid:1");
    assertThat(envelope.fault()).contains(new SoapFault("Sender", "AccessDenied", "No <b>!", ""));
  }

  @Test
  void isOfAddressingWhereThePcIsNotReached() throws Exception {
    AnswerEnvelope envelope =
        read(
            new FaultEnvelope(
                false, Subcode.ENDPOINT_UNAVAILABLE, "a\u0000b\uD800", Optional.empty()));
    assertThat(envelope.header("Action"))
        .contains("http://schemas.xmlsoap.org/ws/2004/08/addressing/fault");
    assertThat(envelope.header("RelatesTo")).isEmpty();
    assertThat(envelope.fault())
        .contains(new SoapFault("Receiver", "EndpointUnavailable", "a?b?", ""));
  }
}
