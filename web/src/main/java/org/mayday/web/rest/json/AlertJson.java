package org.mayday.web.rest.json;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mayday.alerts.boundary.Alert;
import org.mayday.alerts.boundary.AlertSeverity;
import org.mayday.alerts.boundary.AlertSource;
import org.mayday.alerts.boundary.AlertState;

/** Something that the firmware of a PC reported. */
@Schema(name = "Alert", description = "Something that the firmware of a PC reported.")
public record AlertJson(
    UUID id,
    @Schema(description = "The PC.", example = "4c4c4544-004b-4210-8033-b7c04f504633")
        UUID platform,
    @Schema(example = "ward-17") String platformName,
    AlertState state,
    @Schema(description = "How serious the firmware thinks it is.") AlertSeverity severity,
    @Schema(description = "Where it was heard last.") AlertSource source,
    @Schema(description = "In words.") String message,
    @Schema(description = "The firmware's own number.", example = "iAMT0005")
        @Nullable String messageId,
    @Schema(description = "The firmware's words that go with the number.") List<String> arguments,
    @Schema(description = "How often, while nobody had acknowledged it.") int times,
    Instant firstAt,
    Instant lastAt,
    @Nullable String acknowledgedBy,
    @Nullable Instant acknowledgedAt,
    @Schema(
            description =
                "What was sent, as text or hex digits; only where one alert is asked for.")
        @Nullable String raw) {

  /** As the boundary tells it, without what was sent. */
  public static AlertJson of(Alert from) {
    return told(from, null);
  }

  /** As the boundary tells it, with what was sent. */
  public static AlertJson whole(Alert from) {
    return told(from, from.raw());
  }

  private static AlertJson told(Alert from, @Nullable String raw) {
    return new AlertJson(
        from.id(),
        from.platform(),
        from.platformName(),
        from.state(),
        from.severity(),
        from.source(),
        from.message(),
        from.messageId(),
        from.arguments(),
        from.times(),
        from.firstAt(),
        from.lastAt(),
        from.acknowledgedBy(),
        from.acknowledgedAt(),
        raw);
  }
}
