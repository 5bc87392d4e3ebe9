package org.mayday.simulator.wsman;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of XML, read.
 *
 * @param name local name
 * @param namespace namespace, empty for none
 * @param attributes by local name
 * @param children child elements in order
 * @param text text directly inside, stripped
 */
public record XmlNode(
    String name,
    String namespace,
    Map<String, String> attributes,
    List<XmlNode> children,
    String text) {

  private static final int DEEPEST = 64;
  private static final XMLInputFactory FACTORY = factory();

  /**
   * Reads a document.
   *
   * @throws XMLStreamException if it is not well formed, has a DTD, or is nested too deeply
   */
  public static XmlNode parse(String document) throws XMLStreamException {
    XMLStreamReader reader;
    synchronized (FACTORY) {
      reader = FACTORY.createXMLStreamReader(new StringReader(document));
    }
    Deque<Open> open = new ArrayDeque<>();
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (open.size() == DEEPEST) {
            throw new XMLStreamException("nested too deeply");
          }
          open.push(Open.at(reader));
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (!open.isEmpty()) {
            open.peek().text.append(reader.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          XmlNode node = open.pop().node();
          if (open.isEmpty()) {
            return node;
          }
          open.peek().children.add(node);
        }
        case XMLStreamConstants.DTD -> throw new XMLStreamException("no document types here");
        default -> {
          // comments and instructions say nothing
        }
      }
    }
    throw new XMLStreamException("no document");
  }

  /** The first child of a name, in any namespace. */
  public Optional<XmlNode> child(String childName) {
    return children.stream().filter(child -> child.name.equals(childName)).findFirst();
  }

  /** The text of the first child of a name. */
  public Optional<String> childText(String childName) {
    return child(childName).map(XmlNode::text);
  }

  /** The first element of a name below this one, depth first. */
  public Optional<XmlNode> find(String wanted) {
    for (XmlNode child : children) {
      Optional<XmlNode> found = child.name.equals(wanted) ? Optional.of(child) : child.find(wanted);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The value of a selector by its name, somewhere below this element. */
  public Optional<String> selector(String selectorName) {
    for (XmlNode child : children) {
      if (child.name.equals("Selector") && selectorName.equals(child.attributes.get("Name"))) {
        return Optional.of(child.text);
      }
      Optional<String> deeper = child.selector(selectorName);
      if (deeper.isPresent()) {
        return deeper;
      }
    }
    return Optional.empty();
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /** An element whose end has not come yet. */
  private static final class Open {

    private final String name;
    private final String namespace;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<XmlNode> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private Open(String name, String namespace) {
      this.name = name;
      this.namespace = namespace;
    }

    static Open at(XMLStreamReader reader) {
      String uri = reader.getNamespaceURI();
      Open open = new Open(reader.getLocalName(), uri == null ? "" : uri);
      for (int i = 0; i < reader.getAttributeCount(); i++) {
        open.attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
      }
      return open;
    }

    XmlNode node() {
      return new XmlNode(name, namespace, attributes, children, text.toString().strip());
    }
  }
}
