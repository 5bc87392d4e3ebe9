package org.mayday.cli.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Refusal.Reason;
import org.mayday.cli.soap.Request;

/** What a profile sets in the firmware, written as SETTING.KEY=VALUE. */
final class Settings {
  private final Map<String, Map<String, String>> values = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> secrets = new LinkedHashMap<>();

  private Settings() {}

  /**
   * Sorts what was said.
   *
   * @throws Refusal if a key names no setting
   */
  static Settings of(Map<String, String> said, Map<String, String> secret) throws Refusal {
    Settings settings = new Settings();
    for (Map.Entry<String, String> one : said.entrySet()) {
      settings.put(settings.values, one);
    }
    for (Map.Entry<String, String> one : secret.entrySet()) {
      settings.put(settings.secrets, one);
    }
    return settings;
  }

  /** One as it is written. */
  static String text(String setting, String key, String value) {
    return setting + "." + key + "=" + value;
  }

  private void put(Map<String, Map<String, String>> all, Map.Entry<String, String> one)
      throws Refusal {
    int dot = one.getKey().indexOf('.');
    if (dot < 1) {
      throw new Refusal(
          Reason.INVALID, "A setting is written as features.sol=ON, not: " + one.getKey());
    }
    String setting = one.getKey().substring(0, dot);
    values.putIfAbsent(setting, new LinkedHashMap<>());
    all.computeIfAbsent(setting, name -> new LinkedHashMap<>())
        .put(one.getKey().substring(dot + 1), one.getValue());
  }

  /** Adds them to a request. */
  void write(Request request) {
    for (String setting : values.keySet()) {
      request.start("setting").with("name", setting);
      values.get(setting).forEach((key, value) -> request.with("value", "name", key, value));
      secrets
          .getOrDefault(setting, Map.of())
          .forEach((key, value) -> request.with("secret", "name", key, value));
      request.end();
    }
  }
}
