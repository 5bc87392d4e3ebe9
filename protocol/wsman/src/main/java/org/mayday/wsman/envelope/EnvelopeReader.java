package org.mayday.wsman.envelope;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * Reads envelopes that a PC sent, which may be anything: no document type, no entities, bounded
 * size, number of elements and depth. Safe for use by several threads.
 */
public final class EnvelopeReader {
  private static final XMLInputFactory FACTORY = hardened();
  private static final String MARK = "\uFEFF";
  private static final int DECLARATION = 100;
  private static final Pattern LATIN =
      Pattern.compile("<\\?xml[^>]*encoding=[\"'](?i:iso-8859-1)[\"']");

  private final EnvelopeLimits limits;

  /** A reader with the default bounds. */
  public EnvelopeReader() {
    this(EnvelopeLimits.DEFAULT);
  }

  /** A reader with these bounds. */
  public EnvelopeReader(EnvelopeLimits limits) {
    this.limits = limits;
  }

  private static XMLInputFactory hardened() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setXMLResolver(
        (publicId, systemId, base, name) -> {
          throw new XMLStreamException("External entities are not read");
        });
    return factory;
  }

  /**
   * Reads an envelope whole.
   *
   * @throws MalformedEnvelopeException if it is not well-formed XML, not a SOAP 1.2 envelope with
   *     one Body, or beyond the bounds
   */
  public AnswerEnvelope read(byte[] document) throws MalformedEnvelopeException {
    if (document.length > limits.bytes()) {
      throw new MalformedEnvelopeException("The answer is larger than " + limits.bytes());
    }
    WsmanInstance envelope = parse(document);
    if (!envelope.name().equals("Envelope") || !envelope.namespace().equals(Namespaces.SOAP)) {
      throw new MalformedEnvelopeException("The answer is not a SOAP 1.2 envelope");
    }
    if (envelope.children("Body").size() != 1 || envelope.children("Header").size() > 1) {
      throw new MalformedEnvelopeException("The answer does not have one header and one body");
    }
    return new AnswerEnvelope(envelope);
  }

  // The JDK's parser has been seen to throw unchecked exceptions on broken encodings and numbers.
  private WsmanInstance parse(byte[] document) throws MalformedEnvelopeException {
    try {
      XMLStreamReader xml = FACTORY.createXMLStreamReader(new StringReader(text(document)));
      try {
        return readDocument(xml);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException | CharacterCodingException | RuntimeException e) {
      throw new MalformedEnvelopeException("The answer is not well-formed XML", e);
    }
  }

  /**
   * The text of a document in UTF-8, in UTF-16 with its mark, or in ISO 8859-1 if it says so. The
   * JDK's parser would print bytes that are not of the encoding to the standard error.
   */
  private static String text(byte[] document) throws CharacterCodingException {
    String text = charset(document).newDecoder().decode(ByteBuffer.wrap(document)).toString();
    return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
  }

  private static Charset charset(byte[] document) {
    String start = new String(document, 0, Math.min(document.length, DECLARATION), ISO_8859_1);
    if (start.startsWith("\u00FE\u00FF") || start.startsWith("\u00FF\u00FE")) {
      return UTF_16;
    }
    return LATIN.matcher(start).lookingAt() ? ISO_8859_1 : UTF_8;
  }

  private WsmanInstance readDocument(XMLStreamReader xml)
      throws XMLStreamException, MalformedEnvelopeException {
    InstanceBuilder builder = new InstanceBuilder(limits);
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> builder.start(xml);
        case XMLStreamConstants.END_ELEMENT -> builder.end();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            builder.text(xml.getText());
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new MalformedEnvelopeException(
                "The answer holds a document type or an entity, which SOAP does not allow");
        default -> {
          // comments and processing instructions say nothing
        }
      }
    }
    return builder.root();
  }
}
