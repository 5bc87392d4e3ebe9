package org.mayday.simulator.wsman;

import java.util.List;
import java.util.Map;

/** The classes of one PC's firmware, as WS-Management needs them. */
public interface Repository {

  /**
   * The instances that a class name stands for, which may be of a subclass.
   *
   * @throws WsmanFault if there is no such class in this release
   */
  List<Instance> instances(String className) throws WsmanFault;

  /** Whether a class may be enumerated in this release. */
  boolean enumerable(String className);

  /**
   * Puts values into an instance.
   *
   * @param instance one that {@link #instances} gave
   * @param values values by property, in the order of the request
   * @throws WsmanFault if a value may not be put
   */
  void put(Instance instance, Map<String, List<String>> values) throws WsmanFault;

  /**
   * Creates an instance.
   *
   * @param node the instance as it was received
   * @throws WsmanFault if the class does not allow that, or not this
   */
  Instance create(String className, XmlNode node) throws WsmanFault;

  /**
   * Has events sent.
   *
   * @return the subscription
   * @throws WsmanFault if they cannot be sent so
   */
  Instance subscribe(SoapRequest request) throws WsmanFault;

  /** Deletes an instance, if its class allows that. */
  void delete(Instance instance) throws WsmanFault;

  /**
   * Calls a method.
   *
   * @return inside of the method's OUTPUT element, with prefix g for the class
   * @throws WsmanFault if the class has no such method, or refuses the call
   */
  String invoke(SoapRequest request) throws WsmanFault;

  /**
   * One instance.
   *
   * @param resource resource URI of its class
   * @param className its class
   * @param key what tells it from others of its class
   * @param properties its values in order; a reference is kept as XML
   */
  record Instance(String resource, String className, String key, List<Property> properties) {

    /** Whether it has all these values. */
    boolean matches(Map<String, String> selectors) {
      return selectors.entrySet().stream()
          .allMatch(
              wanted ->
                  wanted.getKey().equals("__cimnamespace")
                      || properties.stream()
                          .anyMatch(
                              property ->
                                  property.name().equals(wanted.getKey())
                                      && property.matches(wanted.getValue())));
    }

    /** The values of a property; none if it has none. */
    public List<String> values(String property) {
      return properties.stream()
          .filter(one -> one.name().equals(property))
          .findFirst()
          .map(Property::values)
          .orElse(List.of());
    }

    /** The first value of a property; empty if it has none. */
    public String value(String property) {
      return values(property).stream().findFirst().orElse("");
    }

    /** The instance as XML. */
    String xml(String prefix) {
      StringBuilder out = new StringBuilder();
      out.append('<').append(prefix).append(':').append(className).append('>');
      properties.forEach(property -> out.append(property.xml(prefix)));
      return out.append("</").append(prefix).append(':').append(className).append('>').toString();
    }
  }

  /**
   * A property of an instance.
   *
   * @param name its name
   * @param values its values; none for a property that is not set
   * @param reference whether the value is an endpoint reference, already XML
   */
  record Property(String name, List<String> values, boolean reference) {

    /** A property with one value. */
    public static Property text(String name, String value) {
      return new Property(name, List.of(value), false);
    }

    /**
     * Whether one of the values is this one, or a reference has selectors with all of its lines.
     */
    boolean matches(String value) {
      return reference
          ? value
              .lines()
              .allMatch(line -> values.get(0).contains(">" + SoapWriter.escape(line) + "<"))
          : values.contains(value);
    }

    /** The property as XML. */
    String xml(String prefix) {
      String element = prefix + ":" + name;
      return reference
          ? "<" + element + ">" + values.get(0) + "</" + element + ">"
          : SoapWriter.elements(element, values);
    }
  }
}
