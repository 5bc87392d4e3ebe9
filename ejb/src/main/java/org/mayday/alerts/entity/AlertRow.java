package org.mayday.alerts.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.alerts.boundary.Alert;
import org.mayday.alerts.boundary.AlertSeverity;
import org.mayday.alerts.boundary.AlertSource;
import org.mayday.alerts.boundary.AlertState;

/** Something that the firmware of a PC reported, as often as it did until somebody took note. */
@Entity
@Table(name = "alert")
public class AlertRow {
  private static final int MESSAGE = 500;
  private static final int RAW = 8_000;

  @Id private String id = UUID.randomUUID().toString();
  private String platform = "";

  @Column(name = "platform_name")
  private String platformName = "";

  /** PC and message while nobody has taken note; unique, so that repeated alerts join. */
  @Column(name = "open_key")
  private @Nullable String openKey;

  @Column(name = "first_at")
  private Instant firstAt = Instant.EPOCH;

  @Column(name = "last_at")
  private Instant lastAt = Instant.EPOCH;

  private int times;
  private String message = "";

  @Enumerated(EnumType.STRING)
  private AlertKind kind = AlertKind.ALERT;

  @Enumerated(EnumType.STRING)
  private AlertSeverity severity = AlertSeverity.UNKNOWN;

  @Enumerated(EnumType.STRING)
  private AlertSource source = AlertSource.EVENT_LOG;

  @Column(name = "message_id")
  private @Nullable String messageId;

  private @Nullable String arguments;
  private @Nullable String raw;
  private @Nullable String address;

  @Column(name = "last_tunnel")
  private @Nullable String lastTunnel;

  @Column(name = "acknowledged_by")
  private @Nullable String acknowledgedBy;

  @Column(name = "acknowledged_at")
  private @Nullable Instant acknowledgedAt;

  @Version private int version;

  /** For the persistence provider. */
  protected AlertRow() {}

  public AlertRow(UUID platform, String platformName, AlertKind kind, String message) {
    this.platform = platform.toString();
    this.platformName = platformName;
    this.kind = kind;
    this.message = cut(message, MESSAGE);
    this.openKey = key(platform, kind, message);
  }

  /** What {@link #openKey} is for a PC and a message. */
  public static String key(UUID platform, AlertKind kind, String message) {
    return (kind == AlertKind.NOTE ? "note " : "") + platform + " " + cut(message, MESSAGE);
  }

  /** It was reported, for the first time or again. */
  public void reported(Telling telling) {
    Instant at = telling.at();
    firstAt = times == 0 ? at : firstAt;
    lastAt = at.isAfter(lastAt) ? at : lastAt;
    times++;
    severity = telling.severity().compareTo(severity) > 0 ? telling.severity() : severity;
    source = telling.source();
    messageId = telling.messageId();
    arguments = ArgumentText.of(telling.arguments());
    raw = telling.raw() == null ? raw : cut(telling.raw(), RAW);
    address = telling.address();
    lastTunnel = telling.tunnel() == null ? null : telling.tunnel().toString();
  }

  /**
   * One report of it turned out to be something else.
   *
   * @return whether none is left
   */
  public boolean less() {
    times--;
    lastTunnel = null;
    return times == 0;
  }

  public void acknowledge(String who, Instant at) {
    acknowledgedBy = who;
    acknowledgedAt = at;
    openKey = null;
  }

  public boolean isOpen() {
    return openKey != null && kind == AlertKind.ALERT;
  }

  public UUID platform() {
    return UUID.fromString(platform);
  }

  public String message() {
    return message;
  }

  public AlertSource source() {
    return source;
  }

  public Alert alert() {
    return new Alert(
        UUID.fromString(id),
        platform(),
        platformName,
        firstAt,
        lastAt,
        times,
        state(),
        severity,
        source,
        message,
        messageId,
        arguments == null ? List.of() : ArgumentText.read(arguments),
        raw,
        address,
        acknowledgedBy,
        acknowledgedAt);
  }

  private AlertState state() {
    if (kind == AlertKind.NOTE) {
      return AlertState.NOTE;
    }
    return openKey == null ? AlertState.ACKNOWLEDGED : AlertState.OPEN;
  }

  static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
