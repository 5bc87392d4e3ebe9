package org.mayday.presence.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
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
import org.mayday.vault.control.Vault;

/**
 * Decides whether PCs may log in. Only a PC that is remembered, enabled and right is let in without
 * the database and without a slow hash. Everything else is read afresh and hashed, so that neither
 * an old memory refuses anybody nor the time tells whether a PC is known or disabled.
 */
@Dependent
public class LoginCheck {
  private static final Logger LOG = System.getLogger(LoginCheck.class.getName());

  private final LoginBook book;
  private final Vault vault;

  @Inject
  public LoginCheck(LoginBook book, Vault vault) {
    this.book = book;
    this.vault = vault;
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
    boolean right = isRemembered(claim, known) || isRight(claim, known);
    if (known == null) {
      return Verdict.UNKNOWN_PLATFORM;
    }
    if (!right) {
      return Verdict.WRONG_CREDENTIALS;
    }
    return known.enabled() ? Verdict.ACCEPTED : Verdict.DISABLED;
  }

  private Verdict checkWithoutDatabase(Claim claim) {
    KnownLogin known = book.old(claim.platform());
    boolean right = isRemembered(claim, known) || isRight(claim, known);
    return right && known != null && known.enabled() ? Verdict.ACCEPTED : Verdict.UNAVAILABLE;
  }

  /** Whether the PC may log in and has lately done so with the same words; costs little. */
  private boolean isRemembered(Claim claim, @Nullable KnownLogin known) {
    return known != null
        && known.enabled()
        && known.login() != null
        && vault.remembers(claim.platform(), known.login(), claim.username(), claim.password());
  }

  private boolean isRight(Claim claim, @Nullable KnownLogin known) {
    return vault.verify(
        claim.platform(), known == null ? null : known.login(), claim.username(), claim.password());
  }
}
