package org.mayday.cli.soap;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** A request in the making, as SOAP 1.1 document/literal wrapped. Used by one thread. */
public final class Request {
  private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

  private final String service;
  private final String operation;
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;
  private final String namespace;

  /**
   * @param service such as fleet
   * @param operation such as findPlatforms
   */
  public Request(String service, String operation) {
    this.service = service;
    this.operation = operation;
    this.namespace = "urn:mayday:" + service + ":1";
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("s", "Envelope", SOAP);
      xml.writeNamespace("s", SOAP);
      xml.writeNamespace("t", namespace);
      xml.writeStartElement("s", "Body", SOAP);
      start(operation);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Begins an element with others in it. */
  public Request start(String name) {
    return written(() -> xml.writeStartElement("t", name, namespace));
  }

  /** Ends it. */
  public Request end() {
    return written(xml::writeEndElement);
  }

  /** An element with text; none if the text is null. */
  public Request with(String name, @Nullable Object value) {
    return value == null ? this : start(name).content(value.toString()).end();
  }

  /** An element with text and an attribute. */
  public Request with(String name, String attribute, String key, String value) {
    start(name);
    written(() -> xml.writeAttribute(attribute, key));
    return content(value).end();
  }

  private Request content(String value) {
    return written(() -> xml.writeCharacters(printable(value)));
  }

  /** XML 1.0 has no control characters but these three (2.2, Char). */
  private static String printable(String value) {
    if (value.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r')) {
      throw new IllegalArgumentException("A value holds a control character.");
    }
    return value;
  }

  String service() {
    return service;
  }

  String operation() {
    return operation;
  }

  /** The whole envelope; nothing can follow. */
  byte[] envelope() {
    written(xml::writeEndDocument);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private Request written(Writing writing) {
    try {
      writing.write();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A step of the writing. */
  @FunctionalInterface
  private interface Writing {
    void write() throws XMLStreamException;
  }
}
