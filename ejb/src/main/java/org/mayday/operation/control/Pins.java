package org.mayday.operation.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.UUID;
import org.mayday.announcement.control.Transactions;
import org.mayday.operation.entity.PinnedCertificate;

/**
 * Remembers the certificate that a PC showed when its TLS port was first used, and accepts no other
 * from then on. Uses transactions of its own.
 */
@Dependent
public class Pins {
  private static final Logger LOG = System.getLogger(Pins.class.getName());

  private final EntityManager entityManager;
  private final Transactions transactions;
  private final Clock clock;

  @Inject
  public Pins(EntityManager entityManager, Transactions transactions, Clock clock) {
    this.entityManager = entityManager;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Whether the PC may show this certificate. */
  public boolean accepts(UUID platform, String sha256) {
    return transactions.inNew(() -> check(platform.toString(), sha256));
  }

  private boolean check(String platform, String sha256) {
    PinnedCertificate pinned = entityManager.find(PinnedCertificate.class, platform);
    if (pinned == null) {
      entityManager.persist(new PinnedCertificate(platform, sha256, clock.instant()));
      LOG.log(Level.INFO, "PC {0} showed certificate {1}; it is pinned.", platform, sha256);
      return true;
    }
    boolean same =
        MessageDigest.isEqual(
            pinned.sha256().getBytes(StandardCharsets.US_ASCII),
            sha256.getBytes(StandardCharsets.US_ASCII));
    if (!same) {
      LOG.log(
          Level.WARNING,
          "PC {0} shows certificate {1} instead of {2}; it is refused.",
          platform,
          sha256,
          pinned.sha256());
    }
    return same;
  }
}
