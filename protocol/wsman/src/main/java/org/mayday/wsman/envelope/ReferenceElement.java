package org.mayday.wsman.envelope;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementRef;
import jakarta.xml.bind.annotation.XmlMixed;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.instance.EndpointReference;
import org.mayday.wsman.instance.Selectors;

/** An endpoint reference as JAXB sees it (WS-Addressing 2004/08 2.2), without namespaces. */
@XmlRootElement(name = "EndpointReference")
@XmlAccessorType(XmlAccessType.FIELD)
final class ReferenceElement {
  @XmlElement(name = "Address")
  private @Nullable String address;

  @XmlElement(name = "ReferenceParameters")
  private @Nullable Parameters parameters;

  @Nullable EndpointReference toReference() {
    Parameters found = parameters;
    if (found == null || found.resourceUri == null) {
      return null;
    }
    return new EndpointReference(
        address == null ? EndpointReference.ANONYMOUS : address.strip(),
        found.resourceUri.strip(),
        found.selectors());
  }

  /** The ReferenceParameters element. */
  @XmlAccessorType(XmlAccessType.FIELD)
  private static final class Parameters {
    @XmlElement(name = "ResourceURI")
    private @Nullable String resourceUri;

    @XmlElement(name = "SelectorSet")
    private final List<SelectorSet> sets = new ArrayList<>();

    Selectors selectors() {
      Map<String, Object> values = new LinkedHashMap<>();
      sets.forEach(set -> set.selectors.forEach(one -> values.put(one.name, one.value())));
      return new Selectors(values);
    }
  }

  /** The SelectorSet element. */
  @XmlAccessorType(XmlAccessType.FIELD)
  private static final class SelectorSet {
    @XmlElement(name = "Selector")
    private final List<Selector> selectors = new ArrayList<>();
  }

  /** A Selector element: a text or another reference. */
  @XmlAccessorType(XmlAccessType.FIELD)
  private static final class Selector {
    @XmlAttribute(name = "Name")
    private String name = "";

    @XmlMixed
    @XmlElementRef(type = ReferenceElement.class)
    private final List<Object> content = new ArrayList<>();

    Object value() {
      StringBuilder text = new StringBuilder();
      for (Object part : content) {
        EndpointReference inner =
            part instanceof ReferenceElement element ? element.toReference() : null;
        if (inner != null) {
          return inner;
        }
        text.append(part instanceof String words ? words : "");
      }
      return text.toString();
    }
  }
}
