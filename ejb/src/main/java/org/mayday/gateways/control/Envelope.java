package org.mayday.gateways.control;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A message of SOAP 1.1 whose elements are found by their local names: nobody knows what namespaces
 * other gateways use, for their contracts are not public. For one thread.
 */
final class Envelope {
  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

  private final Element body;

  private Envelope(Element body) {
    this.body = body;
  }

  /**
   * Reads a message; document types are refused.
   *
   * @param bytes bounded by the caller
   * @throws Unreadable if it is none
   */
  static Envelope read(byte[] bytes) throws Unreadable {
    Element root;
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(NO_DOCTYPE, true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler()); // throws, and prints nothing
      root = builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new Unreadable("it is not XML");
    }
    if (!"Envelope".equals(root.getLocalName())) {
      throw new Unreadable("it is no envelope of SOAP");
    }
    return new Envelope(child(root, "Body").orElseThrow(() -> new Unreadable("it has no body")));
  }

  /**
   * What is in the body.
   *
   * @throws Unreadable if nothing is, or a fault, whose words are told then
   */
  Element content() throws Unreadable {
    List<Element> all = children(body);
    if (all.isEmpty()) {
      throw new Unreadable("its body is empty");
    }
    Element first = all.get(0);
    if ("Fault".equals(first.getLocalName())) {
      String words = text(first, "faultstring");
      throw new Unreadable("fault: " + (words.length() > 200 ? words.substring(0, 200) : words));
    }
    return first;
  }

  /** Elements in an element with this local name. */
  static List<Element> children(Element parent, String name) {
    return children(parent).stream().filter(one -> name.equals(one.getLocalName())).toList();
  }

  private static List<Element> children(Element parent) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }

  /** The first element in an element with this local name. */
  static Optional<Element> child(Element parent, String name) {
    return children(parent, name).stream().findFirst();
  }

  /** The text of the first element with this local name, without control characters; or empty. */
  static String text(Element parent, String name) {
    return child(parent, name)
        .map(Node::getTextContent)
        .map(text -> text.strip().replaceAll("\\p{Cntrl}", " "))
        .orElse("");
  }
}
