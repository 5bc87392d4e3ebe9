package org.mayday.vault.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.security.KeyStore.SecretKeyEntry;
import java.util.HexFormat;
import javax.crypto.KeyGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.mayday.home.control.Home;
import org.mayday.home.control.IssuedStores;
import org.mayday.home.control.KeyStoreFile;
import org.mayday.home.control.StartFailure;

/** The keys of the vault, in {@code secrets.p12} of the data directory, outside the database. */
@ApplicationScoped
public class Keyring {
  private static final String STORE = "secrets";
  private static final String ENCRYPTION = "encryption-1";
  private static final String LOGIN = "login-1";
  private static final int KEY_BITS = 256;

  @Inject Home home;
  @Inject IssuedStores issued;

  private volatile @Nullable SecretKey encryption;
  private volatile @Nullable SecretKey login;

  /** An open key ring with keys of its own, for use without a server. */
  static Keyring of(SecretKey encryption, SecretKey login) {
    Keyring keyring = new Keyring();
    keyring.encryption = encryption;
    keyring.login = login;
    return keyring;
  }

  /**
   * Reads the keys; makes them if this is the first start.
   *
   * @throws StartFailure if they are missing, damaged or not those of this database
   */
  public void open() {
    KeyStoreFile file = home.keyStore(STORE + ".p12");
    issued.mustExistIfIssued(STORE, file);
    if (!file.exists()) {
      file.write(Keyring::generate);
    }
    encryption = file.read((store, password) -> key(store, ENCRYPTION, password));
    login = file.read((store, password) -> key(store, LOGIN, password));
    issued.confirm(STORE, file, fingerprint());
  }

  /** The AES-256 key that AMT passwords are encrypted with. */
  SecretKey encryption() {
    return opened(encryption);
  }

  /** The HMAC-SHA256 key that MPS passwords pass before they are hashed. */
  SecretKey login() {
    return opened(login);
  }

  private static SecretKey opened(@Nullable SecretKey key) {
    if (key == null) {
      throw new IllegalStateException("The vault is not open yet.");
    }
    return key;
  }

  private static KeyStore generate(KeyStore store, PasswordProtection password)
      throws GeneralSecurityException {
    for (String alias : new String[] {ENCRYPTION, LOGIN}) {
      KeyGenerator generator = KeyGenerator.getInstance("AES");
      generator.init(KEY_BITS);
      store.setEntry(alias, new SecretKeyEntry(generator.generateKey()), password);
    }
    return store;
  }

  private static SecretKey key(KeyStore store, String alias, PasswordProtection password)
      throws GeneralSecurityException {
    if (store.getEntry(alias, password) instanceof SecretKeyEntry entry) {
      return entry.getSecretKey();
    }
    throw new StartFailure("The key store of the vault has no key \"" + alias + "\".");
  }

  /** Tells two key rings apart without telling anything of the keys. */
  private String fingerprint() {
    try {
      HexFormat hex = HexFormat.of();
      StringBuilder text = new StringBuilder();
      for (SecretKey key : new SecretKey[] {encryption(), login()}) {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(key);
        text.append(hex.formatHex(mac.doFinal("mayday key ring".getBytes("US-ASCII")), 0, 16));
      }
      return text.toString();
    } catch (GeneralSecurityException | java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException("This Java has no HmacSHA256.", e);
    }
  }
}
