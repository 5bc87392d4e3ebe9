package org.mayday.acceptance.soap;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The service Operations. */
public final class OperationsService {
  private static final String SERVICE = "operations";
  private final Soap soap;

  OperationsService(Soap soap) {
    this.soap = soap;
  }

  /** The names of all operations. */
  public List<String> names() {
    return soap.ask(SERVICE, "listOperations", "").texts("name");
  }

  /** The names of those that only read and need not be told anything. */
  public List<String> plainReadings() {
    return soap.ask(SERVICE, "listOperations", "").all("operation").stream()
        .filter(operation -> operation.text("effect").equals("READ"))
        .filter(operation -> !operation.texts("required").contains("true"))
        .map(operation -> operation.text("name"))
        .toList();
  }

  /** What is known against asking a PC for an operation; empty if nothing is. */
  public String obstacle(UUID platform, String name) {
    Xml answer = soap.ask(SERVICE, "listOperations", "<t:platform>" + platform + "</t:platform>");
    return answer.all("operation").stream()
        .filter(operation -> operation.text("name").equals(name))
        .findFirst()
        .flatMap(operation -> operation.first("obstacle"))
        .map(Xml::text)
        .orElse("");
  }

  /** Does an operation without arguments. */
  public Done perform(UUID platform, String name) {
    return perform(platform, name, Map.of());
  }

  /** Does an operation. */
  public Done perform(UUID platform, String name, Map<String, String> arguments) {
    return ask(platform, name, arguments, "");
  }

  /** Does an operation that destroys something. */
  public Done destroy(
      UUID platform, String name, Map<String, String> arguments, String confirmation) {
    return ask(
        platform,
        name,
        arguments,
        "<t:confirmation>" + Xml.escape(confirmation) + "</t:confirmation>");
  }

  private Done ask(UUID platform, String name, Map<String, String> arguments, String more) {
    StringBuilder content = new StringBuilder();
    content.append("<t:platform>").append(platform).append("</t:platform>");
    content.append("<t:name>").append(name).append("</t:name>");
    arguments.forEach(
        (key, value) ->
            content
                .append("<t:argument name='")
                .append(Xml.escape(key))
                .append("'>")
                .append(Xml.escape(value))
                .append("</t:argument>"));
    return new Done(soap.ask(SERVICE, "performOperation", content + more));
  }

  /** What came out. */
  public record Done(Xml answer) {
    /** How long the PC took, in milliseconds. */
    public long millis() {
      return Long.parseLong(answer.text("millis"));
    }

    /** The values with this key in a part, of all its items; empty if there is no such part. */
    public List<String> values(String part, String key) {
      return answer.all("part").stream()
          .filter(found -> found.attribute("name").equals(part))
          .flatMap(found -> found.all("value").stream())
          .filter(value -> value.attribute("key").equals(key))
          .map(Xml::text)
          .toList();
    }

    /** The first value with this key in a part. */
    public String value(String part, String key) {
      return values(part, key).stream()
          .findFirst()
          .orElseThrow(() -> new AssertionError("no " + key + " in part " + part + ": " + answer));
    }

    /** The names of the parts. */
    public List<String> parts() {
      return answer.all("part").stream().map(part -> part.attribute("name")).toList();
    }
  }
}
