package org.mayday.aspect.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mayday.aspect.boundary.AspectInfo;
import org.mayday.aspect.boundary.Setting;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Parameter.Kind;
import org.mayday.operation.control.Arguments;

/** Judges what profiles say, before it is kept and long before anything is sent. */
@Dependent
public class SettingRules {
  private static final int MOST = 32;

  private final Aspects aspects;

  @Inject
  public SettingRules(Aspects aspects) {
    this.aspects = aspects;
  }

  /**
   * Settings as they are kept: without what was left blank, secrets that were left as they were
   * filled in.
   *
   * @param before those of the version before, with their secrets
   * @throws BadArguments if something of it does not fit
   */
  public List<Setting> checked(List<Setting> said, List<Setting> before) {
    if (said.size() > MOST) {
      throw new BadArguments("A profile has at most 32 settings.");
    }
    Map<String, Setting> former = new HashMap<>();
    before.forEach(setting -> former.put(setting.name(), setting));
    List<Setting> all =
        said.stream()
            .map(setting -> checked(setting, former.get(setting.name())))
            .filter(setting -> !setting.values().isEmpty() || !setting.secrets().isEmpty())
            .sorted(Comparator.comparing(Setting::name))
            .toList();
    Set<String> names = new HashSet<>();
    Set<List<String>> subjects = new HashSet<>();
    for (Setting setting : all) {
      Aspect aspect = aspects.find(setting.aspect()).orElseThrow();
      String subject = aspect.subject(setting.values());
      if (!names.add(setting.name()) || !subjects.add(List.of(setting.aspect(), subject))) {
        throw new BadArguments(
            "The profile says twice what it wants of " + setting.aspect() + " " + subject + ".");
      }
    }
    return all;
  }

  private Setting checked(Setting said, @Nullable Setting before) {
    Aspect aspect =
        aspects
            .find(said.aspect())
            .filter(found -> isNumbered(found.info(), said.name()))
            .orElseThrow(() -> new BadArguments("Profiles have no setting " + cut(said) + "."));
    Map<String, String> values = new TreeMap<>();
    Map<String, String> secrets = new TreeMap<>();
    said.values().forEach((name, text) -> put(values, name, text));
    said.secrets().forEach((name, text) -> put(secrets, name, text));
    for (Parameter parameter : aspect.info().parameters()) {
      boolean secret = parameter.kind() == Kind.SECRET;
      if (secret ? values.containsKey(parameter.name()) : secrets.containsKey(parameter.name())) {
        throw new BadArguments(
            "%s of %s is %s secret.".formatted(parameter.name(), said.name(), secret ? "a" : "no"));
      }
      if (parameter.kind() == Kind.SWITCH && "false".equals(values.get(parameter.name()))) {
        values.remove(parameter.name());
      }
    }
    if (before != null && !values.isEmpty()) {
      before.secrets().forEach((name, text) -> keep(aspect, values, secrets, name, text));
    }
    if (values.isEmpty() && secrets.isEmpty()) {
      return new Setting(said.name(), values, secrets);
    }
    Map<String, String> all = new TreeMap<>(values);
    all.putAll(secrets);
    Arguments arguments = arguments(aspect.info(), all);
    aspect.check(arguments);
    values.replaceAll((name, text) -> arguments.text(name));
    return new Setting(said.name(), values, secrets);
  }

  private static void keep(
      Aspect aspect,
      Map<String, String> values,
      Map<String, String> secrets,
      String name,
      String text) {
    if (aspect.takes(name, values)) {
      secrets.putIfAbsent(name, text);
    }
  }

  private static void put(Map<String, String> texts, String name, String text) {
    if (!text.isBlank()) {
      texts.put(name, text);
    }
  }

  private static boolean isNumbered(AspectInfo info, String setting) {
    for (int number = 1; number <= info.most(); number++) {
      if (info.setting(number).equals(setting)) {
        return true;
      }
    }
    return false;
  }

  private static String cut(Setting setting) {
    return setting.name().length() <= 64 ? setting.name() : setting.name().substring(0, 64);
  }

  /** What is said of an aspect, checked against its parameters. */
  static Arguments arguments(AspectInfo info, Map<String, String> values) {
    return Arguments.of(
        OperationInfo.change(info.name(), "network")
            .with(info.parameters().toArray(new Parameter[0])),
        values);
  }
}
