package org.mayday.presence.control;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.mayday.announcement.control.MovingClock;
import org.mayday.announcement.control.TestAnnouncements;
import org.mayday.fleet.control.FleetControls;
import org.mayday.mps.api.CloseCause;
import org.mayday.mps.api.LiveTunnel;
import org.mayday.mps.api.TlsFacts;
import org.mayday.mps.api.TunnelClosed;
import org.mayday.mps.api.TunnelEvent;
import org.mayday.mps.api.TunnelForwarded;
import org.mayday.mps.api.TunnelOpened;
import org.mayday.schema.TestDatabase;

/** Presence on a test database, told by the test what the gateway would tell. */
public final class TestPresence {
  public final TunnelRows rows;
  public final TunnelBook book;
  public final Refusals refusals;
  public final Reconciliation reconciliation;
  private final TestDatabase database;
  private final MovingClock clock;

  public TestPresence(
      TestDatabase database,
      TestAnnouncements announcements,
      FleetControls fleet,
      MovingClock clock,
      Hearers hearers) {
    this.database = database;
    this.clock = clock;
    PresenceSettings settings = settings();
    rows = new TunnelRows(database.entityManager());
    TunnelNews news = new TunnelNews(() -> "192.0.2.254:4433");
    book = new TunnelBook(rows, fleet.directory, news, announcements.announcer, hearers, settings);
    refusals =
        new Refusals(
            database.entityManager(), fleet.directory, news, announcements.announcer, settings);
    reconciliation =
        new Reconciliation(rows, book, fleet.directory, announcements, settings, clock);
  }

  /** The PC opens a tunnel now. Gives its identity. */
  /** The usual settings, with little room for refusals. */
  static PresenceSettings settings() {
    return new PresenceSettings(
        TriggerMap.parse(TriggerMap.DEFAULT),
        new CertificateRule(CertificateRule.Field.CN, Pattern.compile("[0-9a-fA-F-]{36}")),
        Duration.ofMinutes(5),
        20,
        Duration.ofDays(30),
        Duration.ofDays(365),
        Duration.ofSeconds(30));
  }

  public UUID opens(UUID platform, long trigger) {
    UUID tunnel = UUID.randomUUID();
    tell(opened(tunnel, platform, trigger));
    return tunnel;
  }

  public TunnelOpened opened(UUID tunnel, UUID platform, long trigger) {
    return new TunnelOpened(tunnel, platform, trigger, "1.0", peer(), tls(), clock.instant());
  }

  /** The gateway tells these together. */
  public void tell(TunnelEvent... events) {
    database.inTransaction(() -> book.happened(List.of(events)));
  }

  public void forwards(UUID tunnel, UUID platform) {
    tell(forwarded(tunnel, platform));
  }

  public TunnelForwarded forwarded(UUID tunnel, UUID platform) {
    return new TunnelForwarded(tunnel, platform, Set.of(16992, 16994), clock.instant());
  }

  /** The tunnel is lost now. */
  public void loses(UUID tunnel, UUID platform) {
    tell(closed(tunnel, platform, CloseCause.CONNECTION_LOST));
  }

  public TunnelClosed closed(UUID tunnel, UUID platform, CloseCause cause) {
    return new TunnelClosed(tunnel, platform, cause, "in the test", 10, 20, clock.instant());
  }

  public LiveTunnel live(UUID tunnel, UUID platform) {
    return new LiveTunnel(
        tunnel, platform, 1, peer(), tls(), clock.instant(), clock.instant(), Set.of(16992), 0);
  }

  private static TlsFacts tls() {
    return new TlsFacts("modern", "TLSv1.2", "TLS_X", "");
  }

  public static InetSocketAddress peer() {
    return new InetSocketAddress("192.0.2.7", 50000);
  }
}
