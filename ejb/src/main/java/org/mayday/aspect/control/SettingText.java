package org.mayday.aspect.control;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mayday.aspect.boundary.Setting;

/** Settings as JSON, to be kept. */
public final class SettingText {
  private SettingText() {}

  /** Settings, whose secrets must be sealed. */
  public static JsonArrayBuilder of(List<Setting> settings) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    for (Setting setting : settings) {
      all.add(
          Json.createObjectBuilder()
              .add("name", setting.name())
              .add("values", object(setting.values()))
              .add("secrets", object(setting.secrets())));
    }
    return all;
  }

  /** The settings of such JSON; none of what was kept before there were any. */
  public static List<Setting> read(@Nullable JsonArray settings) {
    return settings == null
        ? List.of()
        : settings.getValuesAs(JsonObject.class).stream()
            .map(
                it ->
                    new Setting(
                        it.getString("name"),
                        values(it.getJsonObject("values")),
                        values(it.getJsonObject("secrets"))))
            .toList();
  }

  /** Values by parameter. */
  static String of(Map<String, String> values) {
    return object(values).build().toString();
  }

  /** Values by parameter; none of an empty text. */
  static Map<String, String> values(String text) {
    if (text.isEmpty()) {
      return Map.of();
    }
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return values(reader.readObject());
    }
  }

  private static JsonObjectBuilder object(Map<String, String> values) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    values.forEach(object::add);
    return object;
  }

  private static Map<String, String> values(JsonObject object) {
    Map<String, String> values = new TreeMap<>();
    object.keySet().forEach(name -> values.put(name, object.getString(name)));
    return values;
  }
}
