package org.mayday.vault.control;

import org.jspecify.annotations.Nullable;

/**
 * What a PC logs in to the gateway with, as it is kept.
 *
 * @param username MPS user name
 * @param hash of the password
 * @param certificate fingerprint of the only certificate that it may show; null if any of its own
 *     will do
 * @param next the login that the PC is being given, which counts as well; null for none
 * @param proven whether the PC has logged in with the next one
 */
public record MpsLogin(
    String username,
    String hash,
    @Nullable String certificate,
    @Nullable MpsLogin next,
    boolean proven) {

  /** A login that is not about to change. */
  public MpsLogin(String username, String hash) {
    this(username, hash, null, null, false);
  }

  /** A certificate that a PC is being given. */
  static MpsLogin byCertificate(String fingerprint) {
    return new MpsLogin("", "", fingerprint, null, false);
  }

  /** The login that a PC means that says this user name. */
  public MpsLogin meant(String said) {
    return next != null && isNext(said) ? next : this;
  }

  /** Whether a PC that says this user name means the login that it is being given. */
  public boolean isNext(String said) {
    return next != null && next.certificate() == null && next.username().equals(said);
  }

  /** Whether the PC may show no certificate but those that it was given here. */
  public boolean isPinned() {
    return certificate != null;
  }

  /** Whether this is the certificate that it was given, or is being given. */
  public boolean isGiven(String fingerprint) {
    return fingerprint.equals(certificate) || isNextCertificate(fingerprint);
  }

  private boolean isNextCertificate(String fingerprint) {
    return next != null && fingerprint.equals(next.certificate());
  }

  /** Whether a login with this certificate proves the next one for the first time. */
  public boolean isProofBy(String fingerprint) {
    return !proven && isNextCertificate(fingerprint);
  }

  /** Whether a login with this user name proves the next one for the first time. */
  public boolean isProof(String said) {
    return !proven && isNext(said);
  }

  /** Leaves the hash out. */
  @Override
  public String toString() {
    return "MpsLogin[" + username + "]";
  }
}
