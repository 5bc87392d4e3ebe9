package org.mayday.power.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mayday.fleet.control.PlatformDirectory;
import org.mayday.power.boundary.PowerSpell;
import org.mayday.power.boundary.PowerState;
import org.mayday.power.entity.PowerSpellRow;

/**
 * Remembers in which power states PCs were found. What is found is stored in batches, and only a
 * change of state is a row of its own, so that asking a PC never waits for the database.
 * Thread-safe.
 */
@ApplicationScoped
public class PowerBook {
  private static final int MOST_AT_ONCE = 1_000;

  /** More is found between two batches only if the database is away; then it is not kept. */
  private static final int MOST_WAITING = 20_000;

  private final LinkedBlockingQueue<Sighting> found = new LinkedBlockingQueue<>(MOST_WAITING);

  /** What was stored last: others see it in the database only when the transaction is over. */
  private volatile List<Sighting> inHand = List.of();

  private EntityManager entityManager;
  private PlatformDirectory directory;
  private PowerHistorySettings settings;
  private Clock clock;

  /** For the container's proxy only. */
  protected PowerBook() {}

  @Inject
  public PowerBook(
      EntityManager entityManager,
      PlatformDirectory directory,
      PowerHistorySettings settings,
      Clock clock) {
    this.entityManager = entityManager;
    this.directory = directory;
    this.settings = settings;
    this.clock = clock;
  }

  /** Notes in which state a PC was found, if it is one that lasts; gives what was read. */
  PowerReading noted(UUID platform, PowerReading reading) {
    PowerState state = reading.state();
    if (state != PowerState.UNKNOWN && state != PowerState.CHANGING) {
      // what does not fit is not kept; the chart has a gap there, and nothing waits
      found.offer(new Sighting(platform, state, clock.instant()));
    }
    return reading;
  }

  /** Whether anything was found that is not stored yet. */
  public boolean isAnythingNew() {
    return !found.isEmpty();
  }

  /** Stores what was found. Needs a transaction. */
  public void store() {
    Set<UUID> known = new HashSet<>();
    inHand = List.copyOf(found);
    found.drainTo(new ArrayList<>(), inHand.size());
    for (int at = 0; at < inHand.size(); at += MOST_AT_ONCE) {
      List<Sighting> some = inHand.subList(at, Math.min(inHand.size(), at + MOST_AT_ONCE));
      Map<UUID, List<Sighting>> byPlatform =
          some.stream().collect(Collectors.groupingBy(Sighting::platform));
      // one that was removed meanwhile has no history any more
      byPlatform.keySet().retainAll(directory.find(byPlatform.keySet()).keySet());
      known.addAll(byPlatform.keySet());
      Map<UUID, PowerSpellRow> newest = newest(byPlatform.keySet());
      byPlatform.forEach((platform, sightings) -> add(platform, newest.get(platform), sightings));
    }
    inHand = inHand.stream().filter(one -> known.contains(one.platform())).toList();
  }

  private void add(UUID platform, @Nullable PowerSpellRow newest, List<Sighting> sightings) {
    List<PowerSpell> known = newest == null ? List.of() : List.of(newest.spell());
    List<PowerSpell> all = Sighting.added(known, sightings);
    if (newest != null) {
      newest.lasts(all.get(0).last());
    }
    all.subList(known.size(), all.size())
        .forEach(spell -> entityManager.persist(new PowerSpellRow(platform, spell)));
  }

  private Map<UUID, PowerSpellRow> newest(Collection<UUID> platforms) {
    Map<UUID, PowerSpellRow> newest = new HashMap<>();
    if (!platforms.isEmpty()) {
      entityManager
          .createQuery(
              "select s from PowerSpellRow s where s.platform in :platforms and s.lastAt ="
                  + " (select max(n.lastAt) from PowerSpellRow n where n.platform = s.platform)",
              PowerSpellRow.class)
          .setParameter("platforms", platforms.stream().map(UUID::toString).toList())
          .getResultStream()
          .forEach(row -> newest.merge(row.platform(), row, PowerBook::later));
    }
    return newest;
  }

  /** Of two that end in the same moment the one that began then came later. */
  private static PowerSpellRow later(PowerSpellRow one, PowerSpellRow other) {
    return one.spell().first().isAfter(other.spell().first()) ? one : other;
  }

  /**
   * What is known of a PC, oldest first, with what is not stored yet. Needs a transaction.
   *
   * @param since spells that ended before are left out
   * @param limit how many at most, the newest
   */
  public List<PowerSpell> of(UUID platform, Instant since, int limit) {
    List<PowerSpell> stored =
        new ArrayList<>(
            entityManager
                .createQuery(
                    "select s from PowerSpellRow s where s.platform = :platform"
                        + " and s.lastAt >= :since order by s.lastAt desc, s.firstAt desc",
                    PowerSpellRow.class)
                .setParameter("platform", platform.toString())
                .setParameter("since", since)
                .setMaxResults(limit)
                .getResultStream()
                .map(PowerSpellRow::spell)
                .toList());
    Collections.reverse(stored);
    // what is in hand may be stored, and may just have been found: told twice it counts once
    List<Sighting> fresh = List.copyOf(found);
    return Sighting.added(
        stored,
        Stream.concat(inHand.stream(), fresh.stream())
            .filter(one -> one.platform().equals(platform) && !one.at().isBefore(since))
            .toList());
  }

  /** Forgets what is old or beyond the number; gives how many spells went. Needs a transaction. */
  public int trim() {
    return before(clock.instant().minus(settings.age())) + beyondTheNumber();
  }

  private int beyondTheNumber() {
    return entityManager
        .createQuery("select s.lastAt from PowerSpellRow s order by s.lastAt desc", Instant.class)
        .setFirstResult(settings.kept() - 1)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(this::before)
        .orElse(0);
  }

  private int before(Instant end) {
    return entityManager
        .createQuery("delete from PowerSpellRow s where s.lastAt < :before")
        .setParameter("before", end)
        .executeUpdate();
  }
}
