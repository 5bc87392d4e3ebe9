package org.mayday.presence.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.announcement.control.MovingClock;
import org.mayday.announcement.control.TestAnnouncements;
import org.mayday.fleet.control.FleetControls;
import org.mayday.mps.api.DuplicatePlatform;
import org.mayday.mps.api.TunnelRefused;
import org.mayday.mps.api.TunnelRefused.Reason;
import org.mayday.mps.api.TunnelRefused.Stage;
import org.mayday.presence.boundary.Refusal;
import org.mayday.schema.TestDatabase;

class RefusalsTest {
  private final TestDatabase database = TestDatabase.create();
  private final MovingClock clock = new MovingClock(Instant.parse("2026-03-01T10:00:00Z"));
  private final TestAnnouncements announcements = new TestAnnouncements(database, clock);
  private final FleetControls fleet = FleetControls.in(database);
  private final Refusals refusals =
      new TestPresence(database, announcements, fleet, clock, new RecordedHearers()).refusals;
  private final UUID pc = UUID.randomUUID();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void countsABurstInOneEntryAndTellsItOnce() {
    for (int i = 0; i < 5; i++) {
      refused("192.0.2.9", Reason.WRONG_CREDENTIALS, pc);
      clock.pass(Duration.ofSeconds(30));
    }
    List<Refusal> found = database.inTransaction(em -> refusals.of(pc, 10));
    assertThat(found).hasSize(1);
    assertThat(found.get(0).times()).isEqualTo(5);
    assertThat(found.get(0).reason()).isEqualTo("WRONG_CREDENTIALS");
    assertThat(announcements.types("tunnel")).containsExactly("refused");
  }

  @Test
  void keepsOthersApart() {
    refused("192.0.2.9", Reason.WRONG_CREDENTIALS, pc);
    refused("192.0.2.9", Reason.DISABLED, pc);
    refused("192.0.2.10", Reason.DISABLED, pc);
    refused("192.0.2.9", Reason.TLS_FAILED, null);
    clock.pass(Duration.ofMinutes(6));
    refused("192.0.2.9", Reason.WRONG_CREDENTIALS, pc);
    assertThat(recent()).hasSize(5);
  }

  @Test
  void keepsABoundedNumberOfTheNewest() {
    for (int i = 0; i < 30; i++) {
      refused("192.0.2." + i, Reason.TLS_FAILED, null);
      clock.pass(Duration.ofSeconds(1));
    }
    database.inTransaction(() -> refusals.trim(clock.instant()));
    List<Refusal> left = recent();
    assertThat(left).hasSize(20);
    assertThat(left.get(0).address()).isEqualTo("192.0.2.29");

    database.inTransaction(() -> refusals.trim(clock.instant().plus(Duration.ofDays(31))));
    assertThat(recent()).isEmpty();
  }

  @Test
  void findsWhyAPcDidNotGetIn() {
    UUID ward = fleet.registered("Ward-17");
    refused("192.0.2.9", Reason.WRONG_CREDENTIALS, ward);
    refused("198.51.100.1", Reason.TLS_FAILED, null);
    refused("198.51.100.2", Reason.UNKNOWN_PLATFORM, UUID.randomUUID());

    assertThat(search("ward")).extracting(Refusal::address).containsExactly("192.0.2.9");
    assertThat(search(" " + ward.toString().toUpperCase(Locale.ROOT)))
        .extracting(Refusal::address)
        .containsExactly("192.0.2.9");
    assertThat(search("198.51.100.")).hasSize(2);
    assertThat(search("51.100")).isEmpty();
    assertThat(search("MPS")).hasSize(2);
    assertThat(search(" ")).hasSize(3);
    assertThat(search("%")).isEmpty();
  }

  private List<Refusal> search(String wanted) {
    return database.inTransaction(em -> refusals.search(wanted, 100));
  }

  @Test
  void tellsOfMachinesThatShareAUuid() {
    database.inTransaction(
        () ->
            refusals.duplicated(
                new DuplicatePlatform(
                    pc,
                    new InetSocketAddress("192.0.2.9", 1),
                    new InetSocketAddress("192.0.2.10", 2),
                    5,
                    0,
                    clock.instant(),
                    clock.instant().plusSeconds(900))));
    assertThat(announcements.types("platform")).containsExactly("duplicate");
  }

  private List<Refusal> recent() {
    return database.inTransaction(em -> refusals.recent(100));
  }

  @Test
  void aUserNameThatIsTooLongToKeepStillMakesOneBurst() {
    String user = "m".repeat(200);
    refused("192.0.2.9", Reason.WRONG_CREDENTIALS, pc, user);
    refused("192.0.2.9", Reason.WRONG_CREDENTIALS, pc, user);

    assertThat(recent()).hasSize(1);
    assertThat(recent().get(0).times()).isEqualTo(2);
    assertThat(recent().get(0).username()).hasSize(64);
  }

  private void refused(String address, Reason reason, @Nullable UUID platform) {
    refused(address, reason, platform, platform == null ? null : "mps");
  }

  private void refused(
      String address, Reason reason, @Nullable UUID platform, @Nullable String user) {
    TunnelRefused event =
        new TunnelRefused(
            new InetSocketAddress(address, 1),
            Stage.LOGIN,
            reason,
            "in the test",
            platform,
            user,
            clock.instant());
    database.inTransaction(() -> refusals.refused(event));
  }
}
