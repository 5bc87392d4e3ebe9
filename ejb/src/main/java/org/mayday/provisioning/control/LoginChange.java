package org.mayday.provisioning.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.mayday.announcement.control.Transactions;
import org.mayday.fleet.control.PlatformDirectory;
import org.mayday.fleet.control.PlatformsChanged;
import org.mayday.provisioning.entity.ProfileSetupRow;
import org.mayday.vault.control.NextMpsLogins;
import org.mayday.vault.control.SealedTexts;
import org.mayday.wsman.amt.MpsCredentials;

/**
 * The password or certificate that a PC is being given for the gateway. Both the present and the
 * next one count until the PC has called with the next one. Each method is a transaction of its own
 * unless it says otherwise.
 */
@Dependent
public class LoginChange {
  private static final int PASSWORD_BYTES = 18;
  private static final int USER_NUMBER = 36;

  private final EntityManager entityManager;
  private final Transactions transactions;
  private final NextMpsLogins logins;
  private final PlatformDirectory directory;
  private final SealedTexts seal;
  private final Event<PlatformsChanged> changed;
  private final SecureRandom random = new SecureRandom();

  @Inject
  public LoginChange(
      EntityManager entityManager,
      Transactions transactions,
      NextMpsLogins logins,
      PlatformDirectory directory,
      SealedTexts seal,
      Event<PlatformsChanged> changed) {
    this.entityManager = entityManager;
    this.transactions = transactions;
    this.logins = logins;
    this.directory = directory;
    this.seal = seal;
    this.changed = changed;
  }

  /** Notes how a PC proves itself before it has a profile. In the caller's transaction. */
  void found(ProfileSetupRow row) {
    UUID platform = row.platform();
    row.foundCertificate(
        logins.certificate(platform),
        directory.find(platform).filter(card -> card.certificateRequired()).isPresent());
  }

  /** The certificates that a PC was given. */
  Identity identity(UUID platform) {
    return transactions.inNew(() -> KeptText.identity(row(platform).identity()));
  }

  /** Changes what is noted of the certificates of a PC. */
  Identity identity(UUID platform, UnaryOperator<Identity> change) {
    return transactions.inNew(() -> note(row(platform), change));
  }

  private static Identity note(ProfileSetupRow row, UnaryOperator<Identity> change) {
    Identity next = change.apply(KeptText.identity(row.identity()));
    row.identity(KeptText.of(next));
    row.certificateEnds(
        Identity.read(next.present()).map(it -> it.getNotAfter().toInstant()).orElse(null));
    return next;
  }

  /** The password for servers that are being added; counts at the gateway from now on. */
  MpsCredentials password(UUID platform) {
    return transactions.inNew(
        () -> {
          ProfileSetupRow row = row(platform);
          if (!KeptText.identity(row.identity()).next().isEmpty()) {
            note(row, Identity::dropped);
          }
          if (row.loginUser().isEmpty()) {
            row.login("m" + user(), seal.seal(secret(), platform));
          }
          String password = seal.open(row.loginSecret(), platform);
          logins.keep(platform, row.loginUser(), password);
          return new MpsCredentials(row.loginUser(), password);
        });
  }

  /**
   * The certificate for servers that are being added counts at the gateway from now on.
   *
   * @param certificate base64 of its DER form
   */
  void certificate(UUID platform, String certificate) {
    transactions.runInNew(
        () -> {
          ProfileSetupRow row = row(platform);
          row.login("", "");
          note(row, it -> it.given(certificate));
          logins.keepCertificate(platform, Identity.fingerprint(certificate));
          changed.fire(new PlatformsChanged(Set.of(platform)));
        });
  }

  /** What the PC is being given. */
  Pending pending(UUID platform) {
    return transactions.inNew(() -> pending(row(platform)));
  }

  private static Pending pending(ProfileSetupRow row) {
    Identity identity = KeptText.identity(row.identity());
    return new Pending(row.loginUser(), Identity.fingerprint(identity.next()));
  }

  /** Whether the PC has called with what it is being given. */
  boolean isProven(UUID platform) {
    return transactions.inNew(
        () -> {
          Pending pending = pending(row(platform));
          return pending.certificate().isEmpty()
              ? logins.isProven(platform, pending.user())
              : logins.isProvenCertificate(platform, pending.certificate());
        });
  }

  /** The PC has called with it: what it had before counts no more. */
  void adopt(UUID platform) {
    transactions.runInNew(
        () -> {
          ProfileSetupRow row = row(platform);
          boolean certificate = !pending(row).certificate().isEmpty();
          logins.adopt(platform);
          if (certificate && isRemoved(row)) {
            logins.certificate(platform, row.foundCertificate());
          }
          directory.requireCertificate(platform, certificate);
          row.login("", "");
          note(row, Identity::adopted);
          changed.fire(new PlatformsChanged(Set.of(platform)));
        });
  }

  /** No server is called with it: it is forgotten. */
  void drop(UUID platform) {
    transactions.runInNew(
        () -> {
          ProfileSetupRow row = row(platform);
          logins.drop(platform);
          row.login("", "");
          note(row, Identity::dropped);
          changed.fire(new PlatformsChanged(Set.of(platform)));
        });
  }

  /** A PC that kept the server that it was found with proves itself to it as before. */
  void restore(UUID platform) {
    transactions.runInNew(
        () -> {
          ProfileSetupRow row = row(platform);
          logins.certificate(platform, row.foundCertificate());
          directory.requireCertificate(platform, row.foundRequired());
          note(row, Identity::adopted);
          changed.fire(new PlatformsChanged(Set.of(platform)));
        });
  }

  private static boolean isRemoved(ProfileSetupRow row) {
    return Job.Purpose.valueOf(row.purpose()) == Job.Purpose.REMOVE;
  }

  private ProfileSetupRow row(UUID platform) {
    ProfileSetupRow row = entityManager.find(ProfileSetupRow.class, platform.toString());
    if (row == null) {
      throw new IllegalStateException("Nothing is kept of it.");
    }
    return row;
  }

  private String user() {
    return Long.toString(Math.abs(random.nextLong()), USER_NUMBER);
  }

  private String secret() {
    byte[] bytes = new byte[PASSWORD_BYTES];
    random.nextBytes(bytes);
    return "Aa1!" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * What a PC is being given; both are empty for nothing.
   *
   * @param user user name
   * @param certificate fingerprint
   */
  record Pending(String user, String certificate) {
    boolean isNothing() {
      return user.isEmpty() && certificate.isEmpty();
    }

    /** Whether a server is called with it. */
    boolean isFor(Setup.Server server) {
      boolean untold = server.login().isEmpty() || server.login().equals(user);
      return server.certificate().equals(certificate) && (!certificate.isEmpty() || untold);
    }
  }
}
