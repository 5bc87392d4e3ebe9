package org.mayday.enrolment.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.enrolment.boundary.EnrolmentToken;
import org.mayday.enrolment.boundary.EnrolmentToken.State;
import org.mayday.enrolment.boundary.TokenOrder;
import org.mayday.enrolment.boundary.WantedMode;

/** A token, without its secret. */
@Entity
@Table(name = "enrolment_token")
public class EnrolmentTokenRow {
  @Id private String id = UUID.randomUUID().toString();
  private String name = "";
  private String sha256 = "";

  @Enumerated(EnumType.STRING)
  private WantedMode mode = WantedMode.BEST;

  private String profile = "";

  @Column(name = "known_pcs")
  private boolean knownPcs;

  private int most;
  private int used;

  @Column(name = "made_by")
  private String madeBy = "";

  @Column(name = "made_at")
  private Instant madeAt = Instant.EPOCH;

  @Column(name = "expires_at")
  private Instant expiresAt = Instant.EPOCH;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  /** For the persistence provider. */
  protected EnrolmentTokenRow() {}

  /** A token whose secret has this hash, in lower-case hex. */
  public EnrolmentTokenRow(TokenOrder order, String hash, String who, Instant at) {
    name = order.name();
    sha256 = hash;
    mode = order.mode();
    profile = order.profile() == null ? "" : order.profile();
    knownPcs = order.known();
    most = order.most();
    madeBy = who;
    madeAt = at;
    expiresAt = at.plus(order.life());
  }

  public String id() {
    return id;
  }

  /** It counts for one more PC. */
  public void count() {
    used++;
  }

  /** It counts no more. */
  public void end(Instant at) {
    endedAt = at;
  }

  /** What is told of it. */
  public EnrolmentToken token(Instant now) {
    return new EnrolmentToken(
        id, name, mode, profile, knownPcs, most, used, madeBy, madeAt, expiresAt, state(now));
  }

  private State state(Instant now) {
    if (endedAt != null) {
      return State.ENDED;
    }
    if (!now.isBefore(expiresAt)) {
      return State.EXPIRED;
    }
    return used >= most ? State.USED_UP : State.VALID;
  }
}
