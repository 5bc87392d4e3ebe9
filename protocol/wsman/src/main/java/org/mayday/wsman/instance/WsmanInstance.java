package org.mayday.wsman.instance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An instance of any firmware class, known or not, exactly as it was received: every property with
 * every value, in order, nested to any depth. A property is itself a {@code WsmanInstance}. Values
 * are immutable; {@link #with} and {@link #without} make changed copies, which is how a Put is
 * prepared without losing properties that this software has never heard of.
 *
 * @param namespace XML namespace; of a class it is the resource URI
 * @param name name of the class or property
 * @param attributes attributes by local name, namespace declarations excluded
 * @param text the text directly inside, empty if there is none
 * @param children properties in the order received
 */
public record WsmanInstance(
    String namespace,
    String name,
    Map<String, String> attributes,
    String text,
    List<WsmanInstance> children) {

  /** Keeps copies. */
  public WsmanInstance {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    children = List.copyOf(children);
  }

  /** An instance of a class without properties yet. */
  public static WsmanInstance of(String className) {
    return element(ResourceUri.of(className), className, List.of());
  }

  /** An element with text. */
  public static WsmanInstance leaf(String namespace, String name, String text) {
    return new WsmanInstance(namespace, name, Map.of(), text, List.of());
  }

  /** An element with children. */
  public static WsmanInstance element(String namespace, String name, List<WsmanInstance> children) {
    return new WsmanInstance(namespace, name, Map.of(), "", children);
  }

  /** All values of a property, in order. */
  public List<WsmanInstance> children(String property) {
    return children.stream().filter(child -> child.name.equals(property)).toList();
  }

  /** The first value of a property. */
  public Optional<WsmanInstance> child(String property) {
    return children.stream().filter(child -> child.name.equals(property)).findFirst();
  }

  /** The first value of a property as text. */
  public Optional<String> text(String property) {
    return child(property).map(WsmanInstance::text);
  }

  /** All values of a property as text. */
  public List<String> texts(String property) {
    return children(property).stream().map(WsmanInstance::text).toList();
  }

  /** The first value of a property as a reference, if it is one. */
  public Optional<EndpointReference> reference(String property) {
    return child(property).flatMap(EndpointReference::in);
  }

  /** Property name to values, names in the order of their first value. */
  public Map<String, List<WsmanInstance>> properties() {
    Map<String, List<WsmanInstance>> values = new LinkedHashMap<>();
    for (WsmanInstance child : children) {
      values.computeIfAbsent(child.name, unseen -> new ArrayList<>()).add(child);
    }
    return values;
  }

  /**
   * A copy in which the property has just this value; a new property comes last.
   *
   * @param value an {@link EndpointReference}, another instance to be embedded (DSP0227 8.2.3), or
   *     anything whose {@code toString} is the CIM text (String, Boolean, whole numbers)
   */
  public WsmanInstance with(String property, Object value) {
    WsmanInstance changed = property(property, value);
    List<WsmanInstance> next = new ArrayList<>();
    boolean placed = false;
    for (WsmanInstance child : children) {
      if (!child.name.equals(property)) {
        next.add(child);
      } else if (!placed) {
        next.add(changed);
        placed = true;
      }
    }
    if (!placed) {
      next.add(changed);
    }
    return new WsmanInstance(namespace, name, attributes, text, next);
  }

  /** A copy with one more value of the property, for properties that are arrays. */
  public WsmanInstance adding(String property, Object value) {
    List<WsmanInstance> next = new ArrayList<>(children);
    next.add(property(property, value));
    return new WsmanInstance(namespace, name, attributes, text, next);
  }

  /** A copy without any value of these properties. */
  public WsmanInstance without(String... properties) {
    List<String> gone = List.of(properties);
    List<WsmanInstance> next =
        children.stream().filter(child -> !gone.contains(child.name)).toList();
    return new WsmanInstance(namespace, name, attributes, text, next);
  }

  private WsmanInstance property(String property, Object value) {
    if (value instanceof EndpointReference reference) {
      return reference.as(namespace, property);
    }
    if (value instanceof WsmanInstance embedded) {
      return element(namespace, property, embedded.children);
    }
    return leaf(namespace, property, value.toString());
  }
}
