package org.mayday.simulator.wsman;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes envelopes the way firmware does: on one line, with its prefixes a to g, and message ids
 * that count up behind "8086".
 */
public final class SoapWriter {

  static final String ANONYMOUS = "http://schemas.xmlsoap.org/ws/2004/08/addressing/role/anonymous";

  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a:Envelope"
          + " xmlns:a=\"http://www.w3.org/2003/05/soap-envelope\""
          + " xmlns:b=\"http://schemas.xmlsoap.org/ws/2004/08/addressing\""
          + " xmlns:c=\"http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd\""
          + " xmlns:d=\"http://schemas.xmlsoap.org/ws/2005/02/trust\""
          + " xmlns:e=\"http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd\""
          + " xmlns:f=\"http://schemas.dmtf.org/wbem/wsman/1/cimbinding.xsd\"";

  private final AtomicLong messages = new AtomicLong();

  /**
   * An answer.
   *
   * @param request what is answered
   * @param action action of the answer
   * @param namespaces namespaces that the body needs, by prefix
   * @param body inside of the body
   */
  String answer(SoapRequest request, String action, Map<String, String> namespaces, String body) {
    StringBuilder out = head(namespaces);
    out.append("<a:Header><b:To>").append(ANONYMOUS).append("</b:To><b:RelatesTo>");
    out.append(escape(request.messageId())).append("</b:RelatesTo>");
    out.append("<b:Action a:mustUnderstand=\"true\">").append(escape(action));
    out.append("</b:Action>").append(messageId());
    if (!request.resource().isEmpty()) {
      out.append("<c:ResourceURI>").append(escape(request.resource())).append("</c:ResourceURI>");
    }
    return out.append("</a:Header><a:Body>")
        .append(body)
        .append("</a:Body></a:Envelope>")
        .toString();
  }

  /** A fault. */
  String fault(String relatesTo, WsmanFault fault) {
    StringBuilder out =
        head(
            Map.of(
                "n", "http://schemas.xmlsoap.org/ws/2004/09/enumeration",
                "t", "http://schemas.xmlsoap.org/ws/2004/09/transfer"));
    out.append("<a:Header><b:To>").append(ANONYMOUS).append("</b:To><b:RelatesTo>");
    out.append(escape(relatesTo)).append("</b:RelatesTo>");
    out.append("<b:Action a:mustUnderstand=\"true\">");
    out.append("http://schemas.xmlsoap.org/ws/2004/08/addressing/fault</b:Action>");
    out.append(messageId()).append("</a:Header><a:Body><a:Fault><a:Code><a:Value>");
    out.append(fault.code()).append("</a:Value><a:Subcode><a:Value>").append(fault.subcode());
    out.append("</a:Value></a:Subcode></a:Code><a:Reason><a:Text xml:lang=\"en-US\">");
    out.append(escape(String.valueOf(fault.getMessage())));
    out.append("</a:Text></a:Reason><a:Detail></a:Detail></a:Fault></a:Body></a:Envelope>");
    return out.toString();
  }

  /** An endpoint reference to an instance, without its outer element. */
  public static String reference(String resource, Map<String, String> selectors) {
    StringBuilder out = new StringBuilder("<b:Address>").append(ANONYMOUS);
    out.append("</b:Address><b:ReferenceParameters><c:ResourceURI>").append(escape(resource));
    out.append("</c:ResourceURI><c:SelectorSet>");
    selectors.forEach(
        (name, value) ->
            out.append("<c:Selector Name=\"")
                .append(escape(name))
                .append("\">")
                .append(escape(value))
                .append("</c:Selector>"));
    return out.append("</c:SelectorSet></b:ReferenceParameters>").toString();
  }

  /** The inside of an endpoint reference like one that was received. */
  public static String reference(XmlNode received) {
    Map<String, String> selectors = new LinkedHashMap<>();
    received
        .find("SelectorSet")
        .ifPresent(
            set ->
                set.children()
                    .forEach(
                        one ->
                            selectors.put(one.attributes().getOrDefault("Name", ""), one.text())));
    return reference(received.find("ResourceURI").map(XmlNode::text).orElse(""), selectors);
  }

  /** An element with text, once for each value. */
  public static String elements(String prefixed, List<String> values) {
    StringBuilder out = new StringBuilder();
    for (String value : values) {
      out.append('<').append(prefixed).append('>').append(escape(value));
      out.append("</").append(prefixed).append('>');
    }
    return out.toString();
  }

  /** Text with the characters that XML reserves written as entities. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static StringBuilder head(Map<String, String> namespaces) {
    StringBuilder out = new StringBuilder(4096).append(HEAD);
    namespaces.forEach(
        (prefix, uri) ->
            out.append(" xmlns:").append(prefix).append("=\"").append(uri).append('"'));
    return out.append(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">");
  }

  private String messageId() {
    return String.format(
        Locale.ROOT,
        "<b:MessageID>uuid:00000000-8086-8086-8086-%012X</b:MessageID>",
        messages.incrementAndGet());
  }
}
