package org.mayday.gateways.control;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes messages of the interface between consoles and gateways (docs/wsdl/mps.wsdl). */
final class MpsMessage {
  private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

  private MpsMessage() {}

  /**
   * An envelope with one element and its members.
   *
   * @param namespace of the element
   * @param members by name, in order
   */
  static byte[] of(String namespace, String element, List<Map.Entry<String, String>> members) {
    return text(namespace, element, members).getBytes(StandardCharsets.UTF_8);
  }

  /** The same as text. */
  static String text(String namespace, String element, List<Map.Entry<String, String>> members) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("s", "Envelope", SOAP);
      xml.writeNamespace("s", SOAP);
      xml.writeStartElement("s", "Body", SOAP);
      xml.writeStartElement("m", element, namespace);
      xml.writeNamespace("m", namespace);
      for (Map.Entry<String, String> member : members) {
        xml.writeStartElement("m", member.getKey(), namespace);
        xml.writeCharacters(member.getValue());
        xml.writeEndElement();
      }
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a text cannot fail", e);
    }
    return text.toString();
  }
}
