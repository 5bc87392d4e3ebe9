package org.mayday.provisioning.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A PC without a profile that was seen to trust a root to which the gateway is to change. */
@Entity
@Table(name = "root_trust")
public class RootTrustRow {
  @Id private String platform = "";
  private String sha256 = "";

  /** For the persistence provider. */
  protected RootTrustRow() {}

  /**
   * A PC that trusts a root.
   *
   * @param sha256 fingerprint of the root, lower-case hex
   */
  public RootTrustRow(UUID platform, String sha256) {
    this.platform = platform.toString();
    this.sha256 = sha256;
  }

  public UUID platform() {
    return UUID.fromString(platform);
  }
}
