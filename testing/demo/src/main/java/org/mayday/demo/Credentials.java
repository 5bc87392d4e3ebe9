package org.mayday.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * A name and a password.
 *
 * @param name of a member of the staff
 * @param password of the same
 */
public record Credentials(String name, String password) {

  /** Reads what Mayday generated at its first start. */
  public static Credentials ofFirstAdministrator(Path home) throws IOException {
    Properties file = new Properties();
    try (var in = Files.newBufferedReader(home.resolve("first-administrator"))) {
      file.load(in);
    }
    return new Credentials(file.getProperty("name"), file.getProperty("password"));
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "Credentials[" + name + "]";
  }
}
