package org.mayday.staff.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.mayday.home.control.Home;
import org.mayday.home.control.PrivateFile;
import org.mayday.home.control.StartFailure;
import org.mayday.staff.boundary.NewStaffMember;
import org.mayday.staff.boundary.Role;

/**
 * Makes an administrator with a generated name and password if there are no accounts, and leaves
 * both in the file {@code first-administrator} of the data directory: lines {@code name=...} and
 * {@code password=...}.
 */
@ApplicationScoped
public class FirstAccount {
  private static final String FILE = "first-administrator";
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"; // none look alike
  private static final int PASSWORD_LENGTH = 20;

  @Inject Home home;
  @Inject StaffAccounts accounts;

  private final SecureRandom random = new SecureRandom();

  /**
   * Makes the account if it is needed.
   *
   * @return the file, if it was written
   * @throws StartFailure if it cannot be written
   */
  public Optional<Path> makeIfNeeded() {
    if (!accounts.list().isEmpty()) {
      return Optional.empty();
    }
    String name = "admin-" + word(4);
    String password = word(PASSWORD_LENGTH);
    PrivateFile file = home.file(FILE);
    try {
      String text = "name=" + name + "\npassword=" + password + "\n";
      file.write(text.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new StartFailure("The file " + file.path() + " cannot be written.", e);
    }
    accounts.create(new NewStaffMember(name, "First administrator", Role.ADMINISTRATOR, password));
    return Optional.of(file.path());
  }

  private String word(int length) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return word.toString();
  }
}
