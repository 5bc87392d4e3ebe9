package org.mayday.wsman.instance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Refers to an instance on the same PC (WS-Addressing 2004/08 2.1 with the WS-Management default
 * addressing model, DSP0226 5.4.2).
 *
 * @param address the endpoint; AMT always uses the anonymous address
 * @param resourceUri the class of the instance
 * @param selectors the keys of the instance
 */
public record EndpointReference(String address, String resourceUri, Selectors selectors) {
  /** The address that AMT uses for itself. */
  public static final String ANONYMOUS =
      "http://schemas.xmlsoap.org/ws/2004/08/addressing/role/anonymous";

  private static final String WSA = "http://schemas.xmlsoap.org/ws/2004/08/addressing";
  private static final String WSMAN = "http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd";

  /** The instance of a class with these keys, on this PC. */
  public static EndpointReference to(String className, Selectors selectors) {
    return new EndpointReference(ANONYMOUS, ResourceUri.of(className), selectors);
  }

  /** Reads the reference that is the content of an element, if it is one. */
  public static Optional<EndpointReference> in(WsmanInstance element) {
    WsmanInstance holder = element.child("EndpointReference").orElse(element);
    Optional<WsmanInstance> parameters = holder.child("ReferenceParameters");
    return parameters
        .flatMap(found -> found.text("ResourceURI"))
        .map(
            uri ->
                new EndpointReference(
                    holder.text("Address").orElse(ANONYMOUS),
                    uri.strip(),
                    selectorsIn(parameters.orElseThrow())));
  }

  /** This reference as the content of an element. */
  public WsmanInstance as(String namespace, String name) {
    List<WsmanInstance> chosen = new ArrayList<>();
    selectors.values().forEach((key, value) -> chosen.add(selector(key, value)));
    List<WsmanInstance> parameters = new ArrayList<>();
    parameters.add(WsmanInstance.leaf(WSMAN, "ResourceURI", resourceUri));
    if (!chosen.isEmpty()) {
      parameters.add(WsmanInstance.element(WSMAN, "SelectorSet", chosen));
    }
    return WsmanInstance.element(
        namespace,
        name,
        List.of(
            WsmanInstance.leaf(WSA, "Address", address),
            WsmanInstance.element(WSA, "ReferenceParameters", parameters)));
  }

  /** One wsman:Selector element. */
  public static WsmanInstance selector(String key, Object value) {
    Map<String, String> name = Map.of("Name", key);
    if (value instanceof EndpointReference reference) {
      return new WsmanInstance(
          WSMAN, "Selector", name, "", List.of(reference.as(WSA, "EndpointReference")));
    }
    return new WsmanInstance(WSMAN, "Selector", name, value.toString(), List.of());
  }

  private static Selectors selectorsIn(WsmanInstance parameters) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (WsmanInstance set : parameters.children("SelectorSet")) {
      for (WsmanInstance selector : set.children("Selector")) {
        Object value = in(selector).<Object>map(found -> found).orElseGet(selector::text);
        values.put(selector.attributes().getOrDefault("Name", ""), value);
      }
    }
    return new Selectors(values);
  }
}
