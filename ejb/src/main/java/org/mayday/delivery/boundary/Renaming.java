package org.mayday.delivery.boundary;

import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * Copies XML and calls the elements of one namespace otherwise. Prefixes stay, so what hides in
 * texts and attributes keeps its meaning as far as prefixes tell it; comments are left out.
 *
 * @param from the namespace that is renamed
 * @param to what it becomes
 * @param names local names in it that change
 */
record Renaming(String from, String to, Map<String, String> names) {
  private static final int DEEPEST = 100;

  void copy(XMLStreamReader in, XMLStreamWriter out) throws XMLStreamException {
    out.writeStartDocument("UTF-8", "1.0");
    int depth = 0;
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new XMLStreamException("A message must not have a document type.");
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (++depth > DEEPEST) {
          throw new XMLStreamException("The message is nested too deeply.");
        }
        start(in, out);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        out.writeEndElement();
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        out.writeCharacters(in.getText());
      }
    }
    out.writeEndDocument();
    out.flush();
  }

  private void start(XMLStreamReader in, XMLStreamWriter out) throws XMLStreamException {
    String namespace = text(in.getNamespaceURI());
    String name = in.getLocalName();
    String local = namespace.equals(from) ? names.getOrDefault(name, name) : name;
    out.writeStartElement(text(in.getPrefix()), local, renamed(namespace));
    for (int i = 0; i < in.getNamespaceCount(); i++) {
      String prefix = text(in.getNamespacePrefix(i));
      String uri = renamed(text(in.getNamespaceURI(i)));
      if (prefix.isEmpty()) {
        out.writeDefaultNamespace(uri);
      } else {
        out.writeNamespace(prefix, uri);
      }
    }
    for (int i = 0; i < in.getAttributeCount(); i++) {
      String uri = text(in.getAttributeNamespace(i));
      if (uri.isEmpty()) {
        out.writeAttribute(in.getAttributeLocalName(i), in.getAttributeValue(i));
      } else {
        out.writeAttribute(
            in.getAttributePrefix(i), uri, in.getAttributeLocalName(i), in.getAttributeValue(i));
      }
    }
  }

  private String renamed(String namespace) {
    return namespace.equals(from) ? to : namespace;
  }

  private static String text(String maybe) {
    return maybe == null ? "" : maybe;
  }
}
