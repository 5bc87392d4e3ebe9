package org.mayday.wsman.envelope;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.instance.WsmanInstance;

/** Builds the tree of a document from its events, within bounds. */
final class InstanceBuilder {
  private final EnvelopeLimits limits;
  private final Deque<Open> open = new ArrayDeque<>();
  private int elements;
  private @Nullable WsmanInstance root;

  InstanceBuilder(EnvelopeLimits limits) {
    this.limits = limits;
  }

  void start(XMLStreamReader xml) throws MalformedEnvelopeException {
    if (++elements > limits.elements() || open.size() >= limits.depth()) {
      throw new MalformedEnvelopeException("The answer has too many or too deep elements");
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    String namespace = xml.getNamespaceURI();
    open.push(new Open(namespace == null ? "" : namespace, xml.getLocalName(), attributes));
  }

  void text(String text) {
    Open current = open.peek();
    if (current != null) {
      current.text.append(text);
    }
  }

  void end() {
    WsmanInstance done = open.pop().close();
    Open parent = open.peek();
    if (parent == null) {
      root = done;
    } else {
      parent.children.add(done);
    }
  }

  WsmanInstance root() throws MalformedEnvelopeException {
    WsmanInstance whole = root;
    if (whole == null) {
      throw new MalformedEnvelopeException("The answer is empty");
    }
    return whole;
  }

  /** An element whose end has not come yet. */
  private static final class Open {
    private final String namespace;
    private final String name;
    private final Map<String, String> attributes;
    private final StringBuilder text = new StringBuilder();
    private final List<WsmanInstance> children = new ArrayList<>();

    Open(String namespace, String name, Map<String, String> attributes) {
      this.namespace = namespace;
      this.name = name;
      this.attributes = attributes;
    }

    /** White space between child elements is layout, not text. */
    WsmanInstance close() {
      boolean layout = !children.isEmpty() && text.toString().isBlank();
      return new WsmanInstance(
          namespace, name, attributes, layout ? "" : text.toString(), children);
    }
  }
}
