package org.mayday.bridge.control;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.COMMENT;
import static javax.xml.stream.XMLStreamConstants.DTD;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Lays XML out for people: an element a line, indented, prefixes and declarations as they came.
 * What is not XML, or has a document type, stays as it is. Used by one thread.
 */
public final class XmlLayout {
  /** Most characters that are shown. */
  static final int MOST = 400_000;

  private static final int DEEPEST = 64;
  private static final String CUT = "\n...";
  private static final XMLInputFactory FACTORY = hardened();

  private final StringBuilder out = new StringBuilder();
  private int depth;
  private boolean open; // the start tag before has no content yet
  private boolean inline; // the element has text

  private XmlLayout() {}

  private static XMLInputFactory hardened() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /** The document, laid out. */
  public static String of(byte[] document) {
    String text = new String(document, StandardCharsets.UTF_8);
    try {
      XMLStreamReader xml = FACTORY.createXMLStreamReader(new StringReader(text));
      return cut(new XmlLayout().laidOut(xml));
    } catch (XMLStreamException | RuntimeException e) {
      return cut(text); // as it came
    }
  }

  private static String cut(String text) {
    return text.length() <= MOST ? text : text.substring(0, MOST) + CUT;
  }

  private String laidOut(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext() && out.length() <= MOST) {
      switch (xml.next()) {
        case START_ELEMENT -> start(xml);
        case END_ELEMENT -> end(xml);
        case CHARACTERS, CDATA -> text(xml.getText());
        case COMMENT -> line("<!--" + xml.getText() + "-->");
        case DTD -> throw new XMLStreamException("A document type is not laid out");
        default -> {
          // nothing to show
        }
      }
    }
    return out.toString();
  }

  private void line(String text) {
    if (open) {
      out.append('>');
      open = false;
    }
    out.append(out.isEmpty() ? "" : "\n").append("  ".repeat(Math.min(depth, DEEPEST)));
    out.append(text);
  }

  private void start(XMLStreamReader xml) {
    line("<" + name(xml));
    for (int i = 0; i < xml.getNamespaceCount(); i++) {
      String prefix = xml.getNamespacePrefix(i);
      String uri = xml.getNamespaceURI(i);
      attribute(prefix == null ? "xmlns" : "xmlns:" + prefix, uri == null ? "" : uri);
    }
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String prefix = xml.getAttributePrefix(i);
      String local = xml.getAttributeLocalName(i);
      boolean bare = prefix == null || prefix.isEmpty();
      attribute(bare ? local : prefix + ":" + local, xml.getAttributeValue(i));
    }
    depth++;
    open = true;
    inline = false;
  }

  private void end(XMLStreamReader xml) {
    depth--;
    if (open) {
      out.append("/>");
      open = false;
    } else if (inline) {
      out.append("</").append(name(xml)).append('>');
    } else {
      line("</" + name(xml) + ">");
    }
    inline = false;
  }

  private void text(String text) {
    if (!text.isBlank()) {
      out.append(open ? ">" : "").append(escaped(text.strip()));
      open = false;
      inline = true;
    }
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"").append(escaped(value).replace("\"", "&quot;"));
    out.append('"');
  }

  private static String name(XMLStreamReader xml) {
    String prefix = xml.getPrefix();
    return prefix == null || prefix.isEmpty()
        ? xml.getLocalName()
        : prefix + ":" + xml.getLocalName();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
