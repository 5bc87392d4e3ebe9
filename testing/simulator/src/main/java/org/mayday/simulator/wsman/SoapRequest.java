package org.mayday.simulator.wsman;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * One WS-Management request (DSP0226 1.0).
 *
 * @param action WS-Addressing action
 * @param resource resource URI of the class
 * @param messageId WS-Addressing message id, told back in RelatesTo
 * @param selectors selectors of the header; a reference is the values of its own, a line each
 * @param body first element in the body, if there is one
 */
public record SoapRequest(
    String action,
    String resource,
    String messageId,
    Map<String, String> selectors,
    Optional<XmlNode> body) {

  private static final String SOAP = "http://www.w3.org/2003/05/soap-envelope";

  /**
   * Reads a request.
   *
   * @throws WsmanFault if it is not a SOAP 1.2 envelope
   */
  public static SoapRequest parse(String document) throws WsmanFault {
    XmlNode envelope;
    try {
      envelope = XmlNode.parse(document);
    } catch (XMLStreamException faulty) {
      throw WsmanFault.schema("The request is not well formed.");
    }
    if (!envelope.name().equals("Envelope") || !envelope.namespace().equals(SOAP)) {
      throw WsmanFault.schema("The request is not a SOAP 1.2 envelope.");
    }
    Optional<XmlNode> body =
        envelope.child("Body").flatMap(node -> node.children().stream().findFirst());
    Optional<XmlNode> header = envelope.child("Header");
    return new SoapRequest(
        header.flatMap(node -> node.childText("Action")).orElse(""),
        header.flatMap(node -> node.childText("ResourceURI")).orElse(""),
        header.flatMap(node -> node.childText("MessageID")).orElse(""),
        header.flatMap(node -> node.child("SelectorSet")).map(SoapRequest::read).orElse(Map.of()),
        body);
  }

  /** Name of the class, the last part of the resource URI. */
  public String className() {
    return resource.substring(resource.lastIndexOf('/') + 1);
  }

  /** Name of the method if the action names one, else the last word of the action. */
  public String operation() {
    return action.substring(action.lastIndexOf('/') + 1);
  }

  /** Text of a parameter of the method. */
  public Optional<String> parameter(String name) {
    return body.flatMap(node -> node.childText(name));
  }

  /** A parameter of the method with what is below it. */
  public Optional<XmlNode> parameterNode(String name) {
    return body.flatMap(node -> node.child(name));
  }

  private static Map<String, String> read(XmlNode set) {
    Map<String, String> selectors = new HashMap<>();
    for (XmlNode selector : set.children()) {
      String value =
          selector.children().isEmpty() ? selector.text() : String.join("\n", keys(selector));
      selectors.put(selector.attributes().getOrDefault("Name", ""), value);
    }
    return selectors;
  }

  /** The values of the selectors of a reference. */
  private static List<String> keys(XmlNode node) {
    List<String> keys = new ArrayList<>();
    for (XmlNode child : node.children()) {
      if (child.name().equals("Selector")) {
        keys.add(child.text());
      } else {
        keys.addAll(keys(child));
      }
    }
    return keys;
  }
}
