package org.mayday.home.control;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.function.Supplier;

/** A PKCS#12 key store (RFC 7292) in a private file. */
public final class KeyStoreFile {
  static final String SUFFIX = ".p12";

  private final PrivateFile file;
  private final Supplier<char[]> password;

  KeyStoreFile(PrivateFile file, Supplier<char[]> password) {
    this.file = file;
    this.password = password;
  }

  public boolean exists() {
    return file.exists();
  }

  public Path path() {
    return file.path();
  }

  /**
   * Reads the store and hands it over with its password.
   *
   * @throws StartFailure if it cannot be read
   */
  public <T> T read(Use<T> use) {
    char[] secret = password.get();
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(file.read()), secret);
      return use.with(store, new KeyStore.PasswordProtection(secret));
    } catch (IOException | GeneralSecurityException e) {
      throw new StartFailure(
          "The key store "
              + file.path()
              + " cannot be read: is it damaged, or is its password another one?",
          e);
    } finally {
      Arrays.fill(secret, '\0');
    }
  }

  /**
   * Fills an empty store and writes it over the old one.
   *
   * @throws StartFailure if it cannot be written
   */
  public void write(Use<?> fill) {
    char[] secret = password.get();
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, secret);
      fill.with(store, new KeyStore.PasswordProtection(secret));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      store.store(bytes, secret);
      file.write(bytes.toByteArray());
    } catch (IOException | GeneralSecurityException e) {
      throw new StartFailure("The key store " + file.path() + " cannot be written.", e);
    } finally {
      Arrays.fill(secret, '\0');
    }
  }

  /** Something to do with an open store; the password is wiped afterwards. */
  @FunctionalInterface
  public interface Use<T> {
    T with(KeyStore store, KeyStore.PasswordProtection password)
        throws GeneralSecurityException, IOException;
  }
}
