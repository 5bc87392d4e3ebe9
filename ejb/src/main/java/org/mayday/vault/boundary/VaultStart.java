package org.mayday.vault.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.mayday.vault.control.Keyring;

/** Opens the vault when the application starts; a vault that cannot be opened stops the start. */
@Singleton
@Startup
@DependsOn("Migrator")
public class VaultStart {
  @Inject Keyring keyring;

  @PostConstruct
  void open() {
    keyring.open();
  }
}
