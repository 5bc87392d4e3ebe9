package org.mayday.delivery.control;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.mayday.delivery.boundary.Dialect;
import org.mayday.delivery.boundary.GatewayPlace;
import org.mayday.delivery.boundary.Machine;

/**
 * What consoles are told (Intel AMT Implementation and Reference Guide, "EventNotificationType";
 * here docs/wsdl/mps.xsd), and what they answer.
 */
final class Notification {
  private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

  /** What is not "Char" in XML 1.0, 2.2. */
  private static final Pattern UNSPEAKABLE =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private static final String MORE = "urn:mayday:mps-extension:1";

  private final Dialect dialect;

  Notification(Dialect dialect) {
    this.dialect = dialect;
  }

  /**
   * A notification.
   *
   * @param event the same whenever it is sent
   * @param replySeconds how long a reply is waited for; 0 if none is wanted
   */
  byte[] write(Machine machine, GatewayPlace place, UUID event, int replySeconds) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("s", "Envelope", SOAP);
      xml.writeNamespace("s", SOAP);
      xml.writeStartElement("s", "Body", SOAP);
      xml.writeStartElement("m", dialect.named("EventNotification"), dialect.namespace());
      xml.writeNamespace("m", dialect.namespace());
      original(xml, machine, place, replySeconds > 0);
      more(xml, machine, event, replySeconds);
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private void original(XMLStreamWriter xml, Machine machine, GatewayPlace place, boolean wantReply)
      throws XMLStreamException {
    own(xml, "State", machine.connected() ? "0" : "1");
    own(xml, "DeviceFqdn", machine.name());
    for (int port : machine.managementPorts()) {
      own(xml, "DevicePort", String.valueOf(port));
    }
    own(xml, "DeviceUuid", machine.platform().toString());
    own(xml, "MpsAddress", place.mpsAddress());
    if (!place.httpAddress().isEmpty()) {
      own(xml, "MpsHttpAddress", place.httpAddress());
    }
    own(xml, "MpsHttpPort", String.valueOf(place.httpPort()));
    own(xml, "MpsSocksPort", String.valueOf(place.socksPort()));
    own(xml, "WantReply", String.valueOf(wantReply));
  }

  private static void more(XMLStreamWriter xml, Machine machine, UUID event, int replySeconds)
      throws XMLStreamException {
    xml.writeStartElement("e", "Tunnel", MORE);
    xml.writeNamespace("e", MORE);
    more(xml, "event", event.toString());
    more(xml, "time", machine.at().toString());
    more(xml, "tunnel", machine.tunnel().toString());
    more(xml, "address", machine.address());
    for (int port : machine.ports()) {
      more(xml, "port", String.valueOf(port));
    }
    more(xml, "trigger", machine.trigger());
    more(xml, "callerClass", machine.callerClass());
    UUID call = machine.call();
    more(xml, "call", call == null ? "" : call.toString());
    more(xml, "reason", machine.reason());
    more(xml, "detail", machine.detail());
    more(xml, "replySeconds", replySeconds == 0 ? "" : String.valueOf(replySeconds));
    xml.writeEndElement();
  }

  private void own(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
    xml.writeStartElement("m", dialect.named(name), dialect.namespace());
    xml.writeCharacters(plain(text));
    xml.writeEndElement();
  }

  private static void more(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    if (!text.isEmpty()) {
      xml.writeStartElement("e", name, MORE);
      xml.writeCharacters(plain(text));
      xml.writeEndElement();
    }
  }

  /** What XML 1.0 cannot hold is replaced. */
  private static String plain(String text) {
    return UNSPEAKABLE.matcher(text).replaceAll("\uFFFD");
  }

  /** Whether an answer refuses the PC. What cannot be read refuses nothing. */
  boolean refuses(byte[] answer) {
    if (answer.length == 0) {
      return false;
    }
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      @Nullable String said = kept(factory.createXMLStreamReader(new ByteArrayInputStream(answer)));
      return said != null && (said.equals("false") || said.equals("0"));
    } catch (XMLStreamException | RuntimeException e) {
      return false;
    }
  }

  private @Nullable String kept(XMLStreamReader xml) throws XMLStreamException {
    String name = dialect.named("KeepConnection");
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(name)) {
        return xml.getElementText().strip();
      }
    }
    return null;
  }
}
