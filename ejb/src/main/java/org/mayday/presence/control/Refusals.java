package org.mayday.presence.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.mayday.announcement.control.Announcer;
import org.mayday.fleet.control.PlatformCard;
import org.mayday.fleet.control.PlatformDirectory;
import org.mayday.mps.api.DuplicatePlatform;
import org.mayday.mps.api.TunnelRefused;
import org.mayday.presence.boundary.Refusal;
import org.mayday.presence.entity.RefusalRow;

/**
 * Why a PC is not connected. A burst of the same refusal is one row with a count and one
 * announcement, and the table is bounded: a stranger who knocks all night fills nothing.
 */
@Dependent
public class Refusals {
  /** So many late entries of one address are looked at for the same burst. */
  private static final int BURSTS = 50;

  /** So many PCs whose names are alike are looked for. */
  private static final int MOST_NAMED = 200;

  private final EntityManager entityManager;
  private final PlatformDirectory directory;
  private final TunnelNews news;
  private final Announcer announcer;
  private final PresenceSettings settings;

  @Inject
  public Refusals(
      EntityManager entityManager,
      PlatformDirectory directory,
      TunnelNews news,
      Announcer announcer,
      PresenceSettings settings) {
    this.entityManager = entityManager;
    this.directory = directory;
    this.news = news;
    this.announcer = announcer;
    this.settings = settings;
  }

  /** A connection was refused. */
  public void refused(TunnelRefused event) {
    String address = TunnelNews.words(event.peer());
    Optional<RefusalRow> burst = burst(event, address);
    if (burst.isPresent()) {
      burst.get().again(event);
    } else {
      entityManager.persist(new RefusalRow(event, address));
      announcer.announce(List.of(news.refused(event, address)));
    }
  }

  /** Refusals of a PC, newest first. */
  public List<Refusal> of(UUID platform, int limit) {
    return entityManager
        .createQuery(
            "select r from RefusalRow r where r.platform = :platform order by r.lastAt desc",
            RefusalRow.class)
        .setParameter("platform", platform.toString())
        .setMaxResults(limit)
        .getResultList()
        .stream()
        .map(RefusalRow::refusal)
        .toList();
  }

  /** All refusals, newest first. */
  public List<Refusal> recent(int limit) {
    return entityManager
        .createQuery("select r from RefusalRow r order by r.lastAt desc", RefusalRow.class)
        .setMaxResults(limit)
        .getResultList()
        .stream()
        .map(RefusalRow::refusal)
        .toList();
  }

  /** Two machines share a UUID. */
  public void duplicated(DuplicatePlatform event) {
    UUID platform = event.platform();
    String name = directory.find(platform).map(PlatformCard::name).orElse(platform.toString());
    announcer.announce(List.of(news.duplicated(event, name)));
  }

  /**
   * Refusals that have to do with a PC or an address, newest first.
   *
   * @param wanted a UUID, a part of a PC's name, the beginning of an address, or a user name; empty
   *     for all
   */
  public List<Refusal> search(String wanted, int limit) {
    String text = wanted.strip().toLowerCase(Locale.ROOT);
    if (text.isEmpty()) {
      return recent(limit);
    }
    List<String> platforms = new ArrayList<>(List.of(text));
    directory.named(text, MOST_NAMED).forEach(uuid -> platforms.add(uuid.toString()));
    return entityManager
        .createQuery(
            "select r from RefusalRow r where r.platform in :platforms"
                + " or locate(:text, r.address) = 1 or lower(r.username) = :text"
                + " order by r.lastAt desc",
            RefusalRow.class)
        .setParameter("platforms", platforms)
        .setParameter("text", text)
        .setMaxResults(limit)
        .getResultList()
        .stream()
        .map(RefusalRow::refusal)
        .toList();
  }

  /** Forgets what is old, and the oldest beyond the bound. */
  public void trim(Instant now) {
    entityManager
        .createQuery("delete from RefusalRow r where r.lastAt < :moment")
        .setParameter("moment", now.minus(settings.refusalAge()))
        .executeUpdate();
    List<Instant> beyond =
        entityManager
            .createQuery("select r.lastAt from RefusalRow r order by r.lastAt desc", Instant.class)
            .setFirstResult(settings.refusals())
            .setMaxResults(1)
            .getResultList();
    if (!beyond.isEmpty()) {
      entityManager
          .createQuery("delete from RefusalRow r where r.lastAt <= :moment")
          .setParameter("moment", beyond.get(0))
          .executeUpdate();
    }
  }

  private Optional<RefusalRow> burst(TunnelRefused event, String address) {
    return entityManager
        .createQuery(
            "select r from RefusalRow r where r.address = :address and r.lastAt >= :since"
                + " and r.stage = :stage and r.reason = :reason order by r.lastAt desc",
            RefusalRow.class)
        .setParameter("address", address)
        .setParameter("since", event.at().minus(settings.burst()))
        .setParameter("stage", event.stage().name())
        .setParameter("reason", event.reason().name())
        .setMaxResults(BURSTS)
        .getResultList()
        .stream()
        .filter(row -> row.isOf(event))
        .findFirst();
  }
}
