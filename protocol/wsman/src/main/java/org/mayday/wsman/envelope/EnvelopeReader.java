package org.mayday.wsman.envelope;

import java.io.ByteArrayInputStream;
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
      XMLStreamReader xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(document));
      try {
        return readDocument(xml);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException | RuntimeException e) {
      throw new MalformedEnvelopeException("The answer is not well-formed XML", e);
    }
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
