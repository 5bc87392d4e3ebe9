package org.mayday.fleet.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.fleet.boundary.InvalidPlatform;
import org.mayday.fleet.boundary.NewPlatform;
import org.mayday.fleet.boundary.Platform;
import org.mayday.fleet.boundary.PlatformChange;
import org.mayday.fleet.boundary.UnknownPlatform;
import org.mayday.schema.TestDatabase;
import org.mayday.vault.control.AmtCredentials;
import org.mayday.vault.control.TestVault;

class PlatformStoreTest {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
  private final TestDatabase database = TestDatabase.create();
  private final FleetControls fleet = FleetControls.in(database);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void registersAPc() {
    UUID uuid = fleet.registered(" Reception 1 ", "Berlin", "front desk ");

    Platform platform = get(uuid);

    assertThat(platform.name()).isEqualTo("Reception 1");
    assertThat(platform.tags()).containsExactly("berlin", "front desk");
    assertThat(platform.mpsUsername()).isEqualTo("mps");
    assertThat(platform.amtUsername()).isEqualTo("admin");
    assertThat(platform.amtCredentials()).isTrue();
    assertThat(platform.enabled()).isTrue();
    assertThat(platform.connected()).isFalse();
    assertThat(platform.address()).isNull();
    assertThat(platform.amtVersion()).isNull();
    assertThat(platform.lastSeen()).isNull();
    assertThat(TestVault.verify(fleet.vault, uuid, "mps", "P@ssw0rd")).isTrue();
  }

  @Test
  void refusesToRegisterAPcTwice() {
    UUID uuid = fleet.registered("one");

    assertThatThrownBy(() -> register(uuid, "two", "pw"))
        .isInstanceOf(InvalidPlatform.class)
        .hasMessageEndingWith("is registered already.");
    assertThat(get(uuid).name()).isEqualTo("one");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00000000-0000-0000-0000-000000000000",
        "ffffffff-ffff-ffff-ffff-ffffffffffff",
        "03000200-0400-0500-0006-000700080009"
      })
  void refusesUuidsOfManyPcs(UUID uuid) {
    assertThatThrownBy(() -> register(uuid, "pc", "pw"))
        .isInstanceOf(InvalidPlatform.class)
        .hasMessageContaining("placeholder of the board's maker");
  }

  @Test
  void refusesValuesOutOfBoundsWithoutTellingPasswords() {
    assertThatThrownBy(() -> register(UUID.randomUUID(), " ", "pw"))
        .isInstanceOf(InvalidPlatform.class)
        .hasMessage("The name is missing.");
    assertThatThrownBy(() -> register(UUID.randomUUID(), "n".repeat(201), "pw"))
        .hasMessage("The name is longer than 200 characters.");
    assertThatThrownBy(() -> register(UUID.randomUUID(), "pc", "secret".repeat(20)))
        .isInstanceOf(InvalidPlatform.class)
        .hasMessage("The MPS password is longer than 64 characters.");
    assertThatThrownBy(() -> register(UUID.randomUUID(), "a\nb", "pw"))
        .hasMessage("The name contains control characters.");
  }

  @Test
  void changesOnlyWhatIsGiven() {
    UUID uuid = fleet.registered("old", "a", "b");

    change(uuid, new PlatformChange(null, null, null, null, "N3w!", Set.of("B", "c"), true));

    Platform platform = get(uuid);
    assertThat(platform.name()).isEqualTo("old");
    assertThat(platform.tags()).containsExactly("b", "c");
    assertThat(platform.certificateRequired()).isTrue();
    assertThat(fleet.vault.amtCredentials(uuid)).contains(new AmtCredentials("admin", "N3w!"));
    assertThat(TestVault.verify(fleet.vault, uuid, "mps", "P@ssw0rd")).isTrue();
  }

  @Test
  void tellsThatAPcIsUnknown() {
    UUID stranger = UUID.randomUUID();
    PlatformChange change = new PlatformChange("x", null, null, null, null, null, null);

    assertThatThrownBy(() -> change(stranger, change)).isInstanceOf(UnknownPlatform.class);
    assertThatThrownBy(() -> database.inTransaction(() -> fleet.store.remove(stranger)))
        .isInstanceOf(UnknownPlatform.class)
        .hasMessage("There is no PC " + stranger + ".");
    assertThat(fleet.withdrawn).isEmpty();
  }

  @Test
  void removesAPcWithEverythingAndHasItsTunnelClosed() {
    UUID uuid = fleet.registered("old", "a");

    database.inTransaction(() -> fleet.store.remove(uuid));

    assertThat(fleet.reader.get(uuid)).isEmpty();
    assertThat(fleet.search.tags()).isEmpty();
    assertThat(fleet.vault.amtCredentials(uuid)).isEmpty();
    assertThat(fleet.withdrawn).extracting(PlatformWithdrawn::platform).containsExactly(uuid);
  }

  @Test
  void switchesAPcOffAndHasItsTunnelClosed() {
    UUID uuid = fleet.registered("pc");

    database.inTransaction(() -> fleet.store.enable(uuid, false));
    assertThat(get(uuid).enabled()).isFalse();
    assertThat(fleet.withdrawn).hasSize(1);

    database.inTransaction(() -> fleet.store.enable(uuid, true));
    assertThat(get(uuid).enabled()).isTrue();
    assertThat(fleet.withdrawn).hasSize(1);
  }

  @Test
  void showsTheTunnelOfAPc() {
    UUID uuid = fleet.registered("pc");

    database.inTransaction(
        () -> fleet.directory.connected(uuid, "10.1.2.3", "USER_INITIATED", "modern", NOON));
    Platform up = get(uuid);
    assertThat(up.connected()).isTrue();
    assertThat(up.connectedSince()).isEqualTo(NOON);
    assertThat(up.address()).isEqualTo("10.1.2.3");
    assertThat(up.lastTrigger()).isEqualTo("USER_INITIATED");
    assertThat(up.lastListener()).isEqualTo("modern");
    assertThat(up.lastSeen()).isEqualTo(NOON);

    database.inTransaction(() -> fleet.directory.disconnected(uuid, NOON.plusSeconds(60)));
    Platform down = get(uuid);
    assertThat(down.connected()).isFalse();
    assertThat(down.connectedSince()).isNull();
    assertThat(down.address()).isEqualTo("10.1.2.3");
    assertThat(down.lastSeen()).isEqualTo(NOON.plusSeconds(60));
  }

  @Test
  void leavesNobodyConnectedAfterAStart() {
    UUID one = fleet.registered("one");
    fleet.registered("two");
    database.inTransaction(
        () -> fleet.directory.connected(one, "10.1.2.3", "ALERT", "legacy", NOON));
    assertThat(fleet.directory.connected()).containsExactly(one);

    int seemed = database.inTransaction(em -> fleet.directory.nobodyConnected());
    assertThat(seemed).isEqualTo(1);

    assertThat(fleet.directory.connected()).isEmpty();
    assertThat(get(one).connectedSince()).isNull();
  }

  @Test
  void remembersTheNewestTimesThatPcsWereHeard() {
    UUID one = fleet.registered("one");
    UUID two = fleet.registered("two");
    database.inTransaction(
        () -> fleet.directory.seen(Map.of(one, NOON, two, NOON, UUID.randomUUID(), NOON)));
    database.inTransaction(
        () -> fleet.directory.seen(Map.of(one, NOON.minusSeconds(1), two, NOON.plusSeconds(1))));

    assertThat(get(one).lastSeen()).isEqualTo(NOON);
    assertThat(get(two).lastSeen()).isEqualTo(NOON.plusSeconds(1));
  }

  @Test
  void givesCardsOfKnownPcs() {
    UUID uuid = fleet.registered("pc", "vip");
    database.inTransaction(() -> fleet.directory.amtVersion(uuid, "12.0.45"));

    assertThat(fleet.directory.find(List.of(uuid, UUID.randomUUID())))
        .containsOnlyKeys(uuid)
        .extractingByKey(uuid)
        .satisfies(
            card -> {
              assertThat(card.name()).isEqualTo("pc");
              assertThat(card.tags()).containsExactly("vip");
              assertThat(card.amtVersion()).isEqualTo("12.0.45");
            });
    assertThat(fleet.directory.find(UUID.randomUUID())).isEmpty();
  }

  private Platform get(UUID uuid) {
    return database.inTransaction(em -> fleet.reader.get(uuid).orElseThrow());
  }

  private void register(UUID uuid, String name, String mpsPassword) {
    NewPlatform fresh = new NewPlatform(uuid, name, "mps", mpsPassword, null, null, Set.of());
    database.inTransaction(() -> fleet.store.register(fresh));
  }

  private void change(UUID uuid, PlatformChange change) {
    database.inTransaction(() -> fleet.store.change(uuid, change));
  }
}
