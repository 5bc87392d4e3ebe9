package org.mayday.vault.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mayday.home.control.Home;
import org.mayday.home.control.HomeSettings;
import org.mayday.home.control.IssuedStores;
import org.mayday.home.control.StartFailure;
import org.mayday.schema.TestDatabase;

class KeyringTest {
  private final TestDatabase database = TestDatabase.create();

  @TempDir Path directory;

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void makesTheKeysOnceAndReadsThemEverAfter() {
    Keyring first = open();
    Keyring second = open();

    assertThat(second.encryption()).isEqualTo(first.encryption());
    assertThat(second.login()).isEqualTo(first.login()).isNotEqualTo(first.encryption());
  }

  @Test
  void letsNobodyElseReadTheFiles() throws IOException {
    open();

    for (String file : new String[] {"secrets.p12", "keystore-password"}) {
      assertThat(
              PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(file))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void refusesToStartWithoutTheKeyStoreThatTheDatabaseWasUsedWith() throws IOException {
    open();
    Files.delete(directory.resolve("secrets.p12"));

    assertThatThrownBy(this::open)
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("secrets.p12 is missing");
    assertThat(directory.resolve("secrets.p12")).doesNotExist();
  }

  @Test
  void refusesToStartWithADamagedKeyStore() throws IOException {
    open();
    byte[] damaged = {1, 2, 3};
    Files.write(directory.resolve("secrets.p12"), damaged);

    assertThatThrownBy(this::open)
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("cannot be read");
    assertThat(directory.resolve("secrets.p12")).hasBinaryContent(damaged);
  }

  @Test
  void refusesToStartWithAnotherKeyStore() throws IOException {
    open();
    Files.delete(directory.resolve("secrets.p12"));
    try (TestDatabase other = TestDatabase.create()) {
      open(other, Optional.empty());
    }

    assertThatThrownBy(this::open)
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("is not the one that the database was used with");
  }

  @Test
  void refusesToStartWithoutThePasswordOfTheKeyStores() throws IOException {
    open();
    Files.delete(directory.resolve("keystore-password"));

    assertThatThrownBy(this::open)
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("their password is missing");
    assertThat(directory.resolve("keystore-password")).doesNotExist();
  }

  @Test
  void takesTheConfiguredPassword() {
    Keyring first = open(database, Optional.of("configured"));

    assertThat(directory.resolve("keystore-password")).doesNotExist();
    assertThat(open(database, Optional.of("configured")).login()).isEqualTo(first.login());
    assertThatThrownBy(() -> open(database, Optional.of("wrong")))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("cannot be read");
  }

  @Test
  void closesTheDirectoryToOthers() throws IOException {
    Home.at(new HomeSettings(directory.resolve("home"), Optional.empty())).closeToOthers();
    Home.at(new HomeSettings(directory, Optional.empty())).closeToOthers();

    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("home"))))
        .isEqualTo("rwx------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
        .isEqualTo("rwx------");
  }

  private Keyring open() {
    return open(database, Optional.empty());
  }

  private Keyring open(TestDatabase in, Optional<String> password) {
    Keyring keyring = new Keyring();
    keyring.home = Home.at(new HomeSettings(directory, password));
    keyring.issued = IssuedStores.in(in.entityManager());
    in.inTransaction(keyring::open);
    return keyring;
  }
}
