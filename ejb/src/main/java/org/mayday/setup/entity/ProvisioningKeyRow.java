package org.mayday.setup.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The key of a provisioning certificate and its chain, encrypted. */
@Entity
@Table(name = "provisioning_key")
public class ProvisioningKeyRow {
  @Id private String certificate = "";
  private String sealed = "";

  /** For the persistence provider. */
  protected ProvisioningKeyRow() {}

  public ProvisioningKeyRow(UUID certificate, String sealed) {
    this.certificate = certificate.toString();
    this.sealed = sealed;
  }

  public String sealed() {
    return sealed;
  }
}
