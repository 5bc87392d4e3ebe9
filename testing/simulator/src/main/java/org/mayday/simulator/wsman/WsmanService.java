package org.mayday.simulator.wsman;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mayday.simulator.personality.Personality;
import org.mayday.simulator.web.HttpRequest;
import org.mayday.simulator.web.WebContent;
import org.mayday.simulator.wsman.Repository.Instance;

/** WS-Management of one PC, behind POST /wsman. */
public final class WsmanService implements WebContent {

  private static final String TRANSFER = "http://schemas.xmlsoap.org/ws/2004/09/transfer/";
  private static final String ENUMERATION = "http://schemas.xmlsoap.org/ws/2004/09/enumeration";
  private static final String EVENTING = "http://schemas.xmlsoap.org/ws/2004/08/eventing";
  private static final String IDENTITY =
      "http://schemas.dmtf.org/wbem/wsman/identity/1/wsmanidentity.xsd";
  private static final Set<String> KEYS =
      Set.of("InstanceID", "DeviceID", "Name", "CreationClassName", "SystemName");
  private static final String SOAP_TYPE = "application/soap+xml; charset=UTF-8";

  private final Personality personality;
  private final Repository repository;
  private final SoapWriter writer = new SoapWriter();
  private final Enumerations enumerations = new Enumerations();
  private final Optional<AnswersDirectory> recorded;

  /**
   * Serves a repository in the manner of a release.
   *
   * @param recorded recorded answers, which replace the repository's own where there are some;
   *     methods are carried out all the same
   */
  public WsmanService(
      Personality personality, Repository repository, Optional<AnswersDirectory> recorded) {
    this.personality = personality;
    this.repository = repository;
    this.recorded = recorded;
  }

  @Override
  public Page answer(HttpRequest request) {
    if (!request.target().equals("/wsman") || !request.method().equals("POST")) {
      return new Page(404, "text/html", "<html><body><h1>Not Found</h1></body></html>");
    }
    String relatesTo = "";
    try {
      SoapRequest soap = SoapRequest.parse(request.text());
      relatesTo = soap.messageId();
      return new Page(200, SOAP_TYPE, recorded.isPresent() ? replay(soap) : answer(soap));
    } catch (WsmanFault fault) {
      int status = fault.code().endsWith("Receiver") ? 500 : 400;
      return new Page(status, SOAP_TYPE, writer.fault(relatesTo, fault));
    }
  }

  private String replay(SoapRequest request) throws WsmanFault {
    Optional<String> answer = recorded.flatMap(answers -> answers.answer(request));
    boolean method = request.action().startsWith(request.resource() + "/");
    if (answer.isEmpty() || method && !request.resource().isEmpty()) {
      String own = answer(request);
      return answer.orElse(own);
    }
    return answer.get();
  }

  private String answer(SoapRequest request) throws WsmanFault {
    if (request.body().map(node -> node.name().equals("Identify")).orElse(false)) {
      return identify(request);
    }
    return switch (request.action()) {
      case TRANSFER + "Get" -> get(request);
      case TRANSFER + "Put" -> put(request);
      case TRANSFER + "Create" -> create(request);
      case TRANSFER + "Delete" -> delete(request);
      case EVENTING + "/Subscribe" -> subscribe(request);
      case EVENTING + "/Unsubscribe" -> unsubscribe(request);
      case ENUMERATION + "/Enumerate" -> enumerate(request);
      case ENUMERATION + "/Pull" -> pull(request);
      case ENUMERATION + "/Release" -> release(request);
      default -> invoke(request);
    };
  }

  private String identify(SoapRequest request) {
    String body =
        "<i:IdentifyResponse><i:ProtocolVersion>http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd</i:ProtocolVersion>"
            + SoapWriter.elements("i:ProductVendor", List.of("Intel(R)"))
            + SoapWriter.elements(
                "i:ProductVersion", List.of("AMT " + personality.version().text()))
            + "</i:IdentifyResponse>";
    return writer.answer(request, IDENTITY + "/IdentifyResponse", Map.of("i", IDENTITY), body);
  }

  private String get(SoapRequest request) throws WsmanFault {
    Instance instance = one(request);
    return writer.answer(
        request, TRANSFER + "GetResponse", Map.of("g", instance.resource()), instance.xml("g"));
  }

  private String put(SoapRequest request) throws WsmanFault {
    Instance instance = one(request);
    XmlNode body =
        request.body().orElseThrow(() -> WsmanFault.schema("The body of the request is empty."));
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (XmlNode child : body.children()) {
      values.computeIfAbsent(child.name(), name -> new ArrayList<>()).add(value(child));
    }
    repository.put(instance, values);
    Instance now = one(request);
    return writer.answer(
        request, TRANSFER + "PutResponse", Map.of("g", now.resource()), now.xml("g"));
  }

  private static String value(XmlNode child) {
    return child.find("ResourceURI").isPresent() ? SoapWriter.reference(child) : child.text();
  }

  private String create(SoapRequest request) throws WsmanFault {
    XmlNode body =
        request.body().orElseThrow(() -> WsmanFault.schema("The body of the request is empty."));
    Instance created = repository.create(request.className(), body);
    return writer.answer(
        request,
        TRANSFER + "CreateResponse",
        Map.of("g", "http://schemas.xmlsoap.org/ws/2004/09/transfer"),
        "<g:ResourceCreated>" + reference(created) + "</g:ResourceCreated>");
  }

  private static String reference(Instance instance) {
    Map<String, String> selectors = new LinkedHashMap<>();
    instance.properties().stream()
        .filter(property -> !property.reference() && KEYS.contains(property.name()))
        .forEach(property -> selectors.put(property.name(), property.values().get(0)));
    return SoapWriter.reference(instance.resource(), selectors);
  }

  private String subscribe(SoapRequest request) throws WsmanFault {
    one(request);
    String manager = reference(repository.subscribe(request));
    return writer.answer(
        request,
        EVENTING + "/SubscribeResponse",
        Map.of("g", EVENTING),
        "<g:SubscribeResponse><g:SubscriptionManager>"
            + manager
            + "</g:SubscriptionManager></g:SubscribeResponse>");
  }

  private String unsubscribe(SoapRequest request) throws WsmanFault {
    repository.delete(one(request));
    return writer.answer(request, EVENTING + "/UnsubscribeResponse", Map.of(), "");
  }

  private String delete(SoapRequest request) throws WsmanFault {
    repository.delete(one(request));
    return writer.answer(request, TRANSFER + "DeleteResponse", Map.of(), "");
  }

  private Instance one(SoapRequest request) throws WsmanFault {
    List<Instance> found =
        repository.instances(request.className()).stream()
            .filter(instance -> instance.matches(request.selectors()))
            .toList();
    if (found.size() != 1) {
      throw WsmanFault.noSuchInstance();
    }
    return found.get(0);
  }

  private String enumerate(SoapRequest request) throws WsmanFault {
    List<Instance> instances = repository.instances(request.className());
    if (!repository.enumerable(request.className())) {
      throw WsmanFault.noSuchAction();
    }
    String context = enumerations.begin(instances);
    return writer.answer(
        request,
        ENUMERATION + "/EnumerateResponse",
        Map.of("g", ENUMERATION),
        "<g:EnumerateResponse>"
            + SoapWriter.elements("g:EnumerationContext", List.of(context))
            + "</g:EnumerateResponse>");
  }

  private String pull(SoapRequest request) throws WsmanFault {
    String context = request.parameter("EnumerationContext").orElse("");
    int wanted = request.parameter("MaxElements").flatMap(WsmanService::count).orElse(1);
    Enumerations.Part part =
        enumerations.take(context, Math.min(wanted, personality.web().itemsPerPull()));
    Map<String, String> namespaces = new LinkedHashMap<>();
    namespaces.put("g", ENUMERATION);
    StringBuilder items = new StringBuilder("<g:Items>");
    for (Instance instance : part.instances()) {
      String prefix = prefix(namespaces, instance.resource());
      items.append(instance.xml(prefix));
    }
    items.append("</g:Items>");
    boolean contextWritten = !part.end() || personality.web().contextFirst();
    String repeated =
        contextWritten ? SoapWriter.elements("g:EnumerationContext", List.of(context)) : "";
    String end = part.end() ? "<g:EndOfSequence></g:EndOfSequence>" : "";
    return writer.answer(
        request,
        ENUMERATION + "/PullResponse",
        namespaces,
        "<g:PullResponse>" + repeated + items + end + "</g:PullResponse>");
  }

  private static String prefix(Map<String, String> namespaces, String resource) {
    for (Map.Entry<String, String> known : namespaces.entrySet()) {
      if (known.getValue().equals(resource)) {
        return known.getKey();
      }
    }
    String prefix = Character.toString('g' + namespaces.size());
    namespaces.put(prefix, resource);
    return prefix;
  }

  private static Optional<Integer> count(String text) {
    return text.matches("[1-9]\\d{0,8}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  private String release(SoapRequest request) throws WsmanFault {
    enumerations.release(request.parameter("EnumerationContext").orElse(""));
    return writer.answer(request, ENUMERATION + "/ReleaseResponse", Map.of(), "");
  }

  private String invoke(SoapRequest request) throws WsmanFault {
    if (!request.action().equals(request.resource() + "/" + request.operation())) {
      throw WsmanFault.noSuchAction();
    }
    String output = "g:" + request.operation() + "_OUTPUT";
    String body = "<" + output + ">" + repository.invoke(request) + "</" + output + ">";
    return writer.answer(
        request, request.action() + "Response", Map.of("g", request.resource()), body);
  }
}
