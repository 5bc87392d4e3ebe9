package org.mayday.presence.control;

import java.security.cert.X509Certificate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mayday.fleet.control.PlatformDirectory.Admittance;
import org.mayday.vault.control.Fingerprint;
import org.mayday.vault.control.MpsLogin;

/**
 * What decides on the logins of a registered PC.
 *
 * @param admittance whether and how it may log in
 * @param login what it has to log in with; null if it has no credentials
 * @param readAt when this was true
 */
record KnownLogin(Admittance admittance, @Nullable MpsLogin login, Instant readAt) {
  /** What a PC that says this user name has to log in with; null if it has no credentials. */
  @Nullable MpsLogin login(String username) {
    return login == null ? null : login.meant(username);
  }

  /** Whether a login with this user name proves that the PC has taken a new one. */
  boolean isProof(String username) {
    return login != null && login.isProof(username);
  }

  /** Whether a login with this certificate proves that the PC has taken a new one. */
  boolean isProof(@Nullable X509Certificate certificate) {
    return login != null
        && certificate != null
        && login.next() != null
        && login.isProofBy(Fingerprint.of(certificate));
  }

  /** Whether the PC means the password that it is being given. */
  boolean isNext(String username) {
    return login != null && login.isNext(username);
  }

  /** Whether this is the certificate that the PC was given here, or is being given. */
  boolean isGiven(X509Certificate certificate) {
    return login != null
        && (login.isPinned() || login.next() != null)
        && login.isGiven(Fingerprint.of(certificate));
  }

  /** Whether the PC may show no certificate but those that it was given here. */
  boolean isPinned() {
    return login != null && login.isPinned();
  }
}
