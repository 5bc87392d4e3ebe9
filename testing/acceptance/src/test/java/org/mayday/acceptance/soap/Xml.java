package org.mayday.acceptance.soap;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An element of an answer, read by local names. */
public final class Xml {
  private final Element element;

  private Xml(Element element) {
    this.element = element;
  }

  static Xml parse(String text) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      InputSource source = new InputSource(new StringReader(text));
      return new Xml(factory.newDocumentBuilder().parse(source).getDocumentElement());
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError("the answer is not XML: " + text, e);
    }
  }

  /** Escapes text for an element. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("'", "&apos;")
        .replace("\r", "&#13;");
  }

  /** Local name of this element. */
  public String name() {
    return element.getLocalName();
  }

  /** Text of this element. */
  public String text() {
    return element.getTextContent();
  }

  /** Value of an attribute; empty if there is none. */
  public String attribute(String name) {
    return element.getAttribute(name);
  }

  /** All descendants of a name, in order. */
  public List<Xml> all(String name) {
    NodeList found = element.getElementsByTagNameNS("*", name);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> new Xml((Element) found.item(i)))
        .toList();
  }

  /** The first descendant of a name. */
  public Optional<Xml> first(String name) {
    return all(name).stream().findFirst();
  }

  /** Text of the first descendant of a name; empty if there is none. */
  public String text(String name) {
    return first(name).map(Xml::text).orElse("");
  }

  /** Texts of all descendants of a name. */
  public List<String> texts(String name) {
    return all(name).stream().map(Xml::text).toList();
  }

  /** The children that are elements. */
  public List<Xml> children() {
    NodeList nodes = element.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(node -> new Xml((Element) node))
        .toList();
  }
}
