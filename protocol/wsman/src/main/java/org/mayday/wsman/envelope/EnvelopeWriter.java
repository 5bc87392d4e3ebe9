package org.mayday.wsman.envelope;

import static org.mayday.wsman.envelope.Namespaces.SOAP;
import static org.mayday.wsman.envelope.Namespaces.WSA;
import static org.mayday.wsman.envelope.Namespaces.WSMAN;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.mayday.wsman.instance.EndpointReference;
import org.mayday.wsman.instance.WsmanInstance;

/** Writes requests and replies as SOAP 1.2 envelopes in UTF-8. Safe for use by several threads. */
public final class EnvelopeWriter {
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
  private static final Map<String, String> PREFIXES = Map.of(SOAP, "s", WSA, "a", WSMAN, "w");
  private static final String BODY_PREFIX = "b";

  /**
   * Writes a request.
   *
   * @throws IllegalArgumentException if a text holds a character that XML 1.0 cannot carry (2.2)
   */
  public byte[] write(RequestEnvelope request) {
    return write(header(request), request.body());
  }

  /** Writes an envelope with an empty header, as wsmid:Identify wants it (DSP0226 11). */
  public byte[] writeBare(WsmanInstance content) {
    return write(List.of(), List.of(content));
  }

  /**
   * Writes a reply without content, such as the acknowledgement of an event.
   *
   * @param messageId wsa:MessageID of the reply
   * @param relatesTo wsa:MessageID of what it answers, if that has one
   * @throws IllegalArgumentException if a text holds a character that XML 1.0 cannot carry (2.2)
   */
  public byte[] writeReply(String action, String messageId, Optional<String> relatesTo) {
    List<WsmanInstance> header = new ArrayList<>();
    header.add(WsmanInstance.leaf(WSA, "To", EndpointReference.ANONYMOUS));
    header.add(WsmanInstance.leaf(WSA, "Action", action));
    header.add(WsmanInstance.leaf(WSA, "MessageID", messageId));
    relatesTo.ifPresent(id -> header.add(WsmanInstance.leaf(WSA, "RelatesTo", id)));
    return write(header, List.of());
  }

  private byte[] write(List<WsmanInstance> header, List<WsmanInstance> body) {
    StringWriter text = new StringWriter(1024);
    try {
      XMLStreamWriter xml = FACTORY.createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("s", "Envelope", SOAP);
      xml.writeNamespace("s", SOAP);
      xml.writeNamespace("a", WSA);
      xml.writeNamespace("w", WSMAN);
      writeAll(xml, "Header", header);
      writeAll(xml, "Body", body);
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Writing to memory failed", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<WsmanInstance> header(RequestEnvelope request) {
    List<WsmanInstance> header = new ArrayList<>();
    header.add(WsmanInstance.leaf(WSA, "Action", request.action()));
    header.add(WsmanInstance.leaf(WSA, "To", "/wsman"));
    header.add(WsmanInstance.leaf(WSMAN, "ResourceURI", request.resourceUri()));
    header.add(WsmanInstance.leaf(WSA, "MessageID", request.messageId()));
    header.add(
        WsmanInstance.element(
            WSA,
            "ReplyTo",
            List.of(WsmanInstance.leaf(WSA, "Address", EndpointReference.ANONYMOUS))));
    String seconds = "PT" + request.operationTimeout().toSeconds() + "S";
    header.add(WsmanInstance.leaf(WSMAN, "OperationTimeout", seconds));
    if (!request.selectors().isEmpty()) {
      List<WsmanInstance> chosen = new ArrayList<>();
      request
          .selectors()
          .values()
          .forEach((key, value) -> chosen.add(EndpointReference.selector(key, value)));
      header.add(WsmanInstance.element(WSMAN, "SelectorSet", chosen));
    }
    header.addAll(request.header());
    return header;
  }

  private static void writeAll(XMLStreamWriter xml, String part, List<WsmanInstance> content)
      throws XMLStreamException {
    xml.writeStartElement("s", part, SOAP);
    for (WsmanInstance element : content) {
      writeElement(xml, element, "");
    }
    xml.writeEndElement();
  }

  /**
   * Every namespace that is not of the envelope gets the same prefix, declared where it changes.
   */
  private static void writeElement(XMLStreamWriter xml, WsmanInstance element, String bodyNamespace)
      throws XMLStreamException {
    String prefix = PREFIXES.getOrDefault(element.namespace(), BODY_PREFIX);
    String inner = bodyNamespace;
    if (element.namespace().isEmpty()) {
      xml.writeStartElement(element.name());
    } else {
      xml.writeStartElement(prefix, element.name(), element.namespace());
      if (prefix.equals(BODY_PREFIX) && !bodyNamespace.equals(element.namespace())) {
        xml.writeNamespace(prefix, element.namespace());
        inner = element.namespace();
      }
    }
    for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
      xml.writeAttribute(attribute.getKey(), XmlText.checked(attribute.getValue()));
    }
    XmlText.write(xml, element.text());
    for (WsmanInstance child : element.children()) {
      writeElement(xml, child, inner);
    }
    xml.writeEndElement();
  }
}
