package org.mayday.operation.control;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.mayday.operation.boundary.Sheet;

/** Sheets as texts of JSON, for keeping. */
public final class StoredSheet {
  private StoredSheet() {}

  /** The text of a sheet. */
  public static String text(Sheet sheet) {
    JsonArrayBuilder parts = Json.createArrayBuilder();
    for (Sheet.Part part : sheet.parts()) {
      JsonArrayBuilder items = Json.createArrayBuilder();
      for (Map<String, String> item : part.items()) {
        JsonObjectBuilder values = Json.createObjectBuilder();
        item.forEach(values::add);
        items.add(values);
      }
      parts.add(
          Json.createObjectBuilder()
              .add("name", part.name())
              .add("many", part.many())
              .add("items", items));
    }
    return parts.build().toString();
  }

  /** The sheet of such a text. */
  public static Sheet read(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonArray parts = reader.readArray();
      return new Sheet(parts.getValuesAs(StoredSheet::part));
    }
  }

  private static Sheet.Part part(JsonObject part) {
    List<Map<String, String>> items =
        part.getJsonArray("items").getValuesAs((JsonObject item) -> values(item));
    return new Sheet.Part(part.getString("name"), part.getBoolean("many"), items);
  }

  private static Map<String, String> values(JsonObject item) {
    Map<String, String> values = new LinkedHashMap<>();
    item.keySet().forEach(key -> values.put(key, item.getString(key)));
    return values;
  }

  /** What tells sheets apart. */
  public static String fingerprint(Sheet sheet) {
    return DigestUtils.sha256Hex(text(sheet));
  }
}
