package org.mayday.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Reads the JSON of a request (RFC 8259, in UTF-8), whose length was bounded before. How deep it
 * goes is looked at before anything is built from it.
 */
@Consumes(MediaType.APPLICATION_JSON)
public class JsonBody implements MessageBodyReader<Record> {
  /** Nothing that is read here needs more than four. */
  static final int DEEPEST = 8;

  private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());
  private static final JsonReaderFactory READERS =
      Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return type.isRecord();
  }

  @Override
  public Record readFrom(
      Class<Record> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    return type.cast(RecordReader.read(object(body.readAllBytes()), type));
  }

  /**
   * The object that a body is.
   *
   * @throws Refused if it is none
   */
  static JsonObject object(byte[] body) {
    try {
      measure(body);
      try (JsonReader reader = READERS.createReader(stream(body), StandardCharsets.UTF_8)) {
        JsonValue read = reader.readValue();
        if (read instanceof JsonObject object) {
          return object;
        }
      }
    } catch (JsonException | IllegalStateException | ArithmeticException e) {
      throw Refused.invalid("The body is not well-formed JSON, or has a member twice (RFC 8259).");
    }
    throw Refused.invalid("The body must be a JSON object.");
  }

  private static void measure(byte[] body) {
    int depth = 0;
    try (JsonParser parser = PARSERS.createParser(stream(body), StandardCharsets.UTF_8)) {
      while (parser.hasNext()) {
        switch (parser.next()) {
          case START_ARRAY, START_OBJECT -> depth++;
          case END_ARRAY, END_OBJECT -> depth--;
          default -> {
            // goes no deeper
          }
        }
        if (depth > DEEPEST) {
          throw Refused.invalid("The body is nested too deeply.");
        }
      }
    }
  }

  private static ByteArrayInputStream stream(byte[] body) {
    return new ByteArrayInputStream(body);
  }
}
