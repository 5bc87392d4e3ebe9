package org.mayday.acceptance.trouble;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** One element of a SOAP answer. */
record Answer(Element element) {

  /** All elements of a local name. */
  static List<Answer> all(String xml, String name) {
    NodeList found = parse(xml).getElementsByTagNameNS("*", name);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> new Answer((Element) found.item(i)))
        .toList();
  }

  /** Text of the first element of a local name; empty if there is none. */
  static String text(String xml, String name) {
    return text(parse(xml).getElementsByTagNameNS("*", name));
  }

  /** Text of the first element of a local name in this one; empty if there is none. */
  String text(String name) {
    return text(element.getElementsByTagNameNS("*", name));
  }

  private static String text(NodeList found) {
    return found.getLength() == 0 ? "" : found.item(0).getTextContent();
  }

  private static Document parse(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    } catch (Exception e) {
      throw new IllegalStateException("not XML: " + xml, e);
    }
  }
}
