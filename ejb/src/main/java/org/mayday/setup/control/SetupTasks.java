package org.mayday.setup.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.mayday.announcement.control.Transactions;
import org.mayday.setup.boundary.Setup;
import org.mayday.setup.control.SetupTask.Certificate;
import org.mayday.setup.entity.NewPcRow;

/** Gathers all that is needed to set a PC up. */
@Dependent
public class SetupTasks {
  /** More certificates than these would be refused one after another. */
  private static final int MOST_CERTIFICATES = 4;

  private final EntityManager entityManager;
  private final CertificateBook certificates;
  private final ExpectedBook expected;
  private final SecretStore secrets;
  private final FleetEntry fleet;
  private final Transactions transactions;

  @Inject
  public SetupTasks(
      EntityManager entityManager,
      CertificateBook certificates,
      ExpectedBook expected,
      SecretStore secrets,
      FleetEntry fleet,
      Transactions transactions) {
    this.entityManager = entityManager;
    this.certificates = certificates;
    this.expected = expected;
    this.secrets = secrets;
    this.fleet = fleet;
    this.transactions = transactions;
  }

  /** What is needed; fails if no certificate fits any more. */
  SetupTask of(Setup setup) throws SetupFailed {
    UUID platform = setup.platform();
    Fit fit = transactions.inNew(() -> fit(platform));
    if (fit.obstacle() != null) {
      throw SetupFailed.forGood(fit.obstacle());
    }
    return transactions.inNew(
        () ->
            new SetupTask(
                platform,
                setup.address(),
                identities(fit),
                secrets.of(platform),
                fleet.login(platform).orElse(null),
                expected.otp(platform)));
  }

  private Fit fit(UUID platform) {
    NewPcRow row = entityManager.find(NewPcRow.class, platform.toString());
    return row == null
        ? new Fit(List.of(), "It has been forgotten that the PC asked to be set up.")
        : Fit.of(row, certificates.all());
  }

  private List<Certificate> identities(Fit fit) {
    return fit.certificates().stream()
        .limit(MOST_CERTIFICATES)
        .map(one -> new Certificate(one.suffix(), certificates.identity(one.id())))
        .toList();
  }
}
