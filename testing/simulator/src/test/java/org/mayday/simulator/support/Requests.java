package org.mayday.simulator.support;

/** Requests as a console writes them, by hand. */
public final class Requests {

  public static final String AMT = "http://intel.com/wbem/wscim/1/amt-schema/1/";
  public static final String CIM = "http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/";
  private static final String TRANSFER = "http://schemas.xmlsoap.org/ws/2004/09/transfer/";
  private static final String EVENTING = "http://schemas.xmlsoap.org/ws/2004/08/eventing/";
  private static final String ENUMERATION = "http://schemas.xmlsoap.org/ws/2004/09/enumeration/";

  private Requests() {}

  public static String get(String resource, String... selectors) {
    return envelope(TRANSFER + "Get", resource, "", selectors);
  }

  public static String create(String resource, String body) {
    String name = resource.substring(resource.lastIndexOf('/') + 1);
    return envelope(
        TRANSFER + "Create",
        resource,
        "<r:" + name + " xmlns:r=\"" + resource + "\">" + body + "</r:" + name + ">");
  }

  public static String delete(String resource, String... selectors) {
    return envelope(TRANSFER + "Delete", resource, "", selectors);
  }

  public static String subscribe(String filter, String delivery) {
    return envelope(
        EVENTING + "Subscribe",
        CIM + "CIM_FilterCollection",
        "<e:Subscribe xmlns:e=\"http://schemas.xmlsoap.org/ws/2004/08/eventing\">"
            + delivery
            + "</e:Subscribe>",
        "InstanceID",
        filter);
  }

  public static String unsubscribe(String handler) {
    return envelope(
        EVENTING + "Unsubscribe",
        CIM + "CIM_FilterCollectionSubscription",
        "<e:Unsubscribe xmlns:e=\"http://schemas.xmlsoap.org/ws/2004/08/eventing\"/>",
        "Handler",
        handler);
  }

  public static String put(String resource, String body, String... selectors) {
    String name = resource.substring(resource.lastIndexOf('/') + 1);
    return envelope(
        TRANSFER + "Put",
        resource,
        "<p:" + name + " xmlns:p=\"" + resource + "\">" + body + "</p:" + name + ">",
        selectors);
  }

  public static String enumerate(String resource) {
    return envelope(
        ENUMERATION + "Enumerate",
        resource,
        "<n:Enumerate xmlns:n=\"http://schemas.xmlsoap.org/ws/2004/09/enumeration\"/>");
  }

  public static String pull(String resource, String context) {
    return envelope(
        ENUMERATION + "Pull",
        resource,
        "<n:Pull xmlns:n=\"http://schemas.xmlsoap.org/ws/2004/09/enumeration\"><n:EnumerationContext>"
            + context
            + "</n:EnumerationContext><n:MaxElements>999</n:MaxElements></n:Pull>");
  }

  public static String invoke(String resource, String method, String parameters) {
    return envelope(
        resource + "/" + method,
        resource,
        "<p:%1$s_INPUT xmlns:p=\"%2$s\">%3$s</p:%1$s_INPUT>"
            .formatted(method, resource, parameters));
  }

  public static String power(int state) {
    return invoke(
        CIM + "CIM_PowerManagementService",
        "RequestPowerStateChange",
        "<p:PowerState>"
            + state
            + "</p:PowerState><p:ManagedElement>"
            + reference("CIM_ComputerSystem", "Name", "ManagedSystem")
            + "</p:ManagedElement>");
  }

  public static String reference(String className, String selector, String value) {
    return "<a:Address>http://schemas.xmlsoap.org/ws/2004/08/addressing/role/anonymous</a:Address>"
        + "<a:ReferenceParameters><w:ResourceURI>"
        + CIM
        + className
        + "</w:ResourceURI><w:SelectorSet><w:Selector Name=\""
        + selector
        + "\">"
        + value
        + "</w:Selector></w:SelectorSet></a:ReferenceParameters>";
  }

  private static String envelope(String action, String resource, String body, String... selectors) {
    StringBuilder set = new StringBuilder();
    for (int i = 0; i < selectors.length; i += 2) {
      set.append("<w:Selector Name=\"").append(selectors[i]).append("\">");
      set.append(selectors[i + 1]).append("</w:Selector>");
    }
    String header = set.isEmpty() ? "" : "<w:SelectorSet>" + set + "</w:SelectorSet>";
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"
          xmlns:a="http://schemas.xmlsoap.org/ws/2004/08/addressing"
          xmlns:w="http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd">
        <s:Header><a:Action s:mustUnderstand="true">%s</a:Action><a:To>/wsman</a:To>
        <w:ResourceURI>%s</w:ResourceURI><a:MessageID>uuid:7</a:MessageID>%s</s:Header>
        <s:Body>%s</s:Body></s:Envelope>"""
        .formatted(action, resource, header, body);
  }
}
