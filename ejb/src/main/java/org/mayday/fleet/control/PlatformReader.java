package org.mayday.fleet.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.mayday.fleet.boundary.Platform;
import org.mayday.fleet.entity.PlatformRow;
import org.mayday.fleet.entity.TagRow;
import org.mayday.vault.control.LoginNames;
import org.mayday.vault.control.Vault;

/** Puts together what is known of PCs: three queries, however many PCs. */
@ApplicationScoped
public class PlatformReader {
  private static final SortedSet<String> NO_TAGS = Collections.emptySortedSet();

  @PersistenceContext(unitName = "mayday")
  EntityManager entityManager;

  @Inject Vault vault;

  /** The PC with this UUID. */
  public Optional<Platform> get(UUID platform) {
    return Optional.ofNullable(entityManager.find(PlatformRow.class, platform.toString()))
        .map(row -> all(List.of(row)).get(0));
  }

  /** The PCs of these rows (at most 1,000), in the same order. */
  List<Platform> all(List<PlatformRow> rows) {
    List<UUID> uuids = rows.stream().map(PlatformRow::uuid).toList();
    Map<UUID, SortedSet<String>> tags = tags(uuids);
    Map<UUID, LoginNames> names = vault.names(uuids);
    LoginNames none = new LoginNames("", null, false);
    return rows.stream()
        .map(
            row ->
                platform(
                    row,
                    tags.getOrDefault(row.uuid(), NO_TAGS),
                    names.getOrDefault(row.uuid(), none)))
        .toList();
  }

  /** The tags of these PCs (at most 1,000); PCs without tags are left out. */
  Map<UUID, SortedSet<String>> tags(Collection<UUID> platforms) {
    Map<UUID, SortedSet<String>> tags = new HashMap<>();
    if (platforms.isEmpty()) {
      return tags;
    }
    entityManager
        .createQuery("select t from TagRow t where t.platform in :ids", TagRow.class)
        .setParameter("ids", platforms.stream().map(UUID::toString).toList())
        .getResultList()
        .forEach(row -> tags.computeIfAbsent(row.platform(), id -> new TreeSet<>()).add(row.tag()));
    return tags;
  }

  private static Platform platform(PlatformRow row, SortedSet<String> tags, LoginNames names) {
    return new Platform(
        row.uuid(),
        row.name(),
        names.mpsUsername(),
        names.amtUsername(),
        row.enabled(),
        row.certificateRequired(),
        tags,
        row.amtVersion(),
        row.connected(),
        row.address(),
        row.lastTrigger(),
        row.lastListener(),
        row.connectedSince(),
        row.lastSeen(),
        names.amtPassword(),
        row.registeredAt());
  }
}
