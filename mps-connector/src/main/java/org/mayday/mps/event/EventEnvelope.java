package org.mayday.mps.event;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What of a WS-Management event counts for its answer. The body is not looked at.
 *
 * @param acknowledge whether the event asks to be acknowledged (DSP0226 10.8, PushWithAck)
 * @param messageId its wsa:MessageID, empty if there is none
 * @param replyTo address of its wsa:ReplyTo, empty if there is none
 */
record EventEnvelope(boolean acknowledge, String messageId, String replyTo) {
  private static final String SOAP = "http://www.w3.org/2003/05/soap-envelope";
  private static final String ADDRESSING = "http://schemas.xmlsoap.org/ws/2004/08/addressing";
  private static final String WSMAN = "http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd";
  private static final int LONGEST_TEXT = 512;
  private static final int MOST_DEPTH = 16;

  /** What is no envelope asks for nothing. */
  private static final EventEnvelope NONE = new EventEnvelope(false, "", "");

  private static final XMLInputFactory FACTORY = factory();

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /** Reads the header of an envelope; never fails. */
  static EventEnvelope of(byte[] bytes) {
    try {
      // As text, because the JDK's reader prints to the standard error what is not UTF-8.
      StringReader text = new StringReader(new String(bytes, StandardCharsets.UTF_8));
      XMLStreamReader reader = FACTORY.createXMLStreamReader(text);
      try {
        return read(reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException | RuntimeException e) {
      // The JDK's reader throws unchecked exceptions at some malformed input.
      return NONE;
    }
  }

  private static EventEnvelope read(XMLStreamReader reader) throws XMLStreamException {
    boolean acknowledge = false;
    String messageId = "";
    String replyTo = "";
    int depth = 0;
    boolean inReplyTo = false;
    while (reader.hasNext() && depth < MOST_DEPTH) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        if (depth == 2 && is(reader, SOAP, "Body")) {
          break;
        }
        acknowledge |= depth == 3 && is(reader, WSMAN, "AckRequested");
        inReplyTo |= depth == 3 && is(reader, ADDRESSING, "ReplyTo");
        if (depth == 3 && is(reader, ADDRESSING, "MessageID")) {
          messageId = text(reader);
          depth--;
        } else if (depth == 4 && inReplyTo && is(reader, ADDRESSING, "Address")) {
          replyTo = text(reader);
          depth--;
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        inReplyTo &= depth > 3;
        depth--;
      }
    }
    return new EventEnvelope(acknowledge, messageId, replyTo);
  }

  private static boolean is(XMLStreamReader reader, @Nullable String namespace, String name) {
    return name.equals(reader.getLocalName())
        && namespace != null
        && namespace.equals(reader.getNamespaceURI());
  }

  private static String text(XMLStreamReader reader) throws XMLStreamException {
    String text = reader.getElementText().strip();
    return text.length() > LONGEST_TEXT ? "" : text;
  }
}
