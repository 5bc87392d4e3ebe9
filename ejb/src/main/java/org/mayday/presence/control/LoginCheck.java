package org.mayday.presence.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.api.Claim;
import org.mayday.mps.api.Verdict;
import org.mayday.vault.control.MpsLogin;
import org.mayday.vault.control.Vault;

/**
 * Decides whether PCs may log in. Only a PC that is remembered, enabled and right is let in without
 * the database and without a slow hash. Everything else is read afresh and hashed, so that neither
 * an old memory refuses anybody nor the time tells whether a PC is known or disabled.
 *
 * <p>A certificate that names another PC never logs in. A PC that must show its certificate may do
 * without a password, because TLS has proven who it is; whoever sends a password must know it. A PC
 * that was given a certificate here may show no other.
 */
@Dependent
public class LoginCheck {
  private static final Logger LOG = System.getLogger(LoginCheck.class.getName());

  private final LoginBook book;
  private final Vault vault;
  private final CertificateRule certificates;
  private final Clock clock;

  @Inject
  public LoginCheck(LoginBook book, Vault vault, PresenceSettings settings, Clock clock) {
    this.book = book;
    this.vault = vault;
    this.certificates = settings.certificates();
    this.clock = clock;
  }

  /** The verdicts on these claims (at most 1,000), in the same order. */
  public List<Verdict> verdicts(List<Claim> claims) {
    Set<Claim> open =
        claims.stream()
            .filter(claim -> !isRemembered(claim, book.young(claim.platform())))
            .collect(
                Collectors.toCollection(() -> Collections.newSetFromMap(new IdentityHashMap<>())));
    Optional<Map<UUID, KnownLogin>> read =
        open.isEmpty() ? Optional.empty() : book.read(open.stream().map(Claim::platform).toList());
    return claims.stream()
        .map(claim -> open.contains(claim) ? verdict(claim, read) : Verdict.ACCEPTED)
        .toList();
  }

  private Verdict verdict(Claim claim, Optional<Map<UUID, KnownLogin>> read) {
    try {
      return read.map(known -> check(claim, known.get(claim.platform())))
          .orElseGet(() -> checkWithoutDatabase(claim));
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "Login of " + claim.platform() + " could not be checked.", e);
      return Verdict.UNAVAILABLE;
    }
  }

  private Verdict check(Claim claim, @Nullable KnownLogin known) {
    boolean right = isRight(claim, known);
    if (known == null) {
      return Verdict.UNKNOWN_PLATFORM;
    }
    Verdict objection = objection(claim, known);
    if (objection != null) {
      return objection;
    }
    if (claim.password() != null && !right) {
      return Verdict.WRONG_CREDENTIALS;
    }
    if (right && known.isProof(claim.username()) || known.isProof(claim.certificate())) {
      book.proven(claim.platform());
    }
    return known.admittance().enabled() ? Verdict.ACCEPTED : Verdict.DISABLED;
  }

  /** What speaks against a login, its password left aside; null for nothing. */
  private @Nullable Verdict objection(Claim claim, KnownLogin known) {
    X509Certificate certificate = claim.certificate();
    boolean required = known.admittance().certificateRequired();
    if (certificate == null) {
      boolean changes = known.isNext(claim.username());
      return required && !changes ? Verdict.CERTIFICATE_REQUIRED : withoutPassword(claim);
    }
    if (known.isGiven(certificate)) {
      return CertificateRule.holds(certificate, clock.instant()) ? null : Verdict.WRONG_CERTIFICATE;
    }
    Optional<UUID> owner = certificates.owner(certificate, clock.instant());
    boolean own = owner.filter(claim.platform()::equals).isPresent() && !known.isPinned();
    if (!own && (required || owner.isPresent())) {
      return Verdict.WRONG_CERTIFICATE;
    }
    return required ? null : withoutPassword(claim);
  }

  private static @Nullable Verdict withoutPassword(Claim claim) {
    return claim.password() == null ? Verdict.METHOD_NOT_ALLOWED : null;
  }

  private Verdict checkWithoutDatabase(Claim claim) {
    KnownLogin known = book.old(claim.platform());
    Verdict verdict = check(claim, known);
    return verdict == Verdict.ACCEPTED ? verdict : Verdict.UNAVAILABLE;
  }

  /** Whether the PC may log in and has lately done so with the same words; costs little. */
  private boolean isRemembered(Claim claim, @Nullable KnownLogin known) {
    return known != null
        && known.admittance().enabled()
        && objection(claim, known) == null
        && !known.isProof(claim.username())
        && !known.isProof(claim.certificate())
        && remembersWords(claim, known);
  }

  private boolean remembersWords(Claim claim, KnownLogin known) {
    String password = claim.password();
    MpsLogin kept = known.login(claim.username());
    return kept != null
        && password != null
        && vault.remembers(claim.platform(), kept, claim.username(), password);
  }

  /** A PC that sends no password costs as much time as one that sends a wrong one. */
  private boolean isRight(Claim claim, @Nullable KnownLogin known) {
    if (known != null && remembersWords(claim, known)) {
      return true;
    }
    String password = claim.password();
    boolean verified =
        vault.verify(
            claim.platform(),
            known == null ? null : known.login(claim.username()),
            claim.username(),
            password == null ? "" : password);
    return verified && password != null;
  }
}
