package org.mayday.fleet.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.fleet.entity.PlatformRow;

/**
 * The PCs as other components see them. Everything runs in the caller's transaction; unknown PCs
 * are passed over in silence, because they can be removed at any time.
 */
@ApplicationScoped
public class PlatformDirectory {
  private static final int MAX_ADDRESS = 64;
  private static final int MAX_TRIGGER = 32;
  private static final int MAX_LISTENER = 20;
  private static final int MAX_VERSION = 40;

  @PersistenceContext(unitName = "mayday")
  EntityManager entityManager;

  @Inject PlatformStore store;
  @Inject PlatformReader reader;

  /** The PC with this UUID. */
  public Optional<PlatformCard> find(UUID platform) {
    return Optional.ofNullable(find(List.of(platform)).get(platform));
  }

  /** The PCs with these UUIDs (at most 1,000), those that are known. */
  public Map<UUID, PlatformCard> find(Collection<UUID> platforms) {
    Map<UUID, PlatformRow> rows = store.rows(List.copyOf(platforms));
    Map<UUID, SortedSet<String>> tags = reader.tags(rows.keySet());
    Map<UUID, PlatformCard> cards = new HashMap<>();
    rows.forEach((uuid, row) -> cards.put(uuid, card(row, tags.get(uuid))));
    return cards;
  }

  /** Whether and how the PCs (at most 1,000) may log in; unknown ones are left out. */
  public Map<UUID, Admittance> admittance(Collection<UUID> platforms) {
    Map<UUID, Admittance> found = new HashMap<>();
    entityManager
        .createQuery(
            "select p.uuid, p.enabled, p.certificateRequired from PlatformRow p"
                + " where p.uuid in :ids",
            Object[].class)
        .setParameter("ids", platforms.stream().map(UUID::toString).toList())
        .getResultStream()
        .forEach(
            row ->
                found.put(
                    UUID.fromString((String) row[0]),
                    new Admittance((Boolean) row[1], (Boolean) row[2])));
    return found;
  }

  /**
   * The UUIDs of PCs with this text in their names, in no order.
   *
   * @param part in lower case
   */
  public List<UUID> named(String part, int limit) {
    return entityManager
        .createQuery(
            "select p.uuid from PlatformRow p where locate(:part, lower(p.name)) > 0", String.class)
        .setParameter("part", part)
        .setMaxResults(limit)
        .getResultStream()
        .map(UUID::fromString)
        .toList();
  }

  /** The UUIDs of PCs with exactly this name, in any case; at most so many. */
  public List<UUID> called(String name, int limit) {
    return entityManager
        .createQuery("select p.uuid from PlatformRow p where p.nameKey = :key", String.class)
        .setParameter("key", name.toLowerCase(Locale.ROOT))
        .setMaxResults(limit)
        .getResultStream()
        .map(UUID::fromString)
        .toList();
  }

  /**
   * The UUIDs of PCs whose name is this host name with any domain behind it, in any case; at most
   * so many.
   */
  public List<UUID> hosts(String host, int limit) {
    String start = host.toLowerCase(Locale.ROOT) + ".";
    return entityManager
        .createQuery(
            "select p.uuid from PlatformRow p where locate(:start, p.nameKey) = 1", String.class)
        .setParameter("start", start)
        .setMaxResults(limit)
        .getResultStream()
        .map(UUID::fromString)
        .toList();
  }

  /**
   * The UUIDs of PCs whose newest tunnel came from this address; those alone that have one now, if
   * there are any. At most so many.
   */
  public List<UUID> at(String address, int limit) {
    List<UUID> connected = at(address, true, limit);
    return connected.isEmpty() ? at(address, false, limit) : connected;
  }

  private List<UUID> at(String address, boolean connected, int limit) {
    return entityManager
        .createQuery(
            "select p.uuid from PlatformRow p where p.address = :address"
                + " and p.connected = :connected",
            String.class)
        .setParameter("address", address)
        .setParameter("connected", connected)
        .setMaxResults(limit)
        .getResultStream()
        .map(UUID::fromString)
        .toList();
  }

  /** The UUIDs of PCs with this tag, in any case, by name. */
  public List<UUID> tagged(String tag, int limit) {
    return entityManager
        .createQuery(
            "select p.uuid from PlatformRow p, TagRow t where t.platform = p.uuid"
                + " and t.tag = :tag order by p.nameKey, p.uuid",
            String.class)
        .setParameter("tag", tag.toLowerCase(Locale.ROOT))
        .setMaxResults(limit)
        .getResultStream()
        .map(UUID::fromString)
        .toList();
  }

  /** The names of all PCs that have logged in at some time, by name; also of disabled ones. */
  public Map<UUID, String> haveCalled() {
    Map<UUID, String> names = new LinkedHashMap<>();
    entityManager
        .createQuery(
            "select p.uuid, p.name from PlatformRow p where p.lastListener <> ''"
                + " order by p.nameKey, p.uuid",
            Object[].class)
        .getResultStream()
        .forEach(row -> names.put(UUID.fromString((String) row[0]), (String) row[1]));
    return names;
  }

  /** The UUIDs of all PCs that are marked as connected. */
  public List<UUID> connected() {
    return entityManager
        .createQuery("select p.uuid from PlatformRow p where p.connected = true", String.class)
        .getResultStream()
        .map(UUID::fromString)
        .toList();
  }

  /** A PC has a tunnel through this listener since this moment. */
  public void connected(
      UUID platform, String address, String trigger, String listener, Instant at) {
    connected(List.of(new Connection(platform, address, trigger, listener, at)));
  }

  /** PCs (at most 1,000) have tunnels; unknown ones are passed over. */
  public void connected(List<Connection> connections) {
    Map<UUID, PlatformRow> rows =
        store.rows(connections.stream().map(Connection::platform).toList());
    for (Connection now : connections) {
      PlatformRow row = rows.get(now.platform());
      if (row != null) {
        row.connect(
            cut(now.address(), MAX_ADDRESS),
            cut(now.trigger(), MAX_TRIGGER),
            cut(now.listener(), MAX_LISTENER),
            now.since());
      }
    }
  }

  /** A PC has no tunnel any more. */
  public void disconnected(UUID platform, Instant at) {
    disconnected(Map.of(platform, at));
  }

  /** PCs (at most 1,000) have no tunnels any more since these moments. */
  public void disconnected(Map<UUID, Instant> since) {
    store
        .rows(List.copyOf(since.keySet()))
        .forEach((platform, row) -> row.disconnect(since.get(platform)));
  }

  /** Nobody has a tunnel: the server has just started. Gives the number of PCs that seemed to. */
  public int nobodyConnected() {
    return entityManager
        .createQuery(
            "update PlatformRow p set p.connected = false, p.connectedSince = null"
                + " where p.connected = true")
        .executeUpdate();
  }

  /** When PCs were last heard; many at once. Earlier times than those known are passed over. */
  public void seen(Map<UUID, Instant> heard) {
    List<UUID> uuids = new ArrayList<>(heard.keySet());
    // Two writers lock rows in the same order, that of the text.
    uuids.sort(Comparator.comparing(UUID::toString));
    for (int from = 0; from < uuids.size(); from += PlatformStore.CHUNK) {
      int to = Math.min(from + PlatformStore.CHUNK, uuids.size());
      store.rows(uuids.subList(from, to)).forEach((uuid, row) -> row.heard(heard.get(uuid)));
      entityManager.flush();
    }
  }

  /** Holds a PC until the transaction is over; whether there is such a PC. */
  public boolean hold(UUID platform) {
    return held(platform) != null;
  }

  private @Nullable PlatformRow held(UUID platform) {
    return entityManager.find(
        PlatformRow.class, platform.toString(), LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * Notes what a PC can be found by besides its name, and holds it until the transaction is over.
   *
   * @param words model and serial numbers
   * @return whether there is such a PC
   */
  public boolean hardware(UUID platform, String words) {
    PlatformRow row = held(platform);
    if (row == null) {
      return false;
    }
    row.hardware(words);
    return true;
  }

  /** A PC must prove itself by a certificate of its own from now on, or need not. */
  public void requireCertificate(UUID platform, boolean required) {
    row(platform).ifPresent(row -> row.requireCertificate(required));
  }

  /** A PC has told its firmware version. */
  public void amtVersion(UUID platform, String version) {
    String text = cut(version.strip(), MAX_VERSION);
    row(platform).ifPresent(row -> row.runs(text, VersionOrder.key(text)));
  }

  /** The firmware of a PC has told whether it shows its screen. */
  public void showsScreen(UUID platform, boolean shows) {
    row(platform).ifPresent(row -> row.showsScreen(shows));
  }

  /**
   * A PC has a tunnel.
   *
   * @param address where it calls from
   * @param trigger why it called
   * @param listener where the gateway took the call
   */
  public record Connection(
      UUID platform, String address, String trigger, String listener, Instant since) {}

  /**
   * Whether and how a PC may log in.
   *
   * @param certificateRequired whether it must prove itself by a certificate of its own
   */
  public record Admittance(boolean enabled, boolean certificateRequired) {}

  private Optional<PlatformRow> row(UUID platform) {
    return Optional.ofNullable(entityManager.find(PlatformRow.class, platform.toString()));
  }

  private static PlatformCard card(PlatformRow row, @Nullable SortedSet<String> tags) {
    return new PlatformCard(
        row.uuid(),
        row.name(),
        row.enabled(),
        row.certificateRequired(),
        tags == null ? Collections.emptySortedSet() : tags,
        row.amtVersion(),
        row.showsScreen(),
        row.connected());
  }

  private static String cut(String text, int max) {
    return text.length() <= max ? text : text.substring(0, max);
  }
}
