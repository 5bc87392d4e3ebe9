package org.mayday.provisioning.boundary;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.operation.boundary.BadArguments;

/**
 * Which PCs something is to be done on with a profile: those that are named, or else those that a
 * search finds, or all that are known, or else all that have the profile.
 *
 * @param tag those with this tag, in any case; null or blank for any
 * @param search part of the name, beginning of the UUID or of the address, or a tag, as on the page
 *     of PCs; null or blank for any
 * @param platforms those that are named; empty if there is a tag or a search
 * @param everyPc all that are known; then nothing else says which
 * @param olderOnly of these only those that have an older version of the profile than the newest
 */
public record ProfilePcs(
    @Nullable String tag,
    @Nullable String search,
    List<UUID> platforms,
    boolean everyPc,
    boolean olderOnly)
    implements Serializable {

  public ProfilePcs {
    platforms = List.copyOf(platforms);
    tag = said(tag);
    search = said(search);
    if (!platforms.isEmpty() && (tag != null || search != null)) {
      throw new BadArguments("Either name PCs, or say a tag or what to search for.");
    }
    if (everyPc && (!platforms.isEmpty() || tag != null || search != null)) {
      throw new BadArguments("Say either all PCs, or which.");
    }
  }

  /** Whether it is all PCs that have the profile. */
  public boolean isAllThatHaveIt() {
    return !everyPc && tag == null && search == null && platforms.isEmpty();
  }

  private static @Nullable String said(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
