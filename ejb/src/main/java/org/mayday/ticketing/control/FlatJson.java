package org.mayday.ticketing.control;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * Reads the strings of one JSON object (RFC 8259) that strangers wrote. The text is bounded before
 * it is read, what is nested in the object is bounded in depth and passed over, numbers are never
 * calculated, and a name that stands there twice is refused, because readers differ in which of the
 * two they believe. Stateless.
 */
final class FlatJson {
  /** The most bytes of a message, as UTF-8. */
  static final int MOST_BYTES = 16 * 1024;

  /** The deepest nesting; the object itself counts. */
  static final int DEEPEST = 8;

  private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

  private FlatJson() {}

  /**
   * The members with these names that are there.
   *
   * @throws Poison if the text is no such object, or a member of interest is no proper string
   */
  static Map<String, String> read(String text, Set<String> names) throws Poison {
    if (text.length() > MOST_BYTES || text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw new Poison("The message is longer than %d bytes.".formatted(MOST_BYTES), null);
    }
    try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
      if (!parser.hasNext() || parser.next() != Event.START_OBJECT) {
        throw new Poison("The message is no JSON object.", null);
      }
      Map<String, String> members = new HashMap<>();
      while (parser.next() == Event.KEY_NAME) {
        String name = parser.getString();
        Event value = parser.next();
        if (!names.contains(name)) {
          pass(parser, value);
        } else if (value != Event.VALUE_STRING) {
          throw new Poison("The member %s must be a text.".formatted(name), null);
        } else if (members.put(name, proper(name, parser.getString())) != null) {
          throw new Poison("The member %s is there twice.".formatted(name), null);
        }
      }
      if (parser.hasNext()) {
        throw new Poison("Something stands after the JSON object.", null);
      }
      return members;
    } catch (JsonException | NoSuchElementException | IllegalStateException e) {
      throw new Poison("The message is no proper JSON.", null);
    }
  }

  private static void pass(JsonParser parser, Event first) throws Poison {
    int depth = 1;
    Event now = first;
    while (true) {
      if (now == Event.START_OBJECT || now == Event.START_ARRAY) {
        if (++depth > DEEPEST) {
          throw new Poison("The message is nested deeper than %d.".formatted(DEEPEST), null);
        }
      } else if (now == Event.END_OBJECT || now == Event.END_ARRAY) {
        depth--;
      }
      if (depth == 1) {
        return;
      }
      now = parser.next();
    }
  }

  /** Databases take neither of these. */
  private static String proper(String name, String value) throws Poison {
    boolean bad =
        value.indexOf(0) >= 0
            || value
                .codePoints()
                .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    if (bad) {
      throw new Poison("The member %s has characters that are none.".formatted(name), null);
    }
    return value;
  }
}
