package org.mayday.fleet.boundary;

import java.io.Serializable;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
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
    @Nullable Set<String> tags,
    @Nullable Boolean certificateRequired)
    implements Serializable {
  public PlatformChange {
    tags = tags == null ? null : Set.copyOf(tags);
  }

  /** What changes, for the audit log; of passwords only that there is a new one. */
  @Override
  public String toString() {
    StringJoiner changes = new StringJoiner(", ");
    add(changes, "name", name);
    add(changes, "MPS user", mpsUsername);
    add(changes, "MPS password", mpsPassword == null ? null : "new");
    add(changes, "AMT user", amtUsername);
    add(changes, "AMT password", amtPassword == null ? null : "new");
    add(changes, "tags", tags == null ? null : new TreeSet<>(tags));
    add(changes, "certificate required", certificateRequired);
    return changes.toString();
  }

  private static void add(StringJoiner changes, String what, @Nullable Object value) {
    if (value != null) {
      changes.add(what + ": " + value);
    }
  }
}
