package org.mayday.presence.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.mayday.fleet.control.PlatformDirectory;
import org.mayday.mps.api.BackedOff;
import org.mayday.mps.api.DuplicatePlatform;
import org.mayday.presence.boundary.Paused;
import org.mayday.presence.boundary.Twins;

/** Says whom the gateway holds back in the words of the desk. */
@Dependent
public class GuardBook {
  private final PlatformDirectory directory;

  @Inject
  public GuardBook(PlatformDirectory directory) {
    this.directory = directory;
  }

  /** With the names of the PCs that were claimed; at most 1,000. */
  public List<Paused> paused(List<BackedOff> listed) {
    Map<UUID, String> names = names(listed.stream().map(BackedOff::platform).toList());
    return listed.stream()
        .map(
            entry ->
                new Paused(
                    entry.source(),
                    entry.platform(),
                    names.get(entry.platform()),
                    entry.failures(),
                    entry.until()))
        .toList();
  }

  /** With the names of the PCs; at most 1,000. */
  public List<Twins> twins(List<DuplicatePlatform> listed) {
    Map<UUID, String> names = names(listed.stream().map(DuplicatePlatform::platform).toList());
    return listed.stream()
        .map(
            entry ->
                new Twins(
                    entry.platform(),
                    names.get(entry.platform()),
                    TunnelNews.words(entry.staying()),
                    TunnelNews.words(entry.refused()),
                    entry.flaps(),
                    entry.refusals(),
                    entry.since(),
                    entry.until()))
        .toList();
  }

  /** The names of those of the PCs (at most 1,000) that are known. */
  public Map<UUID, String> names(Collection<UUID> platforms) {
    Set<UUID> known = new HashSet<>();
    platforms.stream().filter(Objects::nonNull).forEach(known::add);
    Map<UUID, String> names = new HashMap<>();
    directory.find(known).forEach((uuid, card) -> names.put(uuid, card.name()));
    return names;
  }
}
