package org.mayday.staff.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mayday.audit.boundary.AuditEntry;
import org.mayday.audit.control.TestTrail;
import org.mayday.home.control.Home;
import org.mayday.home.control.HomeSettings;
import org.mayday.schema.TestDatabase;
import org.mayday.staff.boundary.InvalidStaffMember;
import org.mayday.staff.boundary.NewStaffMember;
import org.mayday.staff.boundary.Outcome;
import org.mayday.staff.boundary.Role;
import org.mayday.staff.boundary.SignInResult;
import org.mayday.staff.boundary.StaffMember;
import org.mayday.staff.boundary.UnknownStaffMember;

class StaffTest {
  private static final String RIGHT = "correct horse";
  private final TestDatabase database = TestDatabase.create();
  private final TestTrail trail = TestTrail.in(database);
  private final StaffAccounts accounts = new StaffAccounts();
  private final SignInDesk desk = new SignInDesk();
  private Instant now = Instant.parse("2026-06-01T12:00:00Z");

  @BeforeEach
  void putTogether() {
    StaffPasswords passwords = new StaffPasswords();
    passwords.settings = new StaffSettings(3, Duration.ofMinutes(15), StaffSettings.MIN_ITERATIONS);
    passwords.warmUp();
    accounts.entityManager = database.entityManager();
    accounts.passwords = passwords;
    desk.entityManager = database.entityManager();
    desk.passwords = passwords;
    desk.trail = trail;
    at(now);
    create("Alice", Role.ADMINISTRATOR);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void letsTheRightPersonIn() {
    SignInResult result = signIn(" ALICE ", RIGHT);

    assertThat(result.outcome()).isEqualTo(Outcome.OK);
    assertThat(result.member())
        .isEqualTo(new StaffMember("alice", "Alice", Role.ADMINISTRATOR, true, false, now, now));
    assertThat(trail.entries())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.who()).isEqualTo("alice");
              assertThat(entry.action()).isEqualTo("staff.signin");
              assertThat(entry.outcome()).isEqualTo("ok");
              assertThat(entry.detail()).isEqualTo("from 10.0.0.1");
            });
  }

  @Test
  void knowsWhoMayDoWhatNow() {
    create("bob", Role.TECHNICIAN);
    create("carl", Role.TECHNICIAN);
    run(() -> accounts.enable("carl", false));

    StaffRoll roll = accounts.roll();
    assertThat(roll.has("Alice", Role.TECHNICIAN)).isTrue();
    assertThat(roll.has("bob", Role.TECHNICIAN)).isTrue();
    assertThat(roll.has("bob", Role.SUPERVISOR)).isFalse();
    assertThat(roll.has("carl", Role.VIEWER)).isFalse();
    assertThat(roll.has("nobody", Role.VIEWER)).isFalse();
    assertThat(roll.stillHas("bob", Role.TECHNICIAN, now)).isTrue();

    Instant before = now;
    at(now.plusSeconds(1));
    run(() -> accounts.resetPassword("bob", "another " + RIGHT));
    assertThat(accounts.roll().stillHas("bob", Role.TECHNICIAN, before)).isFalse();
    assertThat(accounts.roll().stillHas("bob", Role.TECHNICIAN, now)).isTrue();
    assertThat(accounts.roll().stillHas("alice", Role.TECHNICIAN, before)).isTrue();
  }

  @Test
  void refusesWrongPasswordsStrangersAndTheDisabledAlike() {
    create("bob", Role.VIEWER);
    run(() -> accounts.enable("bob", false));

    SignInResult refused = new SignInResult(Outcome.REFUSED, null);
    assertThat(signIn("alice", "wrong horse")).isEqualTo(refused);
    assertThat(signIn("nobody", RIGHT)).isEqualTo(refused);
    assertThat(signIn("bob", RIGHT)).isEqualTo(refused);
    assertThat(signIn("x".repeat(1_000), "y".repeat(100_000))).isEqualTo(refused);
    assertThat(trail.entries()).extracting(AuditEntry::outcome).containsOnly("refused");
  }

  @ParameterizedTest
  @CsvSource({"alice", "nobody"})
  void locksAfterTooManyWrongPasswordsWhetherTheNameIsKnownOrNot(String name) {
    for (int i = 0; i < 3; i++) {
      assertThat(signIn(name, "wrong horse").outcome()).isEqualTo(Outcome.REFUSED);
    }

    assertThat(signIn(name, RIGHT).outcome()).isEqualTo(Outcome.LOCKED);

    at(now.plus(Duration.ofMinutes(15)));
    assertThat(signIn(name, "wrong horse").outcome()).isEqualTo(Outcome.REFUSED);
  }

  @Test
  void showsAndLiftsALock() {
    for (int i = 0; i < 3; i++) {
      signIn("alice", "wrong horse");
    }
    assertThat(accounts.find("alice").orElseThrow().locked()).isTrue();

    run(() -> accounts.unlock("alice"));

    assertThat(signIn("alice", RIGHT).outcome()).isEqualTo(Outcome.OK);
  }

  @Test
  void forgetsWrongPasswordsAfterARightOne() {
    for (int i = 0; i < 4; i++) {
      signIn("alice", "wrong horse");
      signIn("alice", "wrong horse");
      assertThat(signIn("alice", RIGHT).outcome()).isEqualTo(Outcome.OK);
    }
  }

  @Test
  void recordsARepeatedSignInOfAProgramOnce() {
    signIn("alice", RIGHT);
    signIn("alice", RIGHT);
    assertThat(trail.entries()).hasSize(1);

    at(now.plus(Duration.ofMinutes(11)));
    signIn("alice", RIGHT);
    assertThat(trail.entries()).hasSize(2);
  }

  @Test
  void stopsARepeatedSignInWhenTheAccountChanges() {
    create("bob", Role.VIEWER);
    signIn("bob", RIGHT);
    run(() -> accounts.resetPassword("bob", "another horse"));
    assertThat(signIn("bob", RIGHT).outcome()).isEqualTo(Outcome.REFUSED);

    signIn("bob", "another horse");
    run(() -> accounts.enable("bob", false));
    assertThat(signIn("bob", "another horse").outcome()).isEqualTo(Outcome.REFUSED);
  }

  @Test
  void keepsAnAdministratorWhoCanSignIn() {
    create("bob", Role.ADMINISTRATOR);
    run(() -> accounts.enable("bob", false));

    String sentence = "alice is the last administrator who can sign in; make another one first.";
    assertThatThrownBy(() -> run(() -> accounts.remove("alice"))).hasMessage(sentence);
    assertThatThrownBy(() -> run(() -> accounts.enable("alice", false))).hasMessage(sentence);
    assertThatThrownBy(() -> run(() -> accounts.changeRole("alice", Role.SUPERVISOR)))
        .isInstanceOf(InvalidStaffMember.class)
        .hasMessage(sentence);

    run(() -> accounts.enable("bob", true));
    run(() -> accounts.remove("alice"));
    assertThat(accounts.list()).extracting(StaffMember::name).containsExactly("bob");
  }

  @ParameterizedTest
  @CsvSource({
    "bob, short, The password must have at least 10 characters.",
    "bob, aaaaaaaaaaaa, The password must have at least 4 different characters.",
    "bob, iam-Bob-really, The password must not contain the name.",
    "alice, 0123456789, There is an account alice already.",
    "'b b', 0123456789, 'The name must be 1 to 64 letters, digits, dots, dashes, underscores or @.'",
    "system, 0123456789, The name system stands for the server itself."
  })
  void refusesUnfitAccountsInOneSentence(String name, String password, String sentence) {
    NewStaffMember fresh = new NewStaffMember(name, "Bob", Role.VIEWER, password);

    assertThatThrownBy(() -> run(() -> accounts.create(fresh)))
        .isInstanceOf(InvalidStaffMember.class)
        .hasMessage(sentence);
  }

  @Test
  void changesAPasswordOnlyForThoseWhoKnowTheOldOne() {
    assertThatThrownBy(() -> run(() -> accounts.changePassword("alice", "x", "fresh horse 1")))
        .hasMessage("The old password is wrong.");

    run(() -> accounts.changePassword("alice", RIGHT, "fresh horse 1"));

    assertThat(signIn("alice", "fresh horse 1").outcome()).isEqualTo(Outcome.OK);
    assertThatThrownBy(() -> run(() -> accounts.unlock("nobody")))
        .isInstanceOf(UnknownStaffMember.class);
  }

  @Test
  void makesAFirstAdministratorOnlyWhereThereIsNobody(@TempDir Path directory) throws Exception {
    FirstAccount first = new FirstAccount();
    first.home = Home.at(new HomeSettings(directory, Optional.empty()));
    first.accounts = accounts;
    Optional<Path> needless = database.inTransaction(em -> first.makeIfNeeded());
    assertThat(needless).isEmpty();

    database.execute("delete from staff_member");
    Path file = database.inTransaction(em -> first.makeIfNeeded()).orElseThrow();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    Properties written = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      written.load(reader);
    }
    SignInResult result = signIn(written.getProperty("name"), written.getProperty("password"));
    assertThat(result.outcome()).isEqualTo(Outcome.OK);
    assertThat(result.member().role().groups())
        .containsExactly("viewer", "technician", "supervisor", "administrator");
  }

  private void create(String name, Role role) {
    run(() -> accounts.create(new NewStaffMember(name, name, role, RIGHT)));
  }

  private SignInResult signIn(String name, String password) {
    return database.inTransaction(em -> desk.signIn(name, password, "10.0.0.1"));
  }

  private void run(Runnable step) {
    database.inTransaction(step);
  }

  private void at(Instant time) {
    now = time;
    Clock clock = Clock.fixed(time, ZoneOffset.UTC);
    accounts.clock = clock;
    desk.clock = clock;
  }
}
