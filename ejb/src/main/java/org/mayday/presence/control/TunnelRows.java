package org.mayday.presence.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.presence.boundary.CallerClass;
import org.mayday.presence.boundary.Trigger;
import org.mayday.presence.boundary.TunnelRecord;
import org.mayday.presence.entity.Tunnel;

/** The rows of tunnels. Runs in the caller's transaction. */
@Dependent
public class TunnelRows {
  private final EntityManager entityManager;

  @Inject
  public TunnelRows(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  void add(Tunnel tunnel) {
    entityManager.persist(tunnel);
  }

  Optional<Tunnel> find(UUID tunnel) {
    return Optional.ofNullable(entityManager.find(Tunnel.class, tunnel.toString()));
  }

  /** Those of the tunnels (at most 1,000) that are known, locked in the same order by everybody. */
  List<Tunnel> lock(Collection<UUID> tunnels) {
    return entityManager
        .createQuery("select t from Tunnel t where t.id in :ids order by t.id", Tunnel.class)
        .setParameter("ids", texts(tunnels))
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** The open tunnels of these PCs (at most 1,000), oldest first. */
  List<Tunnel> openOf(Collection<UUID> platforms) {
    return entityManager
        .createQuery(
            "select t from Tunnel t where t.platform in :platforms and t.closedAt is null"
                + " order by t.openedAt",
            Tunnel.class)
        .setParameter("platforms", texts(platforms))
        .getResultList();
  }

  /** The newest tunnel that a PC has open. */
  public Optional<TunnelRecord> current(UUID platform) {
    List<Tunnel> open = openOf(List.of(platform));
    return open.isEmpty() ? Optional.empty() : Optional.of(open.get(open.size() - 1).record());
  }

  private static List<String> texts(Collection<UUID> uuids) {
    return uuids.stream().map(UUID::toString).toList();
  }

  /** All open tunnels, in outline: there may be tens of thousands. */
  List<OpenTunnel> open() {
    return entityManager
        .createQuery(
            "select t.id, t.platform, t.openedAt, t.ports from Tunnel t where t.closedAt is null",
            Object[].class)
        .getResultStream()
        .map(OpenTunnel::of)
        .toList();
  }

  /** Tunnels of a PC, newest first. */
  public List<TunnelRecord> history(UUID platform, int limit) {
    return entityManager
        .createQuery(
            "select t from Tunnel t where t.platform = :platform order by t.openedAt desc",
            Tunnel.class)
        .setParameter("platform", platform.toString())
        .setMaxResults(limit)
        .getResultList()
        .stream()
        .map(Tunnel::record)
        .toList();
  }

  /** One tunnel. */
  public Optional<TunnelRecord> record(UUID tunnel) {
    return find(tunnel).map(Tunnel::record);
  }

  /** Those of the tunnels (at most 1,000) that are known. */
  public List<TunnelRecord> records(Collection<UUID> tunnels) {
    return entityManager
        .createQuery("select t from Tunnel t where t.id in :ids", Tunnel.class)
        .setParameter("ids", texts(tunnels))
        .getResultStream()
        .map(Tunnel::record)
        .toList();
  }

  /** The moments at which a PC opened tunnels with the same trigger: this one and those before. */
  public List<Instant> openings(UUID platform, TunnelRecord upTo, int limit) {
    return entityManager
        .createQuery(
            "select t.openedAt from Tunnel t where t.platform = :platform"
                + " and t.trigger = :trigger and t.openedAt <= :upTo order by t.openedAt desc",
            Instant.class)
        .setParameter("platform", platform.toString())
        .setParameter("trigger", Trigger.valueOf(upTo.trigger()))
        .setParameter("upTo", upTo.openedAt())
        // Rows of new tunnels are flushed by the query for open calls; not a whole batch for each.
        .setFlushMode(FlushModeType.COMMIT)
        .setMaxResults(limit)
        .getResultList();
  }

  /**
   * Locks a tunnel until the transaction ends. Whoever changes a call and its tunnel locks the
   * tunnel first.
   */
  public void hold(UUID tunnel) {
    lock(List.of(tunnel));
  }

  /** Says what a tunnel turned out to be; unknown tunnels are passed over. */
  public void classify(UUID tunnel, CallerClass as, String evidence, @Nullable UUID call) {
    find(tunnel)
        .ifPresent(
            row -> {
              row.classify(as, evidence);
              if (call != null) {
                row.belongsTo(call);
              }
            });
  }

  /** The tunnel belongs to a call. */
  public void belongsTo(UUID tunnel, UUID call) {
    find(tunnel).ifPresent(row -> row.belongsTo(call));
  }

  /** When the PC will close a tunnel by its own policy. */
  public void livesUntil(UUID tunnel, Instant end) {
    find(tunnel).ifPresent(row -> row.livesUntil(end));
  }

  /** Forgets tunnels that were closed before this moment. */
  public int forgetClosedBefore(Instant moment) {
    return entityManager
        .createQuery("delete from Tunnel t where t.closedAt < :moment")
        .setParameter("moment", moment)
        .executeUpdate();
  }
}
