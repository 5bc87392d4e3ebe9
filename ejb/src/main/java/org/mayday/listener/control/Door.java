package org.mayday.listener.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.mayday.announcement.control.Transactions;
import org.mayday.fleet.control.PlatformCard;
import org.mayday.fleet.control.PlatformDirectory;
import org.mayday.listener.boundary.Knock;
import org.mayday.listener.boundary.KnockAnswer;
import org.mayday.listener.boundary.KnockAnswer.Outcome;
import org.mayday.listener.boundary.ListenerRefusal.Reason;
import org.mayday.vault.control.Vault;

/**
 * Lets PCs in that prove who they are by HTTP Digest (RFC 7616). Unknown and disabled PCs and wrong
 * passwords look the same from outside.
 */
@Dependent
public class Door {
  private final Nonces nonces;
  private final Throttle throttle;
  private final ListenerBook book;
  private final Fleet fleet;
  private final ListenerSettings settings;

  @Inject
  public Door(
      Nonces nonces, Throttle throttle, ListenerBook book, Fleet fleet, ListenerSettings settings) {
    this.nonces = nonces;
    this.throttle = throttle;
    this.book = book;
    this.fleet = fleet;
    this.settings = settings;
  }

  /** Whether somebody may post. */
  public KnockAnswer knock(Knock knock) {
    if (!settings.on()) {
      return new KnockAnswer(Outcome.OFF, null);
    }
    if (!throttle.allows(knock.address())) {
      return tooMany(knock);
    }
    if (knock.authorization() == null) {
      return challenge(false);
    }
    Optional<DigestHeader> sent = DigestHeader.read(knock.authorization());
    if (sent.isEmpty()) {
      return refuse(knock, Reason.MALFORMED);
    }
    if (!isFor(sent.get().uri(), knock.uri())) {
      return refuse(knock, Reason.WRONG_URI);
    }
    if (!isRight(knock, sent.get())) {
      return refuse(knock, Reason.WRONG_CREDENTIALS);
    }
    if (!nonces.use(sent.get().nonce(), sent.get().count())) {
      return challenge(true);
    }
    if (!throttle.allows(knock.platform())) {
      return tooMany(knock);
    }
    book.accepted();
    return new KnockAnswer(Outcome.ACCEPTED, null);
  }

  private boolean isRight(Knock knock, DigestHeader sent) {
    String user = knock.platform().toString();
    String password = fleet.password(knock.platform());
    boolean right = Digest.matches(sent, knock.method(), sent.user(), password);
    boolean may = fleet.mayPost(knock.platform());
    return right & may & sent.user().equalsIgnoreCase(user) & sent.realm().equals(Digest.REALM);
  }

  /** RFC 7616 3.4.6: the digest must be for this request; its uri may be absolute. */
  private static boolean isFor(String digested, String requested) {
    if (digested.equals(requested)) {
      return true;
    }
    try {
      URI uri = URI.create(digested);
      return uri.isAbsolute() && uri.getQuery() == null && requested.equals(uri.getRawPath());
    } catch (IllegalArgumentException nonsense) {
      return false;
    }
  }

  private KnockAnswer challenge(boolean stale) {
    return new KnockAnswer(Outcome.CHALLENGED, Digest.challenge(nonces.issue(), stale));
  }

  private KnockAnswer refuse(Knock knock, Reason reason) {
    book.refused(knock.address(), knock.platform(), reason);
    return challenge(false);
  }

  private KnockAnswer tooMany(Knock knock) {
    book.refused(knock.address(), knock.platform(), Reason.TOO_MANY);
    return new KnockAnswer(Outcome.TOO_MANY, null);
  }

  /** The PCs and their passwords. */
  @Dependent
  public static class Fleet {
    @Inject PlatformDirectory directory;
    @Inject Vault vault;
    @Inject Transactions transactions;

    /** Whether there is such a PC and it is not disabled. */
    boolean mayPost(UUID platform) {
      return transactions
          .within(() -> directory.find(platform))
          .filter(PlatformCard::enabled)
          .isPresent();
    }

    /** The password that a PC would have; there is one for every UUID. */
    String password(UUID platform) {
      return vault.eventPassword(platform);
    }
  }
}
