package org.mayday.visits.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What was said along with an order, sealed. */
@Entity
@Table(name = "run_order")
public class RunOrder {
  @Id private String owner = "";
  private String sealed = "";

  /** For the persistence provider. */
  protected RunOrder() {}

  public RunOrder(UUID owner, String sealed) {
    this.owner = owner.toString();
    this.sealed = sealed;
  }

  public String sealed() {
    return sealed;
  }
}
