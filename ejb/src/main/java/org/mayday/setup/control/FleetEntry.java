package org.mayday.setup.control;

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
import org.mayday.vault.control.AmtCredentials;
import org.mayday.vault.control.Vault;

/** Makes PCs that are under control PCs of the help desk, with their logins. */
@Dependent
public class FleetEntry {
  private static final int LONGEST_NAME = 200;
  private static final int SECRET_BYTES = 16;

  private final PlatformDirectory directory;
  private final PlatformStore store;
  private final Vault vault;
  private final Transactions transactions;
  private final SecureRandom random = new SecureRandom();

  @Inject
  public FleetEntry(
      PlatformDirectory directory, PlatformStore store, Vault vault, Transactions transactions) {
    this.directory = directory;
    this.store = store;
    this.vault = vault;
    this.transactions = transactions;
  }

  /** The login of a PC that the help desk has, if it has one. */
  public Optional<AmtCredentials> login(UUID platform) {
    return transactions.within(() -> vault.amtCredentials(platform));
  }

  /**
   * Registers the PC, or gives the one that is known its login; in the transaction that there is,
   * or in one of its own.
   *
   * @param wanted what it is to be called; empty for its own host name. What is too long is cut
   * @return what it is called
   */
  public String enter(UUID platform, String address, String wanted, Controlled controlled) {
    return transactions.within(
        () -> {
          AmtCredentials login = controlled.login();
          Optional<String> known = directory.find(platform).map(PlatformCard::name);
          String name = known.orElseGet(() -> name(address, wanted, controlled.hostName()));
          if (known.isPresent()) {
            vault.storeAmtPassword(platform, login.user(), login.password());
          } else {
            // the gateway lets nobody in with it; a profile gives the PC a login that it knows
            store.register(
                new NewPlatform(
                    platform,
                    name,
                    "pc" + secret().substring(0, 14),
                    secret(),
                    login.user(),
                    login.password(),
                    Set.of()));
          }
          if (!controlled.version().isEmpty()) {
            directory.amtVersion(platform, controlled.version());
          }
          return name;
        });
  }

  private static String name(String address, String wanted, String hostName) {
    if (!wanted.isEmpty()) {
      return cut(wanted);
    }
    String own = hostName.replaceAll("\\p{Cntrl}", "").strip();
    return own.isEmpty() ? "PC at " + address : cut(own);
  }

  private static String cut(String name) {
    return name.substring(0, Math.min(LONGEST_NAME, name.length()));
  }

  private String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
