package org.mayday.provisioning.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mayday.announcement.control.TestAnnouncements;
import org.mayday.aspect.control.Aspects;
import org.mayday.aspect.control.SettingRules;
import org.mayday.fleet.control.FleetControls;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.provisioning.boundary.Endpoint;
import org.mayday.provisioning.boundary.MpsLoginKind;
import org.mayday.provisioning.boundary.ProfileContent;
import org.mayday.provisioning.boundary.ProfilePcs;
import org.mayday.provisioning.boundary.ProfileWork;
import org.mayday.provisioning.boundary.UnknownProfile;
import org.mayday.provisioning.boundary.UserCalls;
import org.mayday.provisioning.entity.ProfileSetupRow;
import org.mayday.schema.TestDatabase;
import org.mayday.vault.control.TestVault;

/** What is meant by the PCs of a profile, a tag and a search. */
class ProfileSelectionTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

  private final TestDatabase database = TestDatabase.create();
  private final FleetControls fleet = FleetControls.in(database);
  private final ProfileBook book =
      new ProfileBook(
          database.entityManager(),
          CLOCK,
          new SettingRules(new Aspects(List.of())),
          TestVault.seal(),
          new StandingCounts(database.entityManager()));
  private final ProfileSelection selection =
      new ProfileSelection(
          database.entityManager(),
          new TestAnnouncements(database, CLOCK),
          book,
          fleet.search,
          fleet.directory);
  private final UUID plain = fleet.registered("desk-1", "lab");
  private final UUID older = fleet.registered("desk-2", "lab");
  private final UUID newest = fleet.registered("desk-3");
  private final UUID broken = fleet.registered("attic", "lab");
  private final UUID other = fleet.registered("desk-4", "lab");

  @BeforeEach
  void give() {
    save("Outside", 600);
    save("Outside", 900);
    save("Other", 600);
    has(older, "Outside", 1, Job.State.DONE);
    has(newest, "Outside", 2, Job.State.DONE);
    has(broken, "Outside", 2, Job.State.BROKEN);
    has(other, "Other", 1, Job.State.DONE);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void save(String name, int life) {
    ProfileContent content =
        new ProfileContent(
            List.of(Endpoint.of("mps.example.org:4433")),
            life,
            null,
            null,
            null,
            null,
            UserCalls.BIOS_AND_OS,
            List.of(),
            MpsLoginKind.PASSWORD,
            List.of());
    database.inTransaction(() -> book.save(name, content, "sue"));
  }

  private void has(UUID platform, String profile, int version, Job.State state) {
    ProfileSetupRow row = new ProfileSetupRow(platform, "{}", "");
    row.want(profile, version, Job.Purpose.APPLY.name(), false);
    row.by("sue", CLOCK.instant());
    row.state(state.name(), "", CLOCK.instant());
    database.inTransaction(em -> em.merge(row));
  }

  private List<UUID> of(ProfileWork work, ProfilePcs pcs) {
    return selection.of("Outside", work, pcs);
  }

  private static ProfilePcs pcs(@Nullable String tag, @Nullable String search, boolean older) {
    return new ProfilePcs(tag, search, List.of(), false, older);
  }

  @Test
  void isAllThatHaveItWhereNothingIsSaid() {
    ProfilePcs all = pcs(null, " ", false);
    assertThat(of(ProfileWork.CHECK, all)).containsExactly(broken, older, newest);
    assertThat(of(ProfileWork.APPLY, all)).containsExactly(broken, older, newest);
    assertThat(of(ProfileWork.APPLY, pcs(null, null, true))).containsExactly(older);
    assertThat(of(ProfileWork.CONTINUE, all)).containsExactly(broken);
  }

  @Test
  void givesItToAllPcsOfATagAndTakesItFromThoseThatHaveIt() {
    ProfilePcs lab = pcs("LAB", null, false);
    assertThat(of(ProfileWork.APPLY, lab)).containsExactly(broken, plain, older, other);
    assertThat(of(ProfileWork.REMOVE, lab)).containsExactly(broken, older);
    assertThat(of(ProfileWork.APPLY, pcs("lab", null, true))).containsExactly(older);
  }

  @Test
  void searchesAsThePageOfPcsDoes() {
    assertThat(of(ProfileWork.APPLY, pcs("lab", "DESK", false)))
        .containsExactly(plain, older, other);
    assertThat(of(ProfileWork.REMOVE, pcs(null, "desk", false))).containsExactly(older, newest);
    assertThat(of(ProfileWork.APPLY, pcs(null, "nowhere", false))).isEmpty();
  }

  @Test
  void takesThoseThatAreNamed() {
    ProfilePcs named = new ProfilePcs("", null, List.of(other, newest), false, false);
    assertThat(of(ProfileWork.APPLY, named)).containsExactly(other, newest);
    assertThat(of(ProfileWork.REMOVE, named)).containsExactly(newest);
    List<UUID> one = List.of(other);
    assertThatThrownBy(() -> new ProfilePcs("lab", null, one, false, false))
        .isInstanceOf(BadArguments.class);
  }

  @Test
  void isEveryPcIfThatIsSaid() {
    ProfilePcs every = new ProfilePcs(null, null, List.of(), true, false);
    assertThat(of(ProfileWork.APPLY, every)).contains(broken, plain, older, newest, other);
    assertThat(of(ProfileWork.REMOVE, every)).containsExactly(broken, older, newest);
    List<UUID> none = List.of();
    assertThat(of(ProfileWork.APPLY, new ProfilePcs(null, null, none, true, true)))
        .containsExactly(older);
    assertThatThrownBy(() -> new ProfilePcs("lab", null, none, true, false))
        .isInstanceOf(BadArguments.class)
        .hasMessage("Say either all PCs, or which.");
  }

  @Test
  void saysThatThereIsNoSuchProfile() {
    ProfilePcs all = pcs(null, null, false);
    assertThatThrownBy(() -> selection.of("Nowhere", ProfileWork.CHECK, all))
        .isInstanceOf(UnknownProfile.class);
  }
}
