package org.mayday.acceptance.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.Optional;

/**
 * What came back.
 *
 * @param text the body
 */
public record Answer(int status, HttpResponse<String> response, String text) {

  static Answer of(HttpResponse<String> response) {
    return new Answer(response.statusCode(), response, response.body());
  }

  /** The body as JSON. */
  public JsonObject json() {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  /** A header. */
  public Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }

  /** The status and the kind of a problem, such as "409 conflict". */
  public String problem() {
    String type = header("Content-Type").orElse("");
    if (!type.startsWith("application/problem+json")) {
      throw new AssertionError(status + " " + type + ": " + text);
    }
    if (json().getInt("status") != status) {
      throw new AssertionError("says another status than " + status + ": " + text);
    }
    return status + " " + json().getString("type").replace("urn:mayday:problem:", "");
  }

  /** The sentence of a problem. */
  public String detail() {
    return json().getString("detail");
  }

  /** The body, if all went well. */
  public JsonObject good() {
    if (status < 200 || status > 299) {
      throw new AssertionError(status + ": " + text);
    }
    return json();
  }
}
