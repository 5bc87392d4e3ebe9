package org.mayday.alerts.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.alerts.boundary.Alert;

/** Something that the firmware of a PC reported, as often as it did until somebody took note. */
@Entity
@Table(name = "alert")
public class AlertRow {
  private static final int MESSAGE = 500;

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

  private int times = 1;
  private String message = "";

  @Column(name = "last_tunnel")
  private @Nullable String lastTunnel;

  @Column(name = "acknowledged_by")
  private @Nullable String acknowledgedBy;

  @Column(name = "acknowledged_at")
  private @Nullable Instant acknowledgedAt;

  @Version private int version;

  /** For the persistence provider. */
  protected AlertRow() {}

  public AlertRow(UUID platform, String platformName, String message) {
    this.platform = platform.toString();
    this.platformName = platformName;
    this.message = cut(message);
    this.openKey = key(platform, message);
  }

  /** What {@link #openKey} is for a PC and a message. */
  public static String key(UUID platform, String message) {
    return platform + " " + cut(message);
  }

  /** It was reported for the first time. */
  public void first(Instant at, UUID tunnel) {
    firstAt = at;
    lastAt = at;
    lastTunnel = tunnel.toString();
  }

  /** It was reported again. */
  public void again(Instant at, UUID tunnel) {
    times++;
    lastAt = at.isAfter(lastAt) ? at : lastAt;
    lastTunnel = tunnel.toString();
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
    return openKey != null;
  }

  public UUID platform() {
    return UUID.fromString(platform);
  }

  public Alert alert() {
    return new Alert(
        UUID.fromString(id),
        platform(),
        platformName,
        firstAt,
        lastAt,
        times,
        message,
        acknowledgedBy,
        acknowledgedAt);
  }

  public String message() {
    return message;
  }

  private static String cut(String text) {
    return text.length() <= MESSAGE ? text : text.substring(0, MESSAGE);
  }
}
