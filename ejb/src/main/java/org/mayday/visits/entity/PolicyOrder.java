package org.mayday.visits.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** When a policy ordered something for a PC last. */
@Entity
@Table(name = "visit_policy_order")
@IdClass(PolicyOrder.Key.class)
public class PolicyOrder {
  @Id private String policy = "";
  @Id private String platform = "";

  @Column(name = "ordered_at")
  private Instant orderedAt = Instant.EPOCH;

  /** For the persistence provider. */
  protected PolicyOrder() {}

  public PolicyOrder(UUID policy, UUID platform, Instant at) {
    this.policy = policy.toString();
    this.platform = platform.toString();
    this.orderedAt = at;
  }

  public UUID platform() {
    return UUID.fromString(platform);
  }

  public Instant orderedAt() {
    return orderedAt;
  }

  /** It ordered again. */
  public void ordered(Instant at) {
    orderedAt = at;
  }

  /** Policy and PC. */
  public static class Key implements Serializable {
    private static final long serialVersionUID = 1L;

    String policy = "";
    String platform = "";

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && policy.equals(key.policy) && platform.equals(key.platform);
    }

    @Override
    public int hashCode() {
      return Objects.hash(policy, platform);
    }
  }
}
