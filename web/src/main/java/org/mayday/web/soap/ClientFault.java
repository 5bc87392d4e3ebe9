package org.mayday.web.soap;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A fault of the client without a detail (SOAP 1.1, section 4.4). Stateless. */
final class ClientFault {
  private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

  private ClientFault() {}

  /** Answers the sentence with status 500, as SOAP 1.1 wants it (section 6.2). */
  static void write(String sentence, HttpServletResponse response) throws IOException {
    response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    response.setContentType("text/xml;charset=utf-8");
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newFactory()
              .createXMLStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      xml.writeStartElement("S", "Envelope", SOAP);
      xml.writeNamespace("S", SOAP);
      xml.writeStartElement("S", "Body", SOAP);
      xml.writeStartElement("S", "Fault", SOAP);
      write(xml, "faultcode", "S:Client");
      write(xml, "faultstring", sentence);
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static void write(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
