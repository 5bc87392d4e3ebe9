package org.mayday.delivery.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.delivery.boundary.Subscription;
import org.mayday.delivery.boundary.SubscriptionKind;

/** Somebody who is told of events. */
@Entity
@Table(name = "subscription")
public class SubscriptionRow {
  private static final int LONGEST_ERROR = 500;

  @Id private String id = "";

  @Enumerated(EnumType.STRING)
  private SubscriptionKind kind = SubscriptionKind.MPS;

  private String name = "";
  private String address = "";
  private String login = "";
  private String secret = "";
  private String filter = "";

  @Column(name = "want_reply")
  private boolean wantReply;

  private String owner = "";

  @Column(name = "made_at")
  private Instant madeAt = Instant.EPOCH;

  @Column(name = "expires_at")
  private @Nullable Instant expiresAt;

  private boolean paused;
  private int failures;

  @Column(name = "next_try")
  private @Nullable Instant nextTry;

  @Column(name = "last_success")
  private @Nullable Instant lastSuccess;

  @Column(name = "last_failure")
  private @Nullable Instant lastFailure;

  @Column(name = "last_error")
  private String lastError = "";

  /** For the persistence provider. */
  protected SubscriptionRow() {}

  /**
   * A subscription that is active.
   *
   * @param sealed the secret, sealed for the id; empty for none
   */
  public SubscriptionRow(Subscription fresh, String login, String sealed) {
    id = fresh.id().toString();
    kind = fresh.kind();
    name = fresh.name();
    address = fresh.address();
    this.login = login;
    secret = sealed;
    filter = String.join(" ", fresh.types());
    wantReply = fresh.wantReply();
    owner = fresh.owner();
    madeAt = fresh.madeAt();
    expiresAt = fresh.expiresAt();
  }

  /** Whom the secret is sealed for. */
  public UUID id() {
    return UUID.fromString(id);
  }

  /** User name for HTTP Basic; empty for none. */
  public String login() {
    return login;
  }

  /** The secret, sealed; empty for none. */
  public String secret() {
    return secret;
  }

  public void expires(@Nullable Instant at) {
    expiresAt = at;
  }

  /** Stops the delivery, or lets it go on at once. */
  public void pause(boolean stop) {
    paused = stop;
    nextTry = null;
  }

  /** An event was taken. */
  public void succeeded(Instant at) {
    failures = 0;
    nextTry = null;
    lastSuccess = at;
  }

  /** An event was not taken. */
  public void failed(String why, Instant at, Instant next) {
    failures++;
    nextTry = next;
    lastFailure = at;
    lastError = why.length() <= LONGEST_ERROR ? why : why.substring(0, LONGEST_ERROR);
  }

  /** What is told of it. */
  public Subscription subscription() {
    return new Subscription(
        id(),
        kind,
        name,
        address,
        List.of(filter.split(" ")),
        wantReply,
        owner,
        madeAt,
        expiresAt,
        paused,
        failures,
        nextTry,
        lastSuccess,
        lastFailure,
        lastError);
  }
}
