package org.mayday.fleet.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.fleet.boundary.Platform;
import org.mayday.fleet.boundary.PlatformPage;
import org.mayday.fleet.boundary.PlatformQuery;
import org.mayday.fleet.boundary.PlatformSort;
import org.mayday.schema.TestDatabase;

class PlatformSearchTest {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
  private final TestDatabase database = TestDatabase.create();
  private final FleetControls fleet = FleetControls.in(database);
  private final UUID alpha = fleet.registered("alpha", "berlin", "vip");
  private final UUID beta = fleet.registered("Beta_50%", "berlin");
  private final UUID gamma = fleet.registered("gamma\\!");

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void findsPartsOfNamesInAnyCase() {
    assertThat(names("LPH", null, null)).containsExactly("alpha");
    assertThat(names(" beta ", null, null)).containsExactly("Beta_50%");
    assertThat(names("", null, null)).containsExactly("alpha", "Beta_50%", "gamma\\!");
    assertThat(names("nobody", null, null)).isEmpty();
  }

  @Test
  void takesWildcardsLiterally() {
    assertThat(names("%", null, null)).containsExactly("Beta_50%");
    assertThat(names("_", null, null)).containsExactly("Beta_50%");
    assertThat(names("\\", null, null)).containsExactly("gamma\\!");
  }

  @Test
  void findsBeginningsOfUuidsAndAddressesAndWholeTags() {
    connect(gamma, "10.9.8.7", NOON);

    assertThat(names(gamma.toString().substring(0, 13).toUpperCase(), null, null))
        .containsExactly("gamma\\!");
    assertThat(names("10.9.", null, null)).containsExactly("gamma\\!");
    assertThat(names("9.8", null, null)).isEmpty();
    assertThat(names("Berlin", null, null)).containsExactly("alpha", "Beta_50%");
  }

  @Test
  void keepsThoseWithATagAndWithATunnel() {
    connect(beta, "10.9.8.7", NOON);

    assertThat(names(null, null, "BERLIN")).containsExactly("alpha", "Beta_50%");
    assertThat(names(null, true, "berlin")).containsExactly("Beta_50%");
    assertThat(names("a", false, "berlin")).containsExactly("alpha");
    assertThat(fleet.search.tags()).containsExactly("berlin", "vip");
  }

  @Test
  void ordersAsAsked() {
    version(alpha, "9.1.40");
    version(beta, "12.0.45");
    connect(beta, "10.0.0.2", NOON);
    connect(gamma, "10.0.0.1", NOON.plusSeconds(1));

    assertThat(order(PlatformSort.NAME, true)).containsExactly(gamma, beta, alpha);
    assertThat(order(PlatformSort.AMT_VERSION, false)).containsExactly(gamma, alpha, beta);
    assertThat(order(PlatformSort.LAST_SEEN, true)).containsExactly(gamma, beta, alpha);
    assertThat(order(PlatformSort.ADDRESS, false)).containsExactly(alpha, gamma, beta);
    assertThat(order(PlatformSort.CONNECTED, true)).containsExactly(gamma, beta, alpha);
    assertThat(order(PlatformSort.CONNECTED, false)).containsExactly(alpha, beta, gamma);
  }

  @Test
  void givesPagesAndTheirTotal() {
    PlatformPage second = fleet.search.find(query(1, 1));
    assertThat(second.total()).isEqualTo(3);
    assertThat(second.platforms()).extracting(Platform::name).containsExactly("Beta_50%");
    assertThat(second.platforms().get(0).tags()).containsExactly("berlin");
    assertThat(second.platforms().get(0).mpsUsername()).isEqualTo("mps");

    PlatformPage beyond = fleet.search.find(query(7, 5));
    assertThat(beyond.total()).isEqualTo(3);
    assertThat(beyond.platforms()).isEmpty();
  }

  @Test
  void tellsWhoCameThroughAListenerLast() {
    UUID old = fleet.registered("old");
    UUID updated = fleet.registered("updated");
    Instant noon = Instant.parse("2026-03-01T12:00:00Z");
    connect(old, "192.0.2.1", noon);
    connect(updated, "192.0.2.2", noon);
    database.inTransaction(
        () -> fleet.directory.connected(updated, "192.0.2.2", "ALERT", "modern", noon));

    PlatformPage page = fleet.search.throughListener("legacy", 10);

    assertThat(page.platforms()).extracting(Platform::uuid).contains(old).doesNotContain(updated);
    assertThat(page.total()).isEqualTo(page.platforms().size());
    assertThat(fleet.search.throughListener("legacy", 1).platforms()).hasSize(1);
  }

  private static PlatformQuery query(int offset, int limit) {
    return new PlatformQuery(null, null, null, PlatformSort.NAME, false, offset, limit);
  }

  private List<String> names(
      @Nullable String text, @Nullable Boolean connected, @Nullable String tag) {
    PlatformQuery query = new PlatformQuery(text, connected, tag, PlatformSort.NAME, false, 0, 10);
    return fleet.search.find(query).platforms().stream().map(Platform::name).toList();
  }

  private List<UUID> order(PlatformSort sort, boolean descending) {
    PlatformQuery query = new PlatformQuery(null, null, null, sort, descending, 0, 10);
    return fleet.search.find(query).platforms().stream().map(Platform::uuid).toList();
  }

  private void connect(UUID uuid, String address, Instant at) {
    database.inTransaction(() -> fleet.directory.connected(uuid, address, "ALERT", "legacy", at));
  }

  private void version(UUID uuid, String version) {
    database.inTransaction(() -> fleet.directory.amtVersion(uuid, version));
  }
}
