package org.mayday.authority.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.UUID;
import org.mayday.authority.entity.ClientCertificateRow;
import org.mayday.vault.control.Fingerprint;

/**
 * The certificates that PCs prove themselves with at the gateway, as far as Mayday's own authority
 * has issued them. Everything runs in the caller's transaction.
 */
@ApplicationScoped
public class ClientCertificates {
  @PersistenceContext(unitName = "mayday")
  EntityManager entityManager;

  /** For use without a server. */
  static ClientCertificates in(EntityManager entityManager) {
    ClientCertificates certificates = new ClientCertificates();
    certificates.entityManager = entityManager;
    return certificates;
  }

  /** One was issued. */
  void issued(UUID platform, X509Certificate certificate, Instant now) {
    entityManager.persist(
        new ClientCertificateRow(
            Fingerprint.of(certificate), platform, now, certificate.getNotAfter().toInstant()));
  }

  /** Whether there is one that has not ended. */
  boolean any(Instant now) {
    return !entityManager
        .createQuery("select c.sha256 from ClientCertificateRow c where c.endsAt > :now")
        .setParameter("now", now)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }
}
