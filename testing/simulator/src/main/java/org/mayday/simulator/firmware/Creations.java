package org.mayday.simulator.firmware;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.wsman.Repository.Instance;
import org.mayday.simulator.wsman.Repository.Property;
import org.mayday.simulator.wsman.SoapWriter;
import org.mayday.simulator.wsman.WsmanFault;
import org.mayday.simulator.wsman.XmlNode;

/** Makes the instances that a console may create. */
final class Creations {

  static final String POLICY = "AMT_SystemDefensePolicy";
  static final String IN_FORCE = "AMT_NetworkPortSystemDefensePolicy";
  private static final Map<String, Integer> MOST =
      Map.of(
          POLICY,
          8,
          "AMT_Hdr8021Filter",
          32,
          "AMT_IPHeadersFilter",
          32,
          IN_FORCE,
          2,
          DefenceMethods.AGENT,
          16);
  private static final int LONGEST_NAME = 16;

  private final SimulatedPc pc;

  Creations(SimulatedPc pc) {
    this.pc = pc;
  }

  Instance create(ClassTemplate template, XmlNode node) throws WsmanFault {
    String className = template.name();
    if (pc.additions().of(className).size() >= MOST.getOrDefault(className, 64)) {
      throw WsmanFault.full();
    }
    Map<String, Property> properties = new LinkedHashMap<>();
    for (XmlNode child : node.children()) {
      properties.put(child.name(), property(child, properties.get(child.name())));
    }
    String key = key(className, properties);
    if (pc.additions().of(className).stream().anyMatch(one -> one.key().equals(key))) {
      throw WsmanFault.schema("There is one already.");
    }
    if (!className.equals(IN_FORCE) && !className.equals(CertificateMethods.CONTEXT)) {
      properties.put(template.key(), new Property(template.key(), List.of(key), false));
    }
    Instance made =
        new Instance(
            ClassTemplate.resource(className), className, key, List.copyOf(properties.values()));
    check(className, made);
    pc.additions().put(made);
    return made;
  }

  private String key(String className, Map<String, Property> properties) throws WsmanFault {
    return switch (className) {
      case POLICY -> "Intel(r) AMT:SystemDefense Policy " + pc.additions().next();
      case IN_FORCE -> selectorValue(properties, "Antecedent");
      case CertificateMethods.CONTEXT -> selectorValue(properties, "ElementInContext");
      case DefenceMethods.AGENT -> {
        properties.put("CurrentState", new Property("CurrentState", List.of("1"), false));
        Property device = properties.get("DeviceID");
        if (device == null) {
          throw WsmanFault.schema("DeviceID is missing.");
        }
        yield device.values().get(0);
      }
      default -> String.valueOf(pc.additions().next());
    };
  }

  private static String selectorValue(Map<String, Property> properties, String name)
      throws WsmanFault {
    Property reference = properties.get(name);
    if (reference == null || !reference.reference()) {
      throw WsmanFault.schema(name + " is missing.");
    }
    return reference.values().get(0);
  }

  private void check(String className, Instance made) throws WsmanFault {
    String name = made.value(className.equals(POLICY) ? "PolicyName" : "Name");
    boolean named = className.endsWith("Filter") || className.equals(POLICY);
    if (named && (name.isEmpty() || name.length() > LONGEST_NAME)) {
      throw WsmanFault.schema("The name must have 1 to 16 characters.");
    }
    for (String handle : made.values("FilterCreationHandles")) {
      if (!hasFilter(handle)) {
        throw WsmanFault.schema("There is no filter " + handle + ".");
      }
    }
    if (className.equals(IN_FORCE)
        && pc.additions().of(POLICY).stream()
            .noneMatch(policy -> made.value("Dependent").contains(">" + policy.key() + "<"))) {
      throw WsmanFault.noSuchInstance();
    }
  }

  private boolean hasFilter(String handle) {
    return List.of("AMT_Hdr8021Filter", "AMT_IPHeadersFilter").stream()
        .flatMap(name -> pc.additions().of(name).stream())
        .anyMatch(filter -> filter.key().equals(handle));
  }

  /** A property with one value more than it had. */
  private static Property property(XmlNode child, Property before) {
    if (child.find("ResourceURI").isPresent()) {
      return new Property(child.name(), List.of(SoapWriter.reference(child)), true);
    }
    List<String> values = new ArrayList<>(before == null ? List.of() : before.values());
    values.add(child.text());
    return new Property(child.name(), values, false);
  }
}
