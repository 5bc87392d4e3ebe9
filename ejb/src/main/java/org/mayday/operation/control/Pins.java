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
 * from then on, unless the PC was given another one from here. Uses transactions of its own.
 */
@Dependent
public class Pins {
  private static final Logger LOG = System.getLogger(Pins.class.getName());

  /** In place of a fingerprint where no certificate was seen yet. */
  private static final String NONE = "";

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

  /**
   * The PC is about to be told to show this certificate. The one from before is good until it does.
   */
  public void expect(UUID platform, String sha256) {
    transactions.runInNew(
        () -> {
          PinnedCertificate pinned =
              entityManager.find(PinnedCertificate.class, platform.toString());
          if (pinned == null) {
            pinned = new PinnedCertificate(platform.toString(), NONE, clock.instant());
            entityManager.persist(pinned);
          }
          if (!pinned.sha256().equals(sha256)) {
            pinned.expect(sha256);
          }
        });
  }

  /** The PC goes on showing what it showed, if anything. */
  public void expectNothing(UUID platform) {
    transactions.runInNew(
        () -> {
          PinnedCertificate pinned =
              entityManager.find(PinnedCertificate.class, platform.toString());
          if (pinned != null && pinned.sha256().equals(NONE)) {
            entityManager.remove(pinned);
          } else if (pinned != null) {
            pinned.expectNothing();
          }
        });
  }

  /** Whether the PC was told to show another certificate and has not been seen to do so. */
  public boolean awaits(UUID platform) {
    return transactions.inNew(
        () -> {
          PinnedCertificate pinned =
              entityManager.find(PinnedCertificate.class, platform.toString());
          return pinned != null && pinned.nextSha256().isPresent();
        });
  }

  private boolean check(String platform, String sha256) {
    PinnedCertificate pinned = entityManager.find(PinnedCertificate.class, platform);
    if (pinned == null) {
      entityManager.persist(new PinnedCertificate(platform, sha256, clock.instant()));
      LOG.log(Level.INFO, "PC {0} showed certificate {1}; it is pinned.", platform, sha256);
      return true;
    }
    if (pinned.nextSha256().filter(next -> equal(next, sha256)).isPresent()) {
      pinned.replace(sha256, clock.instant());
      LOG.log(Level.INFO, "PC {0} shows certificate {1} as it was told.", platform, sha256);
      return true;
    }
    boolean same = !pinned.sha256().equals(NONE) && equal(pinned.sha256(), sha256);
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

  private static boolean equal(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }
}
