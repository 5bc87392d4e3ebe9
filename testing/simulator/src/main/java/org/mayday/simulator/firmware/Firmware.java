package org.mayday.simulator.firmware;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mayday.simulator.firmware.ClassTemplate.InstanceTemplate;
import org.mayday.simulator.firmware.ClassTemplate.Line;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.platform.Surroundings;
import org.mayday.simulator.wsman.Repository;
import org.mayday.simulator.wsman.SoapRequest;
import org.mayday.simulator.wsman.SoapWriter;
import org.mayday.simulator.wsman.WsmanFault;
import org.mayday.simulator.wsman.XmlNode;

/** The classes of one PC's firmware release, filled with the PC's present values. */
public final class Firmware implements Repository {

  private static final Pattern NAME = Pattern.compile("\\$\\{([a-z.-]+)}");
  private static final String BOOT_SETTINGS = "AMT_BootSettingData";
  private static final String ALARM = "IPS_AlarmClockOccurrence";
  private static final String CONSENT = "IPS_OptInService";
  private static final String PORT = "AMT_EthernetPortSettings";

  private final SimulatedPc pc;
  private final PcValues values;
  private final Map<String, Method> methods;

  /** The firmware of a PC. */
  public Firmware(SimulatedPc pc) {
    this.pc = pc;
    values = new PcValues(pc);
    Map<String, Method> all = new HashMap<>();
    all.putAll(PowerMethods.all());
    all.putAll(BootMethods.all());
    all.putAll(LogMethods.all());
    all.putAll(AuditMethods.all());
    all.putAll(ServiceMethods.all());
    all.putAll(FeatureMethods.all());
    all.putAll(NetworkMethods.all());
    all.putAll(DefenceMethods.all());
    all.putAll(AccountMethods.all());
    all.putAll(CertificateMethods.all());
    all.putAll(SetUpMethods.all());
    all.putAll(HostSetupMethods.all());
    all.putAll(AccessMethods.all());
    methods = Map.copyOf(all);
  }

  @Override
  public List<Instance> instances(String className) throws WsmanFault {
    List<ClassTemplate> templates =
        ClassLibrary.of(className).stream()
            .filter(template -> pc.personality().web().has(template.name()))
            .toList();
    if (templates.isEmpty()) {
      throw WsmanFault.noSuchClass();
    }
    List<Instance> found = new ArrayList<>();
    synchronized (pc.monitor()) {
      templates.forEach(template -> found.addAll(fill(template)));
      templates.forEach(template -> found.addAll(added(template)));
    }
    return found;
  }

  @Override
  public boolean enumerable(String className) {
    return pc.personality().web().enumerates(className);
  }

  @Override
  public void put(Instance instance, Map<String, List<String>> put) throws WsmanFault {
    ClassTemplate template = ClassLibrary.of(instance.className()).get(0);
    Map<String, List<String>> changes = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> value : put.entrySet()) {
      String name = value.getKey();
      if (template.refused().contains(name)) {
        throw WsmanFault.notPut(name);
      }
      if (template.writable().contains(name) && pc.personality().web().has(template.name(), name)) {
        changes.put(name, value.getValue());
        continue;
      }
      Property present = property(instance, name);
      if (!present.reference() && !present.values().equals(value.getValue())) {
        throw WsmanFault.notPut(name);
      }
    }
    pc.journal().note("Put " + template.name());
    SetupLimits.demandAdministrator(pc);
    if (template.name().equals(CONSENT) && pc.consent().inClientControl()) {
      throw WsmanFault.denied();
    }
    if (template.name().equals(TlsMethods.SETTINGS)) {
      TlsMethods.check(pc, instance, changes);
    }
    if (template.name().equals(BOOT_SETTINGS)) {
      BootMethods.put(pc, changes);
    } else if (template.name().equals(CertificateMethods.CONTEXT)) {
      TlsMethods.point(pc, instance, changes);
    } else {
      if (template.name().equals(PORT)
          && changes.getOrDefault("DHCPEnabled", List.of()).contains("true")) {
        pc.settings().forget(PORT + "#" + instance.key(), NetworkMethods.ADDRESS);
      }
      String changed = template.name() + "#" + instance.key();
      if (changed.equals(Surroundings.DETECTION)) {
        changes.putIfAbsent(Surroundings.DOMAINS, List.of());
      }
      pc.settings().put(changed, changes);
      AccessMethods.settle(pc);
    }
  }

  private static Property property(Instance instance, String name) throws WsmanFault {
    for (Property property : instance.properties()) {
      if (property.name().equals(name)) {
        return property;
      }
    }
    throw WsmanFault.schema("The class has no property " + name + ".");
  }

  @Override
  public void delete(Instance instance) throws WsmanFault {
    pc.journal().note("Delete " + instance.className());
    SetupLimits.demandAdministrator(pc);
    if (instance.className().equals(ALARM)) {
      pc.alarms().remove(instance.key());
      return;
    }
    if (AccessMethods.delete(instance, pc)) {
      return;
    }
    if (!ClassLibrary.of(instance.className()).get(0).deletable()) {
      throw WsmanFault.noSuchAction();
    }
    synchronized (pc.monitor()) {
      new Removals(pc).remove(instance);
    }
  }

  @Override
  public Instance create(String className, XmlNode node) throws WsmanFault {
    instances(className);
    SetupLimits.demandAdministrator(pc);
    ClassTemplate template = ClassLibrary.of(className).get(0);
    if (!template.creatable()) {
      throw WsmanFault.noSuchAction();
    }
    synchronized (pc.monitor()) {
      return new Creations(pc).create(template, node);
    }
  }

  @Override
  public Instance subscribe(SoapRequest request) throws WsmanFault {
    synchronized (pc.monitor()) {
      return new Subscriptions(pc).add(request);
    }
  }

  @Override
  public String invoke(SoapRequest request) throws WsmanFault {
    instances(request.className());
    Method method = methods.get(request.className() + "." + request.operation());
    if (method == null) {
      throw WsmanFault.noSuchAction();
    }
    String asked = request.className() + "." + request.operation();
    pc.journal().note(asked);
    SetupLimits.demand(pc, asked);
    synchronized (pc.monitor()) {
      String output = method.call(request, pc);
      AuditMethods.note(request, pc, output);
      return output;
    }
  }

  private List<Instance> fill(ClassTemplate template) {
    List<Instance> filled = new ArrayList<>();
    for (InstanceTemplate instance : template.instances()) {
      if (instance.table().isEmpty()) {
        filled.add(fill(template, instance, Map.of()));
      } else {
        values.rows(instance.table()).forEach(row -> filled.add(fill(template, instance, row)));
      }
    }
    return filled;
  }

  private Instance fill(
      ClassTemplate template, InstanceTemplate instance, Map<String, String> row) {
    List<Property> properties = new ArrayList<>();
    String key = "";
    for (Line line : instance.lines()) {
      if (pc.personality().web().has(template.name(), line.property())) {
        Property property = fill(line, row);
        properties.add(property);
        if (line.property().equals(template.key())) {
          key = property.values().get(0);
        }
      }
    }
    String resource = ClassTemplate.resource(template.name());
    return changed(template, new Instance(resource, template.name(), key, properties));
  }

  private List<Instance> added(ClassTemplate template) {
    return pc.additions().of(template.name()).stream()
        .map(instance -> changed(template, instance))
        .toList();
  }

  /** An instance with what was put over it, but for what is never told. */
  private Instance changed(ClassTemplate template, Instance instance) {
    Map<String, List<String>> put = new LinkedHashMap<>(overlay(template, instance.key()));
    List<Property> properties = new ArrayList<>(instance.properties());
    properties.replaceAll(
        old ->
            put.containsKey(old.name())
                ? new Property(old.name(), put.remove(old.name()), false)
                : old);
    put.forEach((name, value) -> properties.add(new Property(name, value, false)));
    properties.removeIf(property -> template.hidden().contains(property.name()));
    return new Instance(
        instance.resource(), instance.className(), instance.key(), List.copyOf(properties));
  }

  private Map<String, List<String>> overlay(ClassTemplate template, String key) {
    return template.name().equals(BOOT_SETTINGS)
        ? pc.bootPlan().settings()
        : pc.settings().of(template.name() + "#" + key);
  }

  private Property fill(Line line, Map<String, String> row) {
    if (line.reference()) {
      String text = text(line.value(), row);
      int blank = text.indexOf(' ');
      String className = text.substring(0, blank);
      String xml =
          SoapWriter.reference(
              ClassTemplate.resource(className), ClassLibrary.selectors(text.substring(blank + 1)));
      return new Property(line.property(), List.of(xml), true);
    }
    Matcher whole = NAME.matcher(line.value());
    if (whole.matches() && !row.containsKey(whole.group(1))) {
      return new Property(line.property(), values.of(whole.group(1)), false);
    }
    return new Property(line.property(), List.of(text(line.value(), row)), false);
  }

  private String text(String template, Map<String, String> row) {
    return NAME.matcher(template)
        .replaceAll(
            found -> {
              String name = found.group(1);
              String value = row.containsKey(name) ? row.get(name) : values.of(name).get(0);
              return Matcher.quoteReplacement(value);
            });
  }
}
