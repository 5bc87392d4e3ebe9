package org.mayday.setup.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mayday.role.boundary.ServerRole;
import org.mayday.setup.boundary.ProvisioningCertificate;
import org.mayday.setup.boundary.ProvisioningCertificate.State;
import org.mayday.setup.boundary.UnknownCertificate;
import org.mayday.setup.boundary.UnsuitableCertificate;
import org.mayday.setup.entity.ProvisioningCertificateRow;
import org.mayday.setup.entity.ProvisioningKeyRow;
import org.mayday.vault.control.SealedTexts;

/** Keeps the provisioning certificates, their keys encrypted. Needs a transaction. */
@Dependent
public class CertificateBook {
  /** Most bytes of a file. */
  public static final int LARGEST_FILE = 65_536;

  /** Most characters of its password. */
  public static final int LONGEST_PASSWORD = 256;

  private static final int MOST = 20;
  private static final int LONGEST_NAME = 1_000;

  private final EntityManager entityManager;
  private final SealedTexts seal;
  private final SetupSettings settings;
  private final ServerRole role;
  private final Clock clock;

  @Inject
  public CertificateBook(
      EntityManager entityManager,
      SealedTexts seal,
      SetupSettings settings,
      ServerRole role,
      Clock clock) {
    this.entityManager = entityManager;
    this.seal = seal;
    this.settings = settings;
    this.role = role;
    this.clock = clock;
  }

  /** All of them, those that end first in front. */
  public List<ProvisioningCertificate> all() {
    return rows().stream().map(row -> row.certificate(state(row))).toList();
  }

  /**
   * Adds one.
   *
   * @throws UnsuitableCertificate if no PC could be set up with it, or it is there already
   */
  public ProvisioningCertificate add(byte[] file, String password, String who) {
    if (!role.hasDesk()) {
      throw new UnsuitableCertificate("This server is a gateway only and keeps none.");
    }
    if (file.length > LARGEST_FILE || password.length() > LONGEST_PASSWORD) {
      throw new UnsuitableCertificate("The file has at most 64 KiB, its password 256 characters.");
    }
    ProvisioningIdentity identity = Pkcs12.read(file, password);
    CertificateRules.check(identity, clock.instant());
    ProvisioningCertificate told = told(identity, who);
    List<ProvisioningCertificateRow> known = rows();
    if (known.stream()
        .anyMatch(row -> row.certificate(State.GOOD).sha256().equals(told.sha256()))) {
      throw new UnsuitableCertificate("This certificate is there already.");
    }
    if (known.size() >= MOST) {
      throw new UnsuitableCertificate("There can be 20 provisioning certificates at most.");
    }
    ProvisioningCertificateRow row = new ProvisioningCertificateRow(told);
    entityManager.persist(row);
    entityManager.flush();
    entityManager.persist(new ProvisioningKeyRow(told.id(), seal.seal(identity.text(), told.id())));
    return row.certificate(state(row));
  }

  /** What PCs are shown. */
  public ProvisioningIdentity identity(UUID id) {
    ProvisioningKeyRow row = entityManager.find(ProvisioningKeyRow.class, id.toString());
    if (row == null) {
      throw new UnknownCertificate(id);
    }
    return ProvisioningIdentity.of(seal.open(row.sealed(), id));
  }

  /** Removes one with its key. */
  public void remove(UUID id) {
    ProvisioningCertificateRow row =
        entityManager.find(ProvisioningCertificateRow.class, id.toString());
    if (row == null) {
      throw new UnknownCertificate(id);
    }
    ProvisioningKeyRow key = entityManager.find(ProvisioningKeyRow.class, id.toString());
    if (key != null) {
      entityManager.remove(key);
      entityManager.flush();
    }
    entityManager.remove(row);
  }

  List<ProvisioningCertificateRow> rows() {
    return entityManager
        .createQuery(
            "select c from ProvisioningCertificateRow c order by c.notAfter, c.id",
            ProvisioningCertificateRow.class)
        .getResultList();
  }

  State state(ProvisioningCertificateRow row) {
    Instant now = clock.instant();
    if (now.isAfter(row.notAfter())) {
      return State.EXPIRED;
    }
    return now.plus(settings.warning()).isAfter(row.notAfter()) ? State.EXPIRING : State.GOOD;
  }

  private ProvisioningCertificate told(ProvisioningIdentity identity, String who) {
    SetupName name = SetupName.of(identity.leaf().getSubjectX500Principal().getEncoded());
    String root = identity.root().getSubjectX500Principal().getName();
    return new ProvisioningCertificate(
        UUID.randomUUID(),
        name.host(),
        name.suffix(),
        root.substring(0, Math.min(LONGEST_NAME, root.length())),
        ProvisioningIdentity.hash(identity.leaf(), "SHA-256"),
        ProvisioningIdentity.hash(identity.root(), "SHA-1"),
        ProvisioningIdentity.hash(identity.root(), "SHA-256"),
        ProvisioningIdentity.hash(identity.root(), "SHA-384"),
        identity.leaf().getNotBefore().toInstant(),
        identity.chain().stream()
            .map(certificate -> certificate.getNotAfter().toInstant())
            .min(Instant::compareTo)
            .orElseThrow(),
        State.GOOD,
        who,
        clock.instant());
  }
}
