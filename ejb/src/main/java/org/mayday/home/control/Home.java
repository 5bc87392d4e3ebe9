package org.mayday.home.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** The data directory of this server, {@code mayday.home}. */
@ApplicationScoped
public class Home {
  private static final String PASSWORD_FILE = "keystore-password";
  private static final int PASSWORD_BYTES = 32;

  HomeSettings settings;

  @PostConstruct
  void configure() {
    settings = HomeSettings.from(ConfigProvider.getConfig());
  }

  /** A home elsewhere than configured, for use without a server. */
  public static Home at(HomeSettings settings) {
    Home home = new Home();
    home.settings = settings;
    return home;
  }

  /**
   * Makes the directory if need be, and closes it to everybody but the owner of the process.
   *
   * @throws StartFailure if that is impossible
   */
  public void closeToOthers() {
    try {
      PrivateFile.closeDirectory(settings.directory());
    } catch (IOException e) {
      throw new StartFailure(
          "The data directory " + settings.directory() + " cannot be made or closed to others.", e);
    }
  }

  /** A file in the directory that only the owner of the process may read. */
  public PrivateFile file(String name) {
    return new PrivateFile(settings.directory().resolve(name));
  }

  /** A key store in the directory. */
  public KeyStoreFile keyStore(String name) {
    return new KeyStoreFile(file(name), this::keystorePassword);
  }

  /**
   * The password of the key stores: the configured one, or else the generated one in a file beside
   * them.
   *
   * @throws StartFailure if the file is missing although there are key stores, or unreadable
   */
  synchronized char[] keystorePassword() {
    if (settings.keystorePassword().isPresent()) {
      return settings.keystorePassword().get().toCharArray();
    }
    PrivateFile file = file(PASSWORD_FILE);
    try {
      if (!file.exists()) {
        refuseIfKeyStoresExist(file.path());
        file.write(generated().getBytes(StandardCharsets.US_ASCII));
      }
      return new String(file.read(), StandardCharsets.US_ASCII).strip().toCharArray();
    } catch (IOException e) {
      throw new StartFailure("The file " + file.path() + " cannot be read or written.", e);
    }
  }

  private void refuseIfKeyStoresExist(Path passwordFile) throws IOException {
    if (!Files.isDirectory(settings.directory())) {
      return;
    }
    try (Stream<Path> files = Files.list(settings.directory())) {
      if (files.anyMatch(file -> file.toString().endsWith(KeyStoreFile.SUFFIX))) {
        throw new StartFailure(
            "There are key stores in "
                + settings.directory()
                + " but their password is missing: bring back the file "
                + passwordFile
                + " or set mayday.keystore.password.");
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static String generated() {
    byte[] bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
