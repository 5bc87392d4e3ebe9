package org.mayday.authority.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import org.mayday.authority.entity.RootRolloverRow;
import org.mayday.vault.control.Fingerprint;

/**
 * The change of the gateway to another root, as it is kept; at most one is under way. Everything
 * runs in the caller's transaction.
 */
@ApplicationScoped
public class RootRollovers {
  private static final int LONGEST = 8_000;

  @PersistenceContext(unitName = "mayday")
  EntityManager entityManager;

  /** For use without a server. */
  public static RootRollovers in(EntityManager entityManager) {
    RootRollovers rollovers = new RootRollovers();
    rollovers.entityManager = entityManager;
    return rollovers;
  }

  /** The one that is under way. */
  public Optional<RootPlan> current() {
    return row().map(RootRollovers::plan);
  }

  /** PCs are to be given a root from now on. */
  void begin(X509Certificate root, X509Certificate former, boolean own, String who, Instant now) {
    String sha256 = Fingerprint.of(root);
    RootRolloverRow row = entityManager.find(RootRolloverRow.class, sha256);
    if (row == null) {
      row = new RootRolloverRow(sha256);
      entityManager.persist(row);
    }
    row.begin(base64(root), base64(former), own, who, now);
    entityManager.flush();
  }

  /** The gateway may use it from now on. */
  void decide(String who, Instant now) {
    row().orElseThrow(() -> new RootRefused("No root is being changed.")).decide(who, now);
    entityManager.flush();
  }

  /** It is over. */
  void end(Instant now) {
    row().orElseThrow(() -> new RootRefused("No root is being changed.")).end(now);
    entityManager.flush();
  }

  /**
   * The certificate of an authority that somebody brings.
   *
   * @param pem PEM (RFC 7468)
   * @throws RootRefused if firmware would not trust it as a root
   */
  static X509Certificate brought(String pem, Instant now) {
    X509Certificate root = parse(pem);
    try {
      root.verify(root.getPublicKey());
      root.checkValidity(Date.from(now));
    } catch (CertificateException e) {
      throw new RootRefused("The root does not hold now.");
    } catch (GeneralSecurityException e) {
      throw new RootRefused("The certificate is no root: it was not issued by itself.");
    }
    if (root.getBasicConstraints() < 0) {
      throw new RootRefused("The certificate is not that of an authority (CA).");
    }
    if (base64(root).length() > LONGEST) {
      throw new RootRefused("The certificate is too long.");
    }
    return root;
  }

  private static X509Certificate parse(String pem) {
    byte[] bytes = pem.strip().getBytes(StandardCharsets.US_ASCII);
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(bytes));
    } catch (CertificateException e) {
      throw new RootRefused("The root must be one X.509 certificate in PEM.");
    }
  }

  private Optional<RootRolloverRow> row() {
    return entityManager
        .createQuery(
            "select r from RootRolloverRow r where r.endedAt is null", RootRolloverRow.class)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private static RootPlan plan(RootRolloverRow row) {
    return new RootPlan(
        row.sha256(),
        kept(row.root()),
        kept(row.former()),
        row.own(),
        row.begunBy(),
        row.begunAt(),
        row.decidedBy(),
        row.decidedAt());
  }

  private static X509Certificate kept(String base64) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(Base64.getDecoder().decode(base64)));
    } catch (CertificateException e) {
      throw new IllegalStateException("A root that is kept cannot be read.", e);
    }
  }

  private static String base64(X509Certificate certificate) {
    try {
      return Base64.getEncoder().encodeToString(certificate.getEncoded());
    } catch (CertificateException e) {
      throw new IllegalStateException("A certificate cannot be written.", e);
    }
  }
}
