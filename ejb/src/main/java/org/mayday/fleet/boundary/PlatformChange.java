package org.mayday.fleet.boundary;

import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to change about a PC; null leaves a value as it is. Bounds as in {@link NewPlatform}.
 *
 * @param amtUsername empty forgets the WS-Management credentials
 */
public record PlatformChange(
    @Nullable String name,
    @Nullable String mpsUsername,
    @Nullable String mpsPassword,
    @Nullable String amtUsername,
    @Nullable String amtPassword,
    @Nullable Set<String> tags)
    implements Serializable {
  public PlatformChange {
    tags = tags == null ? null : Set.copyOf(tags);
  }

  /** Leaves the passwords out. */
  @Override
  public String toString() {
    return "PlatformChange[" + name + ", " + tags + "]";
  }
}
