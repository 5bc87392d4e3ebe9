package org.mayday.aspect.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mayday.announcement.control.Transactions;
import org.mayday.aspect.entity.ProfileSettingRow;
import org.mayday.vault.control.SealedTexts;

/** Keeps it in the database. Each method is a transaction of its own; call it without one. */
@Dependent
public class KeptFoundBook implements FoundBook {
  private final EntityManager entityManager;
  private final Transactions transactions;
  private final SealedTexts seal;

  @Inject
  public KeptFoundBook(EntityManager entityManager, Transactions transactions, SealedTexts seal) {
    this.entityManager = entityManager;
    this.transactions = transactions;
    this.seal = seal;
  }

  @Override
  public List<Found> of(UUID platform) {
    return transactions.inNew(
        () ->
            entityManager
                .createQuery(
                    "select s from ProfileSettingRow s where s.platform = :platform"
                        + " order by s.aspect, s.subject",
                    ProfileSettingRow.class)
                .setParameter("platform", platform.toString())
                .getResultStream()
                .map(row -> found(platform, row))
                .toList());
  }

  @Override
  public void note(UUID platform, Found found) {
    String secrets =
        found.secrets().isEmpty() ? "" : seal.seal(SettingText.of(found.secrets()), platform);
    transactions.runInNew(
        () -> {
          ProfileSettingRow.Key key =
              new ProfileSettingRow.Key(platform, found.aspect(), found.subject());
          ProfileSettingRow row = entityManager.find(ProfileSettingRow.class, key);
          if (row == null) {
            row = new ProfileSettingRow(platform, found.aspect(), found.subject());
            entityManager.persist(row);
          }
          row.found(SettingText.of(found.values()));
          row.secrets(secrets);
        });
  }

  private Found found(UUID platform, ProfileSettingRow row) {
    Map<String, String> secrets =
        row.secrets().isEmpty() ? Map.of() : SettingText.values(seal.open(row.secrets(), platform));
    return new Found(row.aspect(), row.subject(), SettingText.values(row.found()), secrets);
  }
}
