package org.mayday.fleet.control;

import java.util.SortedSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mayday.fleet.boundary.InvalidPlatform;
import org.mayday.fleet.boundary.NewPlatform;
import org.mayday.fleet.boundary.PlatformChange;
import org.mayday.vault.control.CredentialChange;

/**
 * Checked values of a PC that is to be registered or changed.
 *
 * @param name null to leave it
 * @param tags null to leave them
 * @param certificateRequired null to leave it
 */
record PlatformDraft(
    UUID uuid,
    @Nullable String name,
    @Nullable SortedSet<String> tags,
    @Nullable Boolean certificateRequired,
    CredentialChange credentials) {

  /** Checks a change. */
  static PlatformDraft of(UUID uuid, PlatformChange change) {
    return new PlatformDraft(
        PlatformRules.uuid(uuid),
        checked(change.name(), PlatformRules::name),
        change.tags() == null ? null : PlatformRules.tags(change.tags()),
        change.certificateRequired(),
        new CredentialChange(
            uuid,
            checked(change.mpsUsername(), PlatformRules::mpsUsername),
            checked(change.mpsPassword(), PlatformRules::mpsPassword),
            checked(change.amtUsername(), PlatformRules::amtUsername),
            checked(change.amtPassword(), PlatformRules::amtPassword)));
  }

  /** Checks a new PC. An empty AMT user name or password means that there is none. */
  static PlatformDraft of(NewPlatform fresh) {
    return of(
            fresh.uuid(),
            new PlatformChange(
                fresh.name(),
                fresh.mpsUsername(),
                fresh.mpsPassword(),
                absentIfEmpty(fresh.amtUsername()),
                absentIfEmpty(fresh.amtPassword()),
                fresh.tags(),
                fresh.certificateRequired()))
        .complete();
  }

  /**
   * The same draft, if it is enough for a PC that is new.
   *
   * @throws InvalidPlatform if it is not
   */
  PlatformDraft complete() {
    require("The name", name);
    require("The MPS user name", credentials.mpsUsername());
    require("The MPS password", credentials.mpsPassword());
    return this;
  }

  private static void require(String what, @Nullable String value) {
    if (value == null) {
      throw new InvalidPlatform(what + " is missing.");
    }
  }

  private static @Nullable String absentIfEmpty(@Nullable String value) {
    return value == null || value.isEmpty() ? null : value;
  }

  private static @Nullable String checked(@Nullable String value, UnaryOperator<String> rule) {
    return value == null ? null : rule.apply(value);
  }

  /** Leaves the passwords out. */
  @Override
  public String toString() {
    return "PlatformDraft[" + uuid + ", " + name + "]";
  }
}
