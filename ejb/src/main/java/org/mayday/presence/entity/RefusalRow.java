package org.mayday.presence.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.api.TunnelRefused;
import org.mayday.presence.boundary.Refusal;

/** A burst of connections that were refused alike. */
@Entity
@Table(name = "refusal")
public class RefusalRow {
  @Id private String id = UUID.randomUUID().toString();

  @Column(name = "first_at")
  private Instant firstAt = Instant.EPOCH;

  @Column(name = "last_at")
  private Instant lastAt = Instant.EPOCH;

  private String address = "";
  private String stage = "";
  private String reason = "";
  private String detail = "";
  private @Nullable String platform;
  private @Nullable String username;
  private int times = 1;

  /** For the persistence provider. */
  protected RefusalRow() {}

  public RefusalRow(TunnelRefused event, String address) {
    this.firstAt = event.at();
    this.lastAt = event.at();
    this.address = address;
    this.stage = event.stage().name();
    this.reason = event.reason().name();
    this.detail = cut(event.detail(), 500);
    UUID claimed = event.platform();
    this.platform = claimed == null ? null : claimed.toString();
    this.username = username(event);
  }

  /** It happened again. */
  public void again(TunnelRefused event) {
    times++;
    detail = cut(event.detail(), 500);
    if (event.at().isAfter(lastAt)) {
      lastAt = event.at();
    }
  }

  /** Whether the event claims to be the same PC with the same user name. */
  public boolean isOf(TunnelRefused event) {
    UUID claimed = event.platform();
    return Objects.equals(platform, claimed == null ? null : claimed.toString())
        && Objects.equals(username, username(event));
  }

  public Refusal refusal() {
    return new Refusal(
        lastAt,
        address,
        stage,
        reason,
        detail,
        Optional.ofNullable(platform).map(UUID::fromString).orElse(null),
        username,
        times);
  }

  /** As it is kept. */
  private static @Nullable String username(TunnelRefused event) {
    String name = event.username();
    return name == null ? null : cut(name, 64);
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
