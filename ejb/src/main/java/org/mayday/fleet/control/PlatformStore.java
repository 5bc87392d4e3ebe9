package org.mayday.fleet.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.mayday.fleet.boundary.InvalidPlatform;
import org.mayday.fleet.boundary.NewPlatform;
import org.mayday.fleet.boundary.PlatformChange;
import org.mayday.fleet.boundary.UnknownPlatform;
import org.mayday.fleet.entity.PlatformRow;
import org.mayday.fleet.entity.TagRow;
import org.mayday.vault.control.HashedChange;
import org.mayday.vault.control.Vault;

/** Registers, changes and removes PCs. Everything runs in the caller's transaction. */
@ApplicationScoped
public class PlatformStore {
  /** How many PCs are written before the persistence context is emptied. */
  static final int CHUNK = 500;

  @PersistenceContext(unitName = "mayday")
  EntityManager entityManager;

  @Inject Vault vault;
  @Inject PlatformReader reader;
  @Inject Event<PlatformWithdrawn> withdrawn;
  @Inject Event<PlatformsChanged> changed;
  Clock clock = Clock.systemUTC();

  /** Those of the PCs (at most 1,000) that are registered. */
  List<UUID> registered(List<UUID> platforms) {
    return entityManager
        .createQuery("select p.uuid from PlatformRow p where p.uuid in :ids", String.class)
        .setParameter("ids", platforms.stream().map(UUID::toString).toList())
        .getResultStream()
        .map(UUID::fromString)
        .toList();
  }

  /** Registers a PC. */
  public void register(NewPlatform fresh) {
    PlatformDraft draft = allowed(PlatformDraft.of(fresh));
    if (entityManager.find(PlatformRow.class, draft.uuid().toString()) != null) {
      throw new InvalidPlatform("The PC " + draft.uuid() + " is registered already.");
    }
    write(List.of(draft), vault.hash(List.of(draft.credentials())));
  }

  /** Changes what is not null in the change. */
  public void change(UUID platform, PlatformChange change) {
    row(platform);
    PlatformDraft draft = allowed(PlatformDraft.of(platform, change));
    write(List.of(draft), vault.hash(List.of(draft.credentials())));
  }

  /**
   * The same draft, if what it holds may be kept on this server.
   *
   * @throws InvalidPlatform if it may not
   */
  PlatformDraft allowed(PlatformDraft draft) {
    if (draft.credentials().amtPassword() != null && !vault.keepsAmtPasswords()) {
      throw new InvalidPlatform("This server is a gateway only and keeps no AMT passwords.");
    }
    return draft;
  }

  /** Lets a PC log in, or not. */
  public void enable(UUID platform, boolean enabled) {
    row(platform).enable(enabled);
    changed.fire(new PlatformsChanged(Set.of(platform)));
    if (!enabled) {
      withdrawn.fire(new PlatformWithdrawn(platform, "The PC may no longer log in."));
    }
  }

  /** Forgets a PC and its credentials. */
  public void remove(UUID platform) {
    PlatformRow row = row(platform);
    vault.forget(platform);
    entityManager
        .createQuery("delete from TagRow t where t.platform = :id")
        .setParameter("id", platform.toString())
        .executeUpdate();
    entityManager.flush();
    entityManager.remove(row);
    changed.fire(new PlatformsChanged(Set.of(platform)));
    withdrawn.fire(new PlatformWithdrawn(platform, "The PC was removed."));
  }

  /**
   * Registers those of the drafts that are new and changes the others.
   *
   * @param credentials the credentials of the drafts, in the same order
   * @return how many were new
   */
  int write(List<PlatformDraft> drafts, List<HashedChange> credentials) {
    int registered = 0;
    for (int from = 0; from < drafts.size(); from += CHUNK) {
      int to = Math.min(from + CHUNK, drafts.size());
      registered += writeChunk(drafts.subList(from, to), credentials.subList(from, to));
    }
    return registered;
  }

  /** The rows of those of the PCs (at most 1,000) that are registered. */
  Map<UUID, PlatformRow> rows(List<UUID> platforms) {
    Map<UUID, PlatformRow> rows = new HashMap<>();
    if (platforms.isEmpty()) {
      return rows;
    }
    entityManager
        .createQuery("select p from PlatformRow p where p.uuid in :ids", PlatformRow.class)
        .setParameter("ids", platforms.stream().map(UUID::toString).toList())
        .getResultList()
        .forEach(row -> rows.put(row.uuid(), row));
    return rows;
  }

  private int writeChunk(List<PlatformDraft> drafts, List<HashedChange> credentials) {
    List<UUID> uuids = drafts.stream().map(PlatformDraft::uuid).toList();
    Map<UUID, PlatformRow> known = rows(uuids);
    int registered = 0;
    for (PlatformDraft draft : drafts) {
      PlatformRow row = known.get(draft.uuid());
      if (row == null) {
        row = new PlatformRow(draft.uuid(), draft.name(), clock.instant());
        entityManager.persist(row);
        registered++;
      } else if (draft.name() != null) {
        row.rename(draft.name());
      }
      if (draft.certificateRequired() != null) {
        row.requireCertificate(draft.certificateRequired());
      }
    }
    entityManager.flush(); // tags and credentials refer to these rows
    writeTags(drafts, reader.tags(uuids));
    vault.keep(credentials.stream().filter(hashed -> !hashed.change().isEmpty()).toList());
    entityManager.clear();
    changed.fire(new PlatformsChanged(Set.copyOf(uuids)));
    return registered;
  }

  private void writeTags(List<PlatformDraft> drafts, Map<UUID, SortedSet<String>> known) {
    for (PlatformDraft draft : drafts) {
      if (draft.tags() == null) {
        continue;
      }
      List<String> old = new ArrayList<>(known.getOrDefault(draft.uuid(), new TreeSet<>()));
      for (String tag : draft.tags()) {
        if (!old.remove(tag)) {
          entityManager.persist(new TagRow(draft.uuid(), tag));
        }
      }
      if (!old.isEmpty()) {
        entityManager
            .createQuery("delete from TagRow t where t.platform = :id and t.tag in :old")
            .setParameter("id", draft.uuid().toString())
            .setParameter("old", old)
            .executeUpdate();
      }
    }
  }

  private PlatformRow row(UUID platform) {
    PlatformRow row = entityManager.find(PlatformRow.class, platform.toString());
    if (row == null) {
      throw new UnknownPlatform("There is no PC " + platform + ".");
    }
    return row;
  }
}
