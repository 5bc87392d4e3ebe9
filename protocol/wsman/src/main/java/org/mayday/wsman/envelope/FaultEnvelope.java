package org.mayday.wsman.envelope;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A fault to be told to whoever sent a message (SOAP 1.2 part 1, 5.4; DSP0226 14).
 *
 * @param sender whether the message is to blame; else the way to the PC
 * @param subcode one of the standard's
 * @param reason a sentence; characters that XML cannot carry become question marks
 * @param relatesTo wsa:MessageID of what it answers, if that is known
 */
public record FaultEnvelope(
    boolean sender, Subcode subcode, String reason, Optional<String> relatesTo) {
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
  private static final String WSA_FAULT = Namespaces.WSA + "/fault";
  private static final String WSMAN_FAULT = "http://schemas.dmtf.org/wbem/wsman/1/wsman/fault";

  /** The subcodes of DSP0226 14.6 that the way to a PC needs. */
  public enum Subcode {
    ACCESS_DENIED("w", "AccessDenied"),
    CONCURRENCY("w", "Concurrency"),
    DESTINATION_UNREACHABLE("a", "DestinationUnreachable"),
    ENCODING_LIMIT("w", "EncodingLimit"),
    ENDPOINT_UNAVAILABLE("a", "EndpointUnavailable"),
    INTERNAL_ERROR("w", "InternalError"),
    INVALID_HEADER("a", "InvalidMessageInformationHeader"),
    SCHEMA_VALIDATION_ERROR("w", "SchemaValidationError"),
    TIMED_OUT("w", "TimedOut");

    private final String prefix;
    private final String name;

    Subcode(String prefix, String name) {
      this.prefix = prefix;
      this.name = name;
    }

    boolean ofAddressing() {
      return prefix.equals("a");
    }
  }

  /** The envelope in UTF-8. */
  public byte[] bytes() {
    StringWriter text = new StringWriter(1024);
    try {
      XMLStreamWriter xml = FACTORY.createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("s", "Envelope", Namespaces.SOAP);
      xml.writeNamespace("s", Namespaces.SOAP);
      xml.writeNamespace("a", Namespaces.WSA);
      xml.writeNamespace("w", Namespaces.WSMAN);
      header(xml);
      body(xml);
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Writing to memory failed", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void header(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("s", "Header", Namespaces.SOAP);
    leaf(xml, "a", "Action", subcode.ofAddressing() ? WSA_FAULT : WSMAN_FAULT);
    if (relatesTo.isPresent()) {
      leaf(xml, "a", "RelatesTo", relatesTo.get());
    }
    xml.writeEndElement();
  }

  private void body(XMLStreamWriter xml) throws XMLStreamException {
    for (String name : new String[] {"Body", "Fault", "Code"}) {
      xml.writeStartElement("s", name, Namespaces.SOAP);
    }
    leaf(xml, "s", "Value", sender ? "s:Sender" : "s:Receiver");
    xml.writeStartElement("s", "Subcode", Namespaces.SOAP);
    leaf(xml, "s", "Value", subcode.prefix + ":" + subcode.name);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeStartElement("s", "Reason", Namespaces.SOAP);
    xml.writeStartElement("s", "Text", Namespaces.SOAP);
    xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", "en");
    XmlText.write(xml, XmlText.printable(reason));
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void leaf(XMLStreamWriter xml, String prefix, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(prefix, name, prefix.equals("s") ? Namespaces.SOAP : Namespaces.WSA);
    XmlText.write(xml, XmlText.printable(text));
    xml.writeEndElement();
  }
}
