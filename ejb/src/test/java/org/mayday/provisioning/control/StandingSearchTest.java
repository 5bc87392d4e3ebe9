package org.mayday.provisioning.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.fleet.boundary.NewPlatform;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.provisioning.boundary.Standing;
import org.mayday.provisioning.boundary.StandingCount;
import org.mayday.provisioning.boundary.StandingQuery;
import org.mayday.provisioning.entity.ProfileSetupRow;

/** Standings of fleets of any size are counted and listed truly. */
class StandingSearchTest {
  private static final int MANY = 1_203;

  private final ProfileBench bench = new ProfileBench();
  private Instant changed = ProfileBench.NOW;

  @AfterEach
  void close() {
    bench.close();
  }

  private UUID has(String name, String profile, Job.Purpose purpose, Job.State state) {
    return bench.database.inTransaction(em -> added(em, name, profile, purpose, state));
  }

  private UUID added(
      EntityManager em, String name, String profile, Job.Purpose purpose, Job.State state) {
    UUID platform = UUID.randomUUID();
    bench.fleet.store.register(
        new NewPlatform(platform, name, "mps", "P@ssw0rd", "admin", "P@ssw0rd", Set.of()));
    ProfileSetupRow row = new ProfileSetupRow(platform, "{}", "");
    row.want(profile, 1, purpose.name(), false);
    changed = changed.plus(Duration.ofSeconds(1));
    row.by("sue", changed);
    row.state(state.name(), "", changed);
    em.persist(row);
    em.flush();
    em.clear(); // or each flush looks at all that were added before
    return platform;
  }

  private List<StandingCount> counts() {
    return bench.database.inTransaction(em -> new StandingCounts(em).all());
  }

  private List<Standing> find(
      @Nullable String profile, Standing.@Nullable State state, int offset, int limit) {
    StandingQuery asked = new StandingQuery(null, profile, state, offset, limit);
    return bench.database.inTransaction(em -> bench.standings(em).find(asked));
  }

  @Test
  void countsMorePcsThanAreToldAtATime() {
    bench.save("Outside", ProfileBench.content("mps.example.org:4433"));
    bench.database.inTransaction(
        em -> {
          for (int i = 0; i < MANY; i++) {
            added(em, "pc-" + i, "Outside", Job.Purpose.APPLY, Job.State.DONE);
          }
          return MANY;
        });
    UUID removing = has("removing", "Outside", Job.Purpose.REMOVE, Job.State.UNDER_WAY);
    UUID gone = has("gone", "Outside", Job.Purpose.APPLY, Job.State.DONE);
    bench.database.inTransaction(() -> bench.fleet.store.remove(gone));

    assertThat(counts())
        .containsExactly(
            new StandingCount("Outside", Standing.State.APPLIED, MANY),
            new StandingCount("Outside", Standing.State.REMOVING, 1));
    assertThat(find("Outside", null, 0, StandingQuery.MOST)).hasSize(StandingQuery.MOST);
    assertThat(find("Outside", null, StandingQuery.MOST, StandingQuery.MOST))
        .hasSize(MANY + 1 - StandingQuery.MOST);
    assertThat(find("Outside", Standing.State.REMOVING, 0, 50))
        .extracting(Standing::platform)
        .containsExactly(removing);
    assertThatThrownBy(() -> bench.database.inTransaction(() -> bench.profiles.delete("Outside")))
        .isInstanceOf(BadArguments.class)
        .hasMessageStartingWith(MANY + 1 + " PCs have this profile");
  }

  @Test
  void countsEachStateOnceWhateverItIsFor() {
    has("one", "Outside", Job.Purpose.APPLY, Job.State.AWAITING_CALL);
    has("two", "Outside", Job.Purpose.REMOVE, Job.State.AWAITING_CALL);
    has("three", "Other", Job.Purpose.APPLY, Job.State.UNDER_WAY);
    assertThat(counts())
        .containsExactly(
            new StandingCount("Other", Standing.State.APPLYING, 1),
            new StandingCount("Outside", Standing.State.AWAITING_CALL, 2));
  }

  @Test
  void thoseThatNeedSomebodyComeFirstAndTheNewestOfThem() {
    UUID done = has("done", "Outside", Job.Purpose.APPLY, Job.State.DONE);
    UUID broken = has("broken", "Outside", Job.Purpose.REMOVE, Job.State.BROKEN);
    UUID applying = has("applying", "Other", Job.Purpose.APPLY, Job.State.UNDER_WAY);
    UUID later = has("later", "Outside", Job.Purpose.APPLY, Job.State.DONE);
    UUID awaiting = has("awaiting", "Outside", Job.Purpose.APPLY, Job.State.AWAITING_CALL);
    UUID removing = has("removing", "Outside", Job.Purpose.REMOVE, Job.State.UNDER_WAY);
    assertThat(find(null, null, 0, 50))
        .extracting(Standing::platform)
        .containsExactly(broken, removing, awaiting, applying, later, done);
    for (Standing.State state : Standing.State.values()) {
      assertThat(find(null, state, 0, 50))
          .isNotEmpty()
          .extracting(Standing::state)
          .containsOnly(state);
    }
    assertThat(counts())
        .filteredOn(count -> count.profile().equals("Outside"))
        .extracting(StandingCount::state, StandingCount::pcs)
        .containsExactly(
            tuple(Standing.State.APPLIED, 2L),
            tuple(Standing.State.AWAITING_CALL, 1L),
            tuple(Standing.State.REMOVING, 1L),
            tuple(Standing.State.BROKEN, 1L));
    assertThat(find("Other", null, 0, 50)).extracting(Standing::platform).containsExactly(applying);
  }

  @Test
  void saysHowManyAtMost() {
    assertThatThrownBy(() -> new StandingQuery(null, null, null, 0, 1_001))
        .isInstanceOf(BadArguments.class);
    assertThatThrownBy(() -> new StandingQuery(null, null, null, -1, 1))
        .isInstanceOf(BadArguments.class);
  }
}
