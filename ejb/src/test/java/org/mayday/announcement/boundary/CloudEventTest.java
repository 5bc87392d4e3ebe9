package org.mayday.announcement.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CloudEventTest {
  @Test
  void hasWhatCloudEventsAskFor() {
    UUID id = UUID.randomUUID();
    String text =
        CloudEvent.of(
            new Announced(
                id,
                "org.mayday.call.ringing",
                Instant.parse("2026-03-01T10:00:00.123Z"),
                "pc-1",
                "{\"reason\":\"\\\"blue\\\" screen\"}"),
            "/mayday");
    JsonObject event = Json.createReader(new StringReader(text)).readObject();
    assertThat(event.getString("specversion")).isEqualTo("1.0");
    assertThat(event.getString("id")).isEqualTo(id.toString());
    assertThat(event.getString("source")).isEqualTo("/mayday");
    assertThat(event.getString("type")).isEqualTo("org.mayday.call.ringing");
    assertThat(event.getString("subject")).isEqualTo("pc-1");
    assertThat(event.getString("time")).isEqualTo("2026-03-01T10:00:00.123Z");
    assertThat(event.getString("datacontenttype")).isEqualTo("application/json");
    assertThat(event.getJsonObject("data").getString("reason")).isEqualTo("\"blue\" screen");
  }
}
