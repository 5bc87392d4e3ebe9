package org.mayday.fleet.boundary;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A PC to be registered.
 *
 * @param uuid the SMBIOS system UUID
 * @param name 1 to 200 characters
 * @param mpsUsername 1 to 64 characters
 * @param mpsPassword 1 to 64 characters
 * @param amtUsername up to 64 characters; null or empty means "admin" if there is a password
 * @param amtPassword up to 64 characters; null if unknown
 * @param tags up to 20 labels of up to 50 characters
 * @param certificateRequired whether it must prove itself by a certificate of its own to log in
 */
public record NewPlatform(
    UUID uuid,
    String name,
    String mpsUsername,
    String mpsPassword,
    @Nullable String amtUsername,
    @Nullable String amtPassword,
    Set<String> tags,
    boolean certificateRequired)
    implements Serializable {
  public NewPlatform {
    tags = Set.copyOf(tags);
  }

  /** A PC that need not show a certificate. */
  public NewPlatform(
      UUID uuid,
      String name,
      String mpsUsername,
      String mpsPassword,
      @Nullable String amtUsername,
      @Nullable String amtPassword,
      Set<String> tags) {
    this(uuid, name, mpsUsername, mpsPassword, amtUsername, amtPassword, tags, false);
  }

  /** Leaves the passwords out. */
  @Override
  public String toString() {
    return name + " (" + uuid + ")";
  }
}
