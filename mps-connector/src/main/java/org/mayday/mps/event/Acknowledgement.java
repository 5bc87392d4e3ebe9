package org.mayday.mps.event;

import java.io.ByteArrayOutputStream;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The envelope that acknowledges an event (DSP0226 10.8, "wsman:Ack"). */
final class Acknowledgement {
  private static final String SOAP = "http://www.w3.org/2003/05/soap-envelope";
  private static final String ADDRESSING = "http://schemas.xmlsoap.org/ws/2004/08/addressing";
  private static final String ANONYMOUS = ADDRESSING + "/role/anonymous";
  private static final String ACTION = "http://schemas.dmtf.org/wbem/wsman/1/wsman/Ack";

  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private Acknowledgement() {}

  /** The envelope in UTF-8. */
  static byte[] of(EventEnvelope event) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(768);
    try {
      XMLStreamWriter writer = FACTORY.createXMLStreamWriter(bytes, "UTF-8");
      writer.writeStartDocument("UTF-8", "1.0");
      writer.writeStartElement("s", "Envelope", SOAP);
      writer.writeNamespace("s", SOAP);
      writer.writeNamespace("a", ADDRESSING);
      writer.writeStartElement("s", "Header", SOAP);
      header(writer, "To", event.replyTo().isEmpty() ? ANONYMOUS : event.replyTo());
      header(writer, "Action", ACTION);
      header(writer, "MessageID", "uuid:" + UUID.randomUUID());
      if (!event.messageId().isEmpty()) {
        header(writer, "RelatesTo", event.messageId());
      }
      writer.writeEndElement();
      writer.writeEmptyElement("s", "Body", SOAP);
      writer.writeEndElement();
      writer.writeEndDocument();
      writer.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("an envelope could not be written to memory", e);
    }
    return bytes.toByteArray();
  }

  private static void header(XMLStreamWriter writer, String name, String text)
      throws XMLStreamException {
    writer.writeStartElement("a", name, ADDRESSING);
    writer.writeCharacters(text);
    writer.writeEndElement();
  }
}
