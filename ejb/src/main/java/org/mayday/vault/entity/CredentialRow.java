package org.mayday.vault.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is kept to know a PC and to log in to it; nothing in it is readable without the key. */
@Entity
@Table(name = "credential")
public class CredentialRow {

  @Id private String platform = "";

  @Column(name = "mps_username")
  private String mpsUsername = "";

  @Column(name = "mps_hash")
  private String mpsHash = "";

  @Column(name = "amt_username")
  private @Nullable String amtUsername;

  @Column(name = "amt_password")
  private @Nullable String amtPassword;

  @Column(name = "next_username")
  private @Nullable String nextUsername;

  @Column(name = "next_password")
  private @Nullable String nextPassword;

  @Column(name = "next_mps_username")
  private @Nullable String nextMpsUsername;

  @Column(name = "next_mps_hash")
  private @Nullable String nextMpsHash;

  @Column(name = "next_mps_proven")
  private boolean nextMpsProven;

  @Column(name = "mps_certificate")
  private @Nullable String mpsCertificate;

  @Column(name = "next_mps_certificate")
  private @Nullable String nextMpsCertificate;

  /** For the persistence provider. */
  protected CredentialRow() {}

  public CredentialRow(UUID platform) {
    this.platform = platform.toString();
  }

  public UUID platform() {
    return UUID.fromString(platform);
  }

  public String mpsUsername() {
    return mpsUsername;
  }

  public void mpsUsername(String username) {
    this.mpsUsername = username;
  }

  public String mpsHash() {
    return mpsHash;
  }

  public void mpsHash(String hash) {
    this.mpsHash = hash;
  }

  public @Nullable String nextMpsUsername() {
    return nextMpsUsername;
  }

  public @Nullable String nextMpsHash() {
    return nextMpsHash;
  }

  /** Whether the PC has logged in with the next login. */
  public boolean nextMpsProven() {
    return nextMpsProven;
  }

  public void nextMpsProven(boolean proven) {
    nextMpsProven = proven;
  }

  /** Keeps, or with two nulls forgets, the login that the PC is being given. */
  public void nextMps(@Nullable String username, @Nullable String hash) {
    nextMpsUsername = username;
    nextMpsHash = hash;
    nextMpsCertificate = null;
    nextMpsProven = false;
  }

  /**
   * The fingerprint of the only certificate that the PC may show; null if any of its own will do.
   */
  public @Nullable String mpsCertificate() {
    return mpsCertificate;
  }

  public void mpsCertificate(@Nullable String sha256) {
    mpsCertificate = sha256;
  }

  /** The fingerprint of the certificate that the PC is being given. */
  public @Nullable String nextMpsCertificate() {
    return nextMpsCertificate;
  }

  /** Keeps the fingerprint of the certificate that the PC is being given, instead of a login. */
  public void nextMpsCertificate(String sha256) {
    nextMps(null, null);
    nextMpsCertificate = sha256;
  }

  public @Nullable String amtUsername() {
    return amtUsername;
  }

  public @Nullable String amtPassword() {
    return amtPassword;
  }

  /** Keeps, or with two nulls forgets, the login to the PC; a next one is forgotten. */
  public void amt(@Nullable String username, @Nullable String encryptedPassword) {
    this.amtUsername = username;
    this.amtPassword = encryptedPassword;
    next(null, null);
  }

  public @Nullable String nextUsername() {
    return nextUsername;
  }

  public @Nullable String nextPassword() {
    return nextPassword;
  }

  /** Keeps, or with two nulls forgets, the login that the PC may have been given. */
  public void next(@Nullable String username, @Nullable String encryptedPassword) {
    this.nextUsername = username;
    this.nextPassword = encryptedPassword;
  }
}
