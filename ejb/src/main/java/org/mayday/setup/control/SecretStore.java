package org.mayday.setup.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.mayday.setup.boundary.UnknownNewPc;
import org.mayday.setup.entity.PcSetupSecretRow;
import org.mayday.vault.control.SealedTexts;

/** Keeps the passwords of PCs that are or were set up, encrypted. Needs a transaction. */
@Dependent
public class SecretStore {
  private final EntityManager entityManager;
  private final SealedTexts seal;

  @Inject
  public SecretStore(EntityManager entityManager, SealedTexts seal) {
    this.entityManager = entityManager;
    this.seal = seal;
  }

  /** What is kept; {@link SetupSecrets#NONE} if nothing is. */
  public SetupSecrets of(UUID platform) {
    PcSetupSecretRow row = entityManager.find(PcSetupSecretRow.class, platform.toString());
    return row == null ? SetupSecrets.NONE : SetupSecrets.of(seal.open(row.sealed(), platform));
  }

  /**
   * Those that its MEBx may have, the likeliest first.
   *
   * @throws UnknownNewPc if none is kept
   */
  public List<String> mebxPasswords(UUID platform) {
    SetupSecrets kept = of(platform);
    if (kept.mebx().isEmpty()) {
      throw new UnknownNewPc(platform);
    }
    return Stream.of(kept.mebx(), kept.formerMebx()).filter(one -> !one.isEmpty()).toList();
  }

  /** Keeps these in place of those before. */
  public void keep(UUID platform, SetupSecrets secrets) {
    PcSetupSecretRow row = entityManager.find(PcSetupSecretRow.class, platform.toString());
    if (row == null) {
      row = new PcSetupSecretRow(platform);
      entityManager.persist(row);
    }
    row.sealed(seal.seal(secrets.json(), platform));
    entityManager.flush();
  }
}
