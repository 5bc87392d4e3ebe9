package org.mayday.web.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mayday.aspect.boundary.AspectInfo;
import org.mayday.aspect.boundary.Setting;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Parameter.Kind;

/** What is filled in for one setting of a profile. */
public class SettingFields {
  private static final Set<Object> NOTHING = Set.of("", false);

  private final AspectInfo info;
  private final int number;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private List<String> kept = List.of();

  SettingFields(AspectInfo info, int number) {
    this.info = info;
    this.number = number;
    clear();
  }

  private void clear() {
    for (Parameter parameter : info.parameters()) {
      values.put(parameter.name(), parameter.kind() == Kind.SWITCH ? (Object) false : "");
    }
    kept = List.of();
  }

  String name() {
    return info.setting(number);
  }

  /** Shows what a profile says. */
  void fill(Setting setting) {
    clear();
    for (Parameter parameter : info.parameters()) {
      String value = setting.values().get(parameter.name());
      if (value != null) {
        values.put(
            parameter.name(), parameter.kind() == Kind.SWITCH ? (Object) true : (Object) value);
      }
    }
    kept = new ArrayList<>(setting.secrets().keySet());
  }

  /** What is filled in; nothing of what is not. */
  Setting said() {
    Map<String, String> said = new LinkedHashMap<>();
    Map<String, String> secrets = new LinkedHashMap<>();
    for (Parameter parameter : info.parameters()) {
      Object value = values.get(parameter.name());
      String text = value == null ? "" : value.toString();
      (parameter.kind() == Kind.SECRET ? secrets : said).put(parameter.name(), text);
    }
    return new Setting(name(), said, secrets);
  }

  public AspectInfo getInfo() {
    return info;
  }

  public Map<String, Object> getValues() {
    return values;
  }

  /** Which of several, from 1; 0 if there can be only one. */
  public int getNumber() {
    return info.most() == 1 ? 0 : number;
  }

  /** The secrets that stay if they are left empty. */
  public List<String> getKept() {
    return kept;
  }

  /** Whether it is one more than is needed so far. */
  public boolean isSpare() {
    return number > 1 && !isSaying();
  }

  /** Whether something is filled in. */
  public boolean isSaying() {
    return !kept.isEmpty()
        || values.values().stream().anyMatch(it -> it != null && !NOTHING.contains(it));
  }
}
