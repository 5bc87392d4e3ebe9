package org.mayday.staff.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.mayday.password.control.PasswordHash;
import org.mayday.password.control.PasswordHash.Algorithm;

/** Hashes and checks the passwords of people. */
@ApplicationScoped
public class StaffPasswords {
  StaffSettings settings;

  private @Nullable String nobodysHash;

  @PostConstruct
  void configure() {
    settings = StaffSettings.from(ConfigProvider.getConfig());
    warmUp();
  }

  /** Makes the hash that strangers' passwords are compared with. */
  void warmUp() {
    nobodysHash = hash(UUID.randomUUID().toString());
  }

  /** The settings that guard sign-in. */
  StaffSettings settings() {
    return settings;
  }

  /** The text to keep for a password. */
  String hash(String password) {
    return new PasswordHash(Algorithm.PBKDF2_SHA512, settings.iterations()).hash(password);
  }

  /** Whether the password is right; costs the same if there is no hash to compare with. */
  boolean matches(String password, @Nullable String kept) {
    String offered = StaffRules.possible(password) ? password : "";
    boolean right = PasswordHash.matches(offered, kept == null ? nobodysHash : kept);
    return right && kept != null && !offered.isEmpty();
  }
}
