package org.mayday.wsman.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mayday.wsman.envelope.MalformedEnvelopeException;
import org.mayday.wsman.instance.CimTime;
import org.mayday.wsman.instance.CodedValue;

/** Events, bytes upwards. */
class EventReaderTest {
  private static final String FRAME =
      "<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'"
          + " xmlns:a='http://schemas.xmlsoap.org/ws/2004/08/addressing'"
          + " xmlns:w='http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd'><s:Header>"
          + "<a:Action>http://schemas.dmtf.org/wbem/wsman/1/wsman/%s</a:Action></s:Header>"
          + "<s:Body>%s</s:Body></s:Envelope>";
  private static final String ALERT =
      "<CIM_AlertIndication><MessageID>%s</MessageID></CIM_AlertIndication>";

  private final EventReader reader = new EventReader();

  @Test
  void readsWhatFirmwareSends() throws Exception {
    EventDelivery delivery = reader.read(kept("agent-expired.xml"));
    assertThat(delivery.action()).isEqualTo(EventDelivery.EVENT);
    assertThat(delivery.ackRequested()).isTrue();
    assertThat(delivery.messageId()).contains("uuid:00000000-8086-8086-8086-000000128538");
    assertThat(delivery.events()).hasSize(1);
    AlertIndication alert = AlertIndication.in(delivery.events().get(0)).orElseThrow();
    assertThat(alert.messageId()).isEqualTo("iAMT0005");
    assertThat(alert.arguments())
        .containsExactly(
            "0",
            "Interop:CIM_ComputerSystem.CreationClassName=CIM_ComputerSystem,Name=Intel(r) AMT");
    assertThat(alert.severity().is(PerceivedSeverity.INFORMATION)).isTrue();
    assertThat(alert.identifier()).isEqualTo("Intel(r):2950234687");
    assertThat(alert.time()).isEqualTo("2017-01-31T15:40:09.000Z");
    assertThat(alert.at()).contains(Instant.parse("2017-01-31T15:40:09Z"));
    assertThat(alert.systemName()).isEqualTo("Intel(r) AMT");
    assertThat(alert.message()).isEmpty();
    assertThat(alert.alertingElement())
        .isEqualTo(
            "Interop:CIM_ComputerSystem.CreationClassName=\"CIM_ComputerSystem\","
                + "Name=\"Intel(r) AMT\"");
  }

  @Test
  void acknowledgesAsTheStandardSays() throws Exception {
    byte[] ack =
        reader
            .read(kept("agent-expired.xml"))
            .acknowledgement("uuid:11111111-2222-3333-4444-555555555555");
    String wanted = new String(kept("acknowledgement.xml"), StandardCharsets.UTF_8).strip();
    assertThat(new String(ack, StandardCharsets.UTF_8)).isEqualTo(wanted);
  }

  @Test
  void unpacksABatch() throws Exception {
    String batch =
        "<w:Events><w:Event Action='x'>%s</w:Event><w:Event>%s</w:Event><w:Event>text</w:Event>"
                .formatted(ALERT.formatted("one"), ALERT.formatted("two"))
            + "</w:Events>";
    EventDelivery delivery = reader.read(frame("Events", batch));
    assertThat(delivery.events()).hasSize(3);
    assertThat(
            delivery.events().stream()
                .flatMap(event -> AlertIndication.in(event).stream())
                .map(AlertIndication::messageId))
        .containsExactly("one", "two");
    assertThat(delivery.events().get(2).text()).isEqualTo("text");
    assertThat(delivery.ackRequested()).isFalse();
  }

  @Test
  void aHeartbeatHasNoEvents() throws Exception {
    assertThat(reader.read(frame("Heartbeat", "<w:Heartbeat/>")).events()).isEmpty();
  }

  @Test
  void keepsWhatItDoesNotKnow() throws Exception {
    EventDelivery delivery = reader.read(frame("Event", "<Strange>yes</Strange>"));
    assertThat(delivery.events()).hasSize(1);
    assertThat(AlertIndication.in(delivery.events().get(0))).isEmpty();
  }

  @Test
  void passesOverUnknownProperties() throws Exception {
    String strange =
        "<CIM_AlertIndication><Odd><Odder/></Odd><MessageID>m</MessageID>"
            + "<PerceivedSeverity>many</PerceivedSeverity></CIM_AlertIndication>";
    AlertIndication alert =
        AlertIndication.in(reader.read(frame("Event", strange)).events().get(0)).orElseThrow();
    assertThat(alert.messageId()).isEqualTo("m");
    assertThat(alert.severity().is(PerceivedSeverity.UNKNOWN)).isTrue();
    assertThat(alert.at()).isEmpty();
  }

  @Test
  void boundsTextsAndArguments() throws Exception {
    String tooLong = "<MessageID>" + "x".repeat(5_000) + "</MessageID>";
    String many = "<MessageArguments>a</MessageArguments>".repeat(100);
    AlertIndication alert =
        AlertIndication.in(
                reader
                    .read(
                        frame(
                            "Event",
                            "<CIM_AlertIndication>" + tooLong + many + "</CIM_AlertIndication>"))
                    .events()
                    .get(0))
            .orElseThrow();
    assertThat(alert.messageId()).hasSize(AlertIndication.LONGEST);
    assertThat(alert.arguments()).hasSize(AlertIndication.MOST_ARGUMENTS);
  }

  @Test
  void refusesWhatIsTooLargeOrDangerous() {
    refuses(new byte[EventReader.LARGEST + 1]);
    refuses(frame("Event", "<a>".repeat(40) + "</a>".repeat(40)));
    refuses(frame("Event", "<a/>".repeat(5_000)));
    refuses(
        ("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
                + new String(frame("Event", "&e;"), StandardCharsets.UTF_8))
            .getBytes(StandardCharsets.UTF_8));
    refuses("<html/>".getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "2017-01-31T15:40:09.000Z, 2017-01-31T15:40:09Z",
    "2017-01-31T15:40:09+01:00, 2017-01-31T14:40:09Z",
    "2017-01-31T15:40:09, 2017-01-31T15:40:09Z",
    "20170131154009.000000+060, 2017-01-31T14:40:09Z",
    "20170131154009.000000-000, 2017-01-31T15:40:09Z"
  })
  void understandsTimes(String text, Instant at) {
    assertThat(CimTime.parse(text)).contains(at);
  }

  @ParameterizedTest
  @CsvSource({
    "''",
    "T",
    "20170131154009.000000+",
    "2017-13-31T15:40:09Z",
    "99999999999999.000000+000"
  })
  void passesOverOtherTimes(String text) {
    assertThat(CimTime.parse(text)).isEmpty();
  }

  private void refuses(byte[] document) {
    assertThatExceptionOfType(MalformedEnvelopeException.class)
        .isThrownBy(() -> reader.read(document));
  }

  private static byte[] frame(String action, String body) {
    return FRAME.formatted(action, body).getBytes(StandardCharsets.UTF_8);
  }

  static byte[] kept(String name) throws IOException {
    try (InputStream in = EventReaderTest.class.getResourceAsStream("/events/" + name)) {
      return in.readAllBytes();
    }
  }

  static AlertIndication alert(String id, String... arguments) {
    return new AlertIndication(
        id, List.of(arguments), "", CodedValue.of(PerceivedSeverity.class, 2), "", "", "", "");
  }
}
