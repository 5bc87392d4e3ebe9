package org.mayday.setup.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The passwords of a PC that is or was set up, encrypted. */
@Entity
@Table(name = "pc_setup_secret")
public class PcSetupSecretRow {
  @Id private String platform = "";
  private String sealed = "";

  /** For the persistence provider. */
  protected PcSetupSecretRow() {}

  public PcSetupSecretRow(UUID platform) {
    this.platform = platform.toString();
  }

  public String sealed() {
    return sealed;
  }

  public void sealed(String text) {
    sealed = text;
  }
}
