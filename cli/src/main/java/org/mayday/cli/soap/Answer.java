package org.mayday.cli.soap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** An element of an answer, read by local names. */
public final class Answer {
  private final Element element;

  private Answer(Element element) {
    this.element = element;
  }

  /**
   * Reads a document.
   *
   * @throws IOException if it is not XML, or has a document type
   */
  public static Answer read(byte[] document) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return new Answer(builder.parse(new ByteArrayInputStream(document)).getDocumentElement());
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException("The answer is not XML.", e);
    }
  }

  /** Local name. */
  public String name() {
    return element.getLocalName();
  }

  /** All text inside. */
  public String text() {
    return element.getTextContent();
  }

  /** The children of a name. */
  public List<Answer> all(String name) {
    return children().stream().filter(child -> child.name().equals(name)).toList();
  }

  /** The children. */
  public List<Answer> children() {
    List<Answer> found = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        found.add(new Answer(child));
      }
    }
    return found;
  }

  /** The first child of a name. */
  public Optional<Answer> first(String name) {
    return all(name).stream().findFirst();
  }

  /** The child at the end of a path of names. */
  public Optional<Answer> at(String... path) {
    Optional<Answer> found = Optional.of(this);
    for (String name : path) {
      found = found.flatMap(answer -> answer.first(name));
    }
    return found;
  }

  /** Text of the first child of a name; empty if there is none. */
  public String text(String name) {
    return first(name).map(Answer::text).orElse("");
  }

  /** Texts of the children of a name. */
  public List<String> texts(String name) {
    return all(name).stream().map(Answer::text).toList();
  }

  /** An attribute; empty if there is none. */
  public String attribute(String name) {
    return element.getAttribute(name);
  }
}
