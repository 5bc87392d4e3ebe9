package org.mayday.lan.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mayday.announcement.control.Transactions;
import org.mayday.fleet.boundary.NewPlatform;
import org.mayday.fleet.control.PlatformCard;
import org.mayday.fleet.control.PlatformDirectory;
import org.mayday.fleet.control.PlatformStore;
import org.mayday.operation.control.Pins;
import org.mayday.vault.control.AmtCredentials;
import org.mayday.vault.control.Vault;

/** Makes PCs that were found PCs of the help desk, with the login that they took. */
@Dependent
public class LanFleet {
  private static final int LONGEST_NAME = 200;
  private static final int SECRET_BYTES = 16;
  private static final int USER_DIGITS = 14;

  private final PlatformDirectory directory;
  private final PlatformStore store;
  private final Vault vault;
  private final LanPlaces places;
  private final Pins pins;
  private final Transactions transactions;
  private final SecureRandom random = new SecureRandom();

  @Inject
  public LanFleet(
      PlatformDirectory directory,
      PlatformStore store,
      Vault vault,
      LanPlaces places,
      Pins pins,
      Transactions transactions) {
    this.directory = directory;
    this.store = store;
    this.vault = vault;
    this.places = places;
    this.pins = pins;
    this.transactions = transactions;
  }

  /** What the help desk calls a PC; empty if it does not know it. Needs a transaction. */
  Optional<String> name(UUID platform) {
    return directory.find(platform).map(PlatformCard::name);
  }

  /** Whether a login is that of a PC, or none of it is known. Needs a transaction. */
  boolean isLogin(UUID platform, AmtCredentials login) {
    return vault.amtCredentials(platform).filter(known -> !known.equals(login)).isEmpty();
  }

  /** Registers it; gives what it is called. Must be called without a transaction. */
  String register(LanSite site, UUID platform) {
    String own = site.pc().name();
    String name =
        own.isEmpty()
            ? "PC at " + site.place()
            : own.substring(0, Math.min(LONGEST_NAME, own.length()));
    AmtCredentials login = site.login();
    transactions.runInNew(
        () -> {
          // the gateway lets nobody in with this login; a profile gives the PC one that it knows
          store.register(
              new NewPlatform(
                  platform,
                  name,
                  "pc" + secret().substring(0, USER_DIGITS),
                  secret(),
                  login.user(),
                  login.password(),
                  Set.of()));
          if (!site.pc().version().isEmpty()) {
            directory.amtVersion(platform, site.pc().version());
          }
          places.seen(platform, site.place());
        });
    site.certificate().ifPresent(sha256 -> pins.accepts(platform, sha256));
    return name;
  }

  private String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
