package org.mayday.setup.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.setup.boundary.Automatic;
import org.mayday.setup.boundary.ExpectedPcPage;
import org.mayday.setup.boundary.SetupRefused;
import org.mayday.setup.boundary.SetupRule;
import org.mayday.setup.entity.ExpectedPcRow;
import org.mayday.setup.entity.SetupRuleRow;
import org.mayday.vault.control.SealedTexts;

/** Keeps which PCs are expected, and the rule. Needs a transaction. */
@Dependent
public class ExpectedBook {
  /** Most characters of a list: 2 million. */
  public static final int LONGEST_TEXT = 2_000_000;

  private static final int MOST = 100_000;

  private final EntityManager entityManager;
  private final SealedTexts seal;
  private final Clock clock;

  @Inject
  public ExpectedBook(EntityManager entityManager, SealedTexts seal, Clock clock) {
    this.entityManager = entityManager;
    this.seal = seal;
    this.clock = clock;
  }

  /** The rule. */
  public SetupRule rule() {
    SetupRuleRow row = entityManager.find(SetupRuleRow.class, SetupRuleRow.ONLY);
    return (row == null ? new SetupRuleRow() : row).rule();
  }

  /** Changes the rule; the profile may be empty. */
  public SetupRule change(Automatic automatic, String profile, String who) {
    SetupRuleRow row = entityManager.find(SetupRuleRow.class, SetupRuleRow.ONLY);
    if (row == null) {
      row = new SetupRuleRow();
      entityManager.persist(row);
    }
    row.change(automatic, profile, who, clock.instant());
    return row.rule();
  }

  /** Whether a PC is expected. */
  boolean isExpected(UUID platform) {
    return row(platform) != null;
  }

  /** What a PC is to be called; empty if nobody has said. */
  String name(UUID platform) {
    ExpectedPcRow row = row(platform);
    return row == null ? "" : row.name();
  }

  /** What the firmware of a PC must tell; null if nothing. */
  @Nullable String otp(UUID platform) {
    ExpectedPcRow row = row(platform);
    return row == null || row.otp().isEmpty() ? null : seal.open(row.otp(), platform);
  }

  private @Nullable ExpectedPcRow row(UUID platform) {
    return entityManager.find(ExpectedPcRow.class, platform.toString());
  }

  /** Some of them, those that were added last in front. */
  public ExpectedPcPage find(int offset, int limit) {
    return new ExpectedPcPage(
        entityManager
            .createQuery(
                "select e from ExpectedPcRow e order by e.addedAt desc, e.platform",
                ExpectedPcRow.class)
            .setFirstResult(offset)
            .setMaxResults(limit)
            .getResultStream()
            .map(ExpectedPcRow::pc)
            .toList(),
        count());
  }

  private long count() {
    return entityManager
        .createQuery("select count(e) from ExpectedPcRow e", Long.class)
        .getSingleResult();
  }

  /** Expects the PCs of a list. */
  public int expect(String csv, String who) {
    if (csv.length() > LONGEST_TEXT) {
      throw new SetupRefused("A list has at most 2000000 characters.");
    }
    List<ExpectedLine> lines = ExpectedLine.read(csv);
    for (ExpectedLine line : lines) {
      ExpectedPcRow row = row(line.platform());
      if (row == null) {
        row = new ExpectedPcRow(line.platform());
        entityManager.persist(row);
      }
      String otp = line.otp().isEmpty() ? "" : seal.seal(line.otp(), line.platform());
      row.expect(line.name(), otp, who, clock.instant());
    }
    entityManager.flush();
    if (count() > MOST) {
      throw new SetupRefused("At most 100000 PCs can be expected at a time.");
    }
    return lines.size();
  }

  /** Expects one no more. */
  public boolean remove(UUID platform) {
    ExpectedPcRow row = row(platform);
    if (row != null) {
      entityManager.remove(row);
    }
    return row != null;
  }
}
