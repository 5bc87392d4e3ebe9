package org.mayday.security.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.mayday.authority.control.CertificateRefused;
import org.mayday.authority.control.PcCertificates;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.control.AmtSessions;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.Pins;
import org.mayday.operation.control.Work;
import org.mayday.timesync.control.ClockReading;
import org.mayday.wsman.Deadline;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtPublicKeyCertificate;
import org.mayday.wsman.amt.AmtPublicKeyManagementService;

/**
 * Puts a certificate of Mayday's authority in the place of the one that TLS shows, for the same key
 * and the same names. What breaks is taken back. Holds no state.
 */
@Dependent
public class Renewal {
  private static final Logger LOG = System.getLogger(Renewal.class.getName());
  private static final Duration STEP = Duration.ofSeconds(30);

  /** By a clock that is off by less, a new certificate holds: it is dated back further. */
  private static final Duration OFF = Duration.ofDays(1);

  @Inject AmtSessions sessions;
  @Inject TlsChange change;
  @Inject Pins pins;
  @Inject PcCertificates authority;
  @Inject Clock clock;

  /**
   * Goes the whole way.
   *
   * @param old as the store has it, and what it is
   * @param life how long the new certificate holds
   * @return what was done
   * @throws OperationFailed if the old certificate stays; the sentence says whether the new one is
   *     gone
   */
  Facts follow(
      Work work,
      CertificateStore store,
      CertificateStore.Certificate old,
      X509Certificate before,
      Duration life)
      throws WsmanException, OperationFailed {
    long drift = drift(work.client());
    TlsSettings settings = TlsSettings.of(work.client());
    TlsGuard.check(new TlsPlan(settings, settings, Optional.of(old.id()), Optional.empty()), store);
    X509Certificate fresh = issued(work.client(), store, before, life);
    UUID platform = work.platform();
    TlsPlan.Shown shown;
    try {
      shown = given(platform, fresh);
      change.follow(
          platform, new TlsPlan(settings, settings, Optional.of(old.id()), Optional.of(shown)));
      readBack(platform, shown);
    } catch (OperationFailed e) {
      throw new OperationFailed(e.kind(), undone(platform, fresh) + " " + e.getMessage(), e);
    }
    return new Facts()
        .with("outcome", "renewed")
        .with("certificate", shown.id())
        .with("subject", fresh.getSubjectX500Principal().getName())
        .with("issuer", fresh.getIssuerX500Principal().getName())
        .with("validUntil", fresh.getNotAfter().toInstant())
        .with("sha256", shown.sha256())
        .with("oldCertificate", old.id())
        .with("oldValidUntil", before.getNotAfter().toInstant())
        .with("oldRemoved", removed(platform, before))
        .with("driftSeconds", drift);
  }

  private long drift(WsmanClient client) throws WsmanException, OperationFailed {
    long drift = ClockReading.of(client, clock).drift();
    if (Math.abs(drift) > OFF.toSeconds()) {
      throw new OperationFailed(
          Kind.NOT_OFFERED,
          "The clock of the PC is off by %d days, so a new certificate might not hold by it. Set it first: time.sync."
              .formatted(Math.abs(drift) / Duration.ofDays(1).toSeconds()));
    }
    return drift;
  }

  private X509Certificate issued(
      WsmanClient client, CertificateStore store, X509Certificate before, Duration life)
      throws WsmanException, OperationFailed {
    CertificateStore.KeyPair pair =
        store
            .keyOf(before)
            .orElseThrow(() -> refused("The PC has no RSA key for the certificate."));
    SigningRequest.like(before).signedBy(client, pair);
    X509Certificate fresh;
    try {
      fresh = authority.renewed(before, (RSAPublicKey) before.getPublicKey(), life);
    } catch (CertificateRefused e) {
      throw new OperationFailed(Kind.NOT_OFFERED, e.getMessage(), e);
    }
    if (!fresh.getNotAfter().toInstant().isAfter(before.getNotAfter().toInstant().plus(OFF))) {
      throw refused("A new certificate would hold no longer: Mayday's authority ends then itself.");
    }
    return fresh;
  }

  private TlsPlan.Shown given(UUID platform, X509Certificate fresh) throws OperationFailed {
    return sessions.fresh(
        platform,
        Deadline.in(STEP),
        client -> {
          client.invoke(AmtPublicKeyManagementService.addCertificate(X509Text.base64(fresh)));
          CertificateStore now = CertificateStore.of(client);
          CertificateStore.Certificate added =
              now.find(fresh)
                  .orElseThrow(
                      () ->
                          new OperationFailed(
                              Kind.NONSENSE, "The PC took the certificate and has it not."));
          return TlsGuard.showable(added, now, clock);
        });
  }

  private void readBack(UUID platform, TlsPlan.Shown shown) throws OperationFailed {
    Optional<String> named =
        sessions.fresh(platform, Deadline.in(STEP), client -> TlsCredential.of(client));
    if (!named.equals(Optional.of(shown.id()))) {
      pins.expectNothing(platform);
      throw new OperationFailed(
          Kind.NONSENSE, "The PC goes on naming another certificate for TLS than it was told.");
    }
  }

  /** Takes the new certificate away again; says in words whether that was done. */
  private String undone(UUID platform, X509Certificate fresh) {
    try {
      return sessions.fresh(platform, Deadline.in(STEP), client -> isGone(client, fresh))
          ? "The new certificate was removed, TLS names the old one."
          : "The new certificate stays in the PC, because it is in use.";
    } catch (OperationFailed e) {
      return "Whether the new certificate is still in the PC is not known.";
    }
  }

  private boolean removed(UUID platform, X509Certificate old) {
    try {
      return sessions.fresh(platform, Deadline.in(STEP), client -> isGone(client, old));
    } catch (OperationFailed e) {
      LOG.log(
          Level.INFO, "The old certificate of PC {0} stays in it: {1}", platform, e.getMessage());
      return false;
    }
  }

  /** Removes a certificate unless something uses it, or the firmware keeps it. */
  private static boolean isGone(WsmanClient client, X509Certificate certificate)
      throws WsmanException {
    Optional<CertificateStore.Certificate> left = CertificateStore.of(client).find(certificate);
    if (left.isEmpty()) {
      return true;
    }
    if (!left.get().uses().isEmpty()
        || left.get().told().readOnlyCertificate().orElse(false)
        || TlsCredential.of(client).equals(Optional.of(left.get().id()))) {
      return false;
    }
    client.delete("AMT_PublicKeyCertificate", AmtPublicKeyCertificate.key(left.get().id()));
    return true;
  }

  private static OperationFailed refused(String sentence) {
    return new OperationFailed(Kind.NOT_OFFERED, sentence);
  }
}
