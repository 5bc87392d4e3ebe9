package org.mayday.delivery.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.stax.StAXSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.delivery.boundary.Dialect;
import org.mayday.delivery.boundary.GatewayPlace;
import org.mayday.delivery.boundary.Machine;

class NotificationTest {
  private static final UUID PC = UUID.fromString("4c4c4544-004b-4210-8033-b7c04f504633");
  private static final UUID EVENT = UUID.fromString("0d6b2c1e-6c0f-4d0e-9a55-6c2f7a1e7c11");
  private static final GatewayPlace PLACE =
      new GatewayPlace("203.0.113.5", "203.0.113.6", 3128, 1080);
  private final Notification plain = new Notification(Dialect.of(Dialect.OURS, ""));

  private static Machine machine(boolean connected, String name) {
    return new Machine(
        connected,
        PC,
        name,
        List.of(623, 16992, 16993, 16994),
        UUID.fromString("7b0c9d52-6a0e-4a33-9f4e-0c5f2a1d0001"),
        Instant.parse("2026-03-01T12:00:00.123Z"),
        "192.0.2.7",
        "USER_INITIATED",
        "USER",
        EVENT,
        connected ? "" : "CONNECTION_LOST",
        connected ? "" : "The connection was reset.");
  }

  @Test
  void tellsWhatTheOriginalGatewayToldAndMore() throws Exception {
    byte[] message = plain.write(machine(true, "ward-17"), PLACE, EVENT, 10);
    assertThat(new String(message, UTF_8))
        .contains("<m:State>0</m:State>")
        .contains("<m:DeviceFqdn>ward-17</m:DeviceFqdn>")
        .contains(
            "<m:DevicePort>16992</m:DevicePort><m:DevicePort>16993</m:DevicePort><m:DeviceUuid>")
        .contains("<m:MpsSocksPort>1080</m:MpsSocksPort><m:WantReply>true</m:WantReply>")
        .contains("<e:trigger>USER_INITIATED</e:trigger>")
        .contains("<e:replySeconds>10</e:replySeconds>");
    fits(message);
  }

  @Test
  void tellsWhyATunnelEndedAndHoldsWhatXmlCannot() throws Exception {
    byte[] message = plain.write(machine(false, "w<ard\u0000&17"), PLACE, EVENT, 0);
    assertThat(new String(message, UTF_8))
        .contains("<m:State>1</m:State>", "w&lt;ard\uFFFD&amp;17", "CONNECTION_LOST")
        .contains("<m:WantReply>false</m:WantReply>")
        .doesNotContain("replySeconds");
    fits(message);
  }

  /** The body is valid by the schema in docs/wsdl. */
  private static void fits(byte[] message) throws Exception {
    XMLStreamReader xml =
        XMLInputFactory.newFactory().createXMLStreamReader(new ByteArrayInputStream(message));
    while (xml.next() != XMLStreamReader.START_ELEMENT
        || !xml.getLocalName().equals("EventNotification")) {
      // the envelope
    }
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(Path.of("..", "docs", "wsdl", "mps.xsd").toFile())
        .newValidator()
        .validate(new StAXSource(xml));
  }

  @Test
  void speaksAnotherDialect() {
    Notification other =
        new Notification(Dialect.of("http://example.org/mps", "EventNotification=Notify,State=St"));
    assertThat(new String(other.write(machine(true, "a"), PLACE, EVENT, 0), UTF_8))
        .contains("<m:Notify xmlns:m=\"http://example.org/mps\"><m:St>0</m:St><m:DeviceFqdn>")
        .contains("xmlns:e=\"urn:mayday:mps-extension:1\"")
        .doesNotContain("urn:mayday:mps:1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "0", " false "})
  void hearsARefusalInAnyNamespace(String word) {
    assertThat(plain.refuses(answer(word).getBytes(UTF_8))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "1", "", "no", "<x/>"})
  void takesAnythingElseForConsent(String word) {
    assertThat(plain.refuses(answer(word).getBytes(UTF_8))).isFalse();
  }

  @Test
  void isNotMisledByRubbish() {
    assertThat(plain.refuses(new byte[0])).isFalse();
    assertThat(plain.refuses("KeepConnection=false".getBytes(UTF_8))).isFalse();
    assertThat(plain.refuses(answer("false").substring(0, 60).getBytes(UTF_8))).isFalse();
    String bomb = "<!DOCTYPE a [<!ENTITY x 'false'>]><a><KeepConnection>&x;</KeepConnection></a>";
    assertThat(plain.refuses(bomb.getBytes(UTF_8))).isFalse();
  }

  private static String answer(String word) {
    return "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>"
        + "<EventNotificationResponse xmlns='urn:x'><KeepConnection>"
        + word
        + "</KeepConnection></EventNotificationResponse></s:Body></s:Envelope>";
  }
}
