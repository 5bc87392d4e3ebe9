package org.mayday.aspect.boundary;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * What a profile says of one aspect of firmware.
 *
 * @param name the aspect, such as "features"; from the second of its kind on with a number, such as
 *     "wifi2"
 * @param values what is wanted, by parameter; what is left out stays as it is on each PC
 * @param secrets the same of what nobody is told. Their texts are empty on the way out, and an
 *     empty one on the way in leaves what the version before has
 */
public record Setting(String name, Map<String, String> values, Map<String, String> secrets)
    implements Serializable {
  public Setting {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
    secrets = Collections.unmodifiableMap(new TreeMap<>(secrets));
  }

  /** The name of its aspect. */
  public String aspect() {
    return name.replaceFirst("\\d+$", "");
  }

  /** The same with other texts for its secrets, made of their names and texts. */
  public Setting secrets(BinaryOperator<String> change) {
    Map<String, String> changed = new TreeMap<>();
    secrets.forEach((parameter, text) -> changed.put(parameter, change.apply(parameter, text)));
    return new Setting(name, values, changed);
  }

  /** The same, telling only that there are secrets. */
  public Setting told() {
    return secrets((parameter, text) -> "");
  }

  /** Of what it says something; not what, for a caller may have mistaken a secret for a value. */
  @Override
  public String toString() {
    TreeMap<String, String> all = new TreeMap<>(values);
    all.putAll(secrets);
    return name + all.keySet();
  }
}
