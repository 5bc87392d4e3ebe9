package org.mayday.provisioning.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mayday.announcement.control.Transactions;
import org.mayday.authority.control.RootChange;
import org.mayday.authority.control.RootPlan;
import org.mayday.fleet.control.PlatformDirectory;
import org.mayday.provisioning.boundary.RolloverOthers;
import org.mayday.provisioning.boundary.RolloverPc;
import org.mayday.provisioning.entity.ProfileSetupRow;
import org.mayday.provisioning.entity.RootTrustRow;

/**
 * Which PCs with a profile trust the root that the gateway is to change to. What needs a
 * transaction says so; the rest makes its own.
 */
@Dependent
public class RootBook {
  /** So many PCs are named; all others are counted. */
  private static final int NAMED = 20;

  private final EntityManager entityManager;
  private final Transactions transactions;
  private final RootChange change;
  private final PlatformDirectory directory;

  @Inject
  public RootBook(
      EntityManager entityManager,
      Transactions transactions,
      RootChange change,
      PlatformDirectory directory) {
    this.entityManager = entityManager;
    this.transactions = transactions;
    this.change = change;
    this.directory = directory;
  }

  /** The change that is under way, and whether the gateway is under the new root by now. */
  Optional<Under> under() {
    return transactions.inNew(
        () -> change.current().map(plan -> new Under(plan, change.isUsed(plan))));
  }

  /** A PC was seen to trust the new root. */
  void trusts(UUID platform, RootPlan plan) {
    transactions.runInNew(
        () ->
            Optional.ofNullable(entityManager.find(ProfileSetupRow.class, platform.toString()))
                .ifPresentOrElse(
                    row -> row.trusts(plan.sha256()),
                    () -> entityManager.merge(new RootTrustRow(platform, plan.sha256()))));
  }

  /** A PC was seen to have the former root no more. */
  void lost(UUID platform, RootPlan plan) {
    transactions.runInNew(
        () ->
            Optional.ofNullable(entityManager.find(ProfileSetupRow.class, platform.toString()))
                .ifPresent(row -> row.lost(plan.sha256())));
  }

  /** Whether the roots of a PC are to be looked at in this tunnel; once for each tunnel. */
  boolean resume(UUID platform, UUID tunnel, Under under) {
    return transactions.inNew(
        () -> {
          ProfileSetupRow row = entityManager.find(ProfileSetupRow.class, platform.toString());
          String sha256 = under.plan().sha256();
          boolean due =
              row != null
                  && !row.rootsTunnel().equals(tunnel.toString())
                  && !(row.trustsRoot().equals(sha256)
                      && (!under.used() || row.lostRoot().equals(sha256)));
          if (due) {
            row.rootsTunnel(tunnel.toString());
          }
          return due;
        });
  }

  /** How each PC with a profile stands; those that miss something first. Needs a transaction. */
  public List<RolloverPc> pcs(RootPlan plan) {
    List<ProfileSetupRow> rows =
        entityManager
            .createQuery(
                "select s from ProfileSetupRow s order by s.platform", ProfileSetupRow.class)
            .getResultList();
    return rows.stream()
        .map(row -> pc(row, plan))
        .sorted((one, other) -> Boolean.compare(one.trustsNew(), other.trustsNew()))
        .toList();
  }

  /**
   * PCs without a profile that have called this gateway and were not seen to trust the new root.
   * Needs a transaction.
   */
  public RolloverOthers others(RootPlan plan) {
    Set<UUID> settled =
        entityManager
            .createQuery("select s.platform from ProfileSetupRow s", String.class)
            .getResultStream()
            .map(UUID::fromString)
            .collect(Collectors.toCollection(HashSet::new));
    entityManager
        .createQuery("select r from RootTrustRow r where r.sha256 = :root", RootTrustRow.class)
        .setParameter("root", plan.sha256())
        .getResultStream()
        .forEach(row -> settled.add(row.platform()));
    Map<UUID, String> called = directory.haveCalled();
    called.keySet().removeAll(settled);
    return new RolloverOthers(called.size(), called.values().stream().limit(NAMED).toList());
  }

  private RolloverPc pc(ProfileSetupRow row, RootPlan plan) {
    return new RolloverPc(
        row.platform(),
        directory.find(row.platform()).map(card -> card.name()).orElse(""),
        row.trustsRoot().equals(plan.sha256()),
        row.lostRoot().equals(plan.sha256()));
  }

  /**
   * A change that is under way.
   *
   * @param used whether the gateway is under the new root
   */
  record Under(RootPlan plan, boolean used) {}
}
