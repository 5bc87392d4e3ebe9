package org.mayday.wsman.envelope;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.XMLEvent;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.instance.WsmanInstance;

/** An instance as StAX events without namespaces, for JAXB. */
final class InstanceEvents implements XMLEventReader {
  private final XMLEventFactory factory = XMLEventFactory.newDefaultFactory();
  private final Deque<XMLEvent> events = new ArrayDeque<>();

  InstanceEvents(WsmanInstance instance) {
    events.add(factory.createStartDocument());
    add(instance);
    events.add(factory.createEndDocument());
  }

  private void add(WsmanInstance element) {
    List<Attribute> attributes =
        element.attributes().entrySet().stream()
            .map(entry -> factory.createAttribute(entry.getKey(), entry.getValue()))
            .toList();
    events.add(factory.createStartElement("", "", element.name(), attributes.iterator(), null));
    if (!element.text().isEmpty()) {
      events.add(factory.createCharacters(element.text()));
    }
    element.children().forEach(this::add);
    events.add(factory.createEndElement("", "", element.name()));
  }

  @Override
  public XMLEvent nextEvent() {
    XMLEvent event = events.poll();
    if (event == null) {
      throw new NoSuchElementException();
    }
    return event;
  }

  @Override
  public Object next() {
    return nextEvent();
  }

  @Override
  public boolean hasNext() {
    return !events.isEmpty();
  }

  @Override
  public @Nullable XMLEvent peek() {
    return events.peek();
  }

  @Override
  public String getElementText() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    for (XMLEvent event = nextEvent(); !event.isEndElement(); event = nextEvent()) {
      if (!event.isCharacters()) {
        throw new XMLStreamException("Not a text element");
      }
      text.append(event.asCharacters().getData());
    }
    return text.toString();
  }

  @Override
  public XMLEvent nextTag() throws XMLStreamException {
    XMLEvent event = nextEvent();
    while (event.isStartDocument() || event.isCharacters()) {
      event = nextEvent();
    }
    if (!event.isStartElement() && !event.isEndElement()) {
      throw new XMLStreamException("No tag follows");
    }
    return event;
  }

  @Override
  public Object getProperty(String name) {
    throw new IllegalArgumentException("No property " + name);
  }

  @Override
  public void close() {
    events.clear();
  }
}
