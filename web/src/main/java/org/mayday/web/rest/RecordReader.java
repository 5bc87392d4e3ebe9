package org.mayday.web.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes a record of a JSON object, and of nothing that is not exactly what the record says: a
 * member that it does not have, a number where a text belongs, or a number that does not fit is
 * refused. Libraries take all of these and change them. Sentences name members, never values.
 */
final class RecordReader {
  private static final int LONGEST_NAME = 100;

  private RecordReader() {}

  /**
   * The record.
   *
   * @throws Refused if the object is not one
   */
  static Object read(JsonObject from, Class<?> type) {
    return read(from, type, "");
  }

  private static Object read(JsonObject from, Class<?> type, String path) {
    RecordComponent[] components = type.getRecordComponents();
    Set<String> unknown = new LinkedHashSet<>(from.keySet());
    Arrays.stream(components).map(RecordComponent::getName).forEach(unknown::remove);
    for (String name : unknown) {
      String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
      throw Refused.invalid(
          "There is no member %s; there are %s."
              .formatted(
                  path + shown,
                  Arrays.stream(components)
                      .map(RecordComponent::getName)
                      .collect(Collectors.joining(", "))));
    }
    Object[] values =
        Arrays.stream(components)
            .map(part -> value(from.get(part.getName()), part.getGenericType(), path, part))
            .toArray();
    return made(type, components, values);
  }

  private static @Nullable Object value(
      @Nullable JsonValue from, Type type, String path, RecordComponent part) {
    return from == null || from == JsonValue.NULL ? null : value(from, type, path + part.getName());
  }

  private static Object value(JsonValue from, Type type, String path) {
    if (type instanceof ParameterizedType many && from instanceof JsonArray list) {
      if (many.getRawType() == List.class) {
        return list(list, many.getActualTypeArguments()[0], path);
      }
    } else if (type instanceof ParameterizedType many && from instanceof JsonObject object) {
      if (many.getRawType() == Map.class) {
        return map(object, path);
      }
    } else if (type instanceof Class<?> simple) {
      if (simple.isRecord() && from instanceof JsonObject object) {
        return read(object, simple, path + ".");
      }
      return simple(from, simple).orElseThrow(() -> wrong(path, Written.form(simple)));
    }
    throw wrong(path, type.getTypeName().contains("List") ? "a list" : "an object");
  }

  private static Optional<Object> simple(JsonValue from, Class<?> type) {
    if (type == Boolean.class) {
      return from == JsonValue.TRUE || from == JsonValue.FALSE
          ? Optional.of(from == JsonValue.TRUE)
          : Optional.empty();
    }
    if (type == Integer.class) {
      return from instanceof JsonNumber number && number.isIntegral()
          ? Written.read(type, number.toString())
          : Optional.empty();
    }
    return from instanceof JsonString text && Written.knows(type)
        ? Written.read(type, text.getString())
        : Optional.empty();
  }

  private static List<Object> list(JsonArray from, Type type, String path) {
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < from.size(); i++) {
      list.add(value(from.get(i), type, path + "[" + i + "]"));
    }
    return list;
  }

  private static Map<String, Object> map(JsonObject from, String path) {
    Map<String, Object> map = new LinkedHashMap<>();
    from.forEach((key, text) -> map.put(key, value(text, String.class, path + " value")));
    return map;
  }

  private static Refused wrong(String path, String form) {
    return Refused.invalid("The member %s must be %s.".formatted(path, form));
  }

  private static Object made(Class<?> type, RecordComponent[] components, Object[] values) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " is no record that can be read", e);
    }
  }
}
