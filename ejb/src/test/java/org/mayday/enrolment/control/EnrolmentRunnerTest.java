package org.mayday.enrolment.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.announcement.control.MovingClock;
import org.mayday.announcement.control.TestAnnouncements;
import org.mayday.audit.boundary.AuditEntry;
import org.mayday.audit.control.AuditTrail;
import org.mayday.enrolment.boundary.Enrolment;
import org.mayday.enrolment.boundary.EnrolmentState;
import org.mayday.enrolment.boundary.EnrolmentStep;
import org.mayday.enrolment.boundary.NewToken;
import org.mayday.enrolment.boundary.TokenOrder;
import org.mayday.enrolment.boundary.WantedMode;
import org.mayday.enrolment.control.FactoryPc.Killed;
import org.mayday.fleet.control.FleetControls;
import org.mayday.relay.Greeting;
import org.mayday.relay.Line;
import org.mayday.role.boundary.ServerRole;
import org.mayday.schema.TestDatabase;
import org.mayday.setup.control.CertificateBook;
import org.mayday.setup.control.FleetEntry;
import org.mayday.setup.control.SecretStore;
import org.mayday.setup.control.SetupAuthority;
import org.mayday.setup.control.SetupFailed;
import org.mayday.setup.control.SetupSecrets;
import org.mayday.setup.control.SetupSettings;
import org.mayday.vault.control.AmtCredentials;
import org.mayday.vault.control.TestVault;

class EnrolmentRunnerTest {
  private final TestDatabase database = TestDatabase.create();
  private final MovingClock clock = new MovingClock(SetupAuthority.NOW);
  private final TestAnnouncements announced = new TestAnnouncements(database, clock);
  private final FleetControls fleet = FleetControls.in(database);
  private final SetupAuthority authority = new SetupAuthority();
  private final SecretStore secrets = new SecretStore(database.entityManager(), TestVault.seal());
  private final CertificateBook certificates =
      new CertificateBook(
          database.entityManager(),
          TestVault.seal(),
          new SetupSettings(Duration.ofDays(30), 10, Duration.ofDays(1), 1, 1, false),
          ServerRole.ALL,
          clock);
  private final FleetEntry entry =
      new FleetEntry(fleet.directory, fleet.store, fleet.vault, announced);
  private final TokenBook tokens = new TokenBook(database.entityManager(), clock);
  private final EnrolmentStore store =
      new EnrolmentStore(
          database.entityManager(), tokens, new EnrolmentNews(announced.announcer), clock);
  private final List<String> heard = new ArrayList<>();
  private final KnownInstruction instruction = new KnownInstruction();
  private final List<AuditEntry> audited = new ArrayList<>();

  /** Once, when the agent is told something. */
  private Runnable meanwhile = () -> {};

  private EnrolmentRunner runner;
  private FactoryPc pc;
  private Greeting greeting;
  private NewToken token;

  @BeforeEach
  void start() {
    nextPc();
    restart();
    token(WantedMode.BEST, 500);
  }

  @AfterEach
  void stop() {
    database.close();
  }

  private void nextPc() {
    pc = new FactoryPc(UUID.randomUUID(), clock.instant());
    comesAnew();
  }

  /** The agent was started once more. */
  private void comesAnew() {
    comesFrom("ward-7");
  }

  private void comesFrom(String host) {
    greeting =
        new Greeting(
            UUID.randomUUID(),
            "secret",
            FactoryPc.SYSTEM.user(),
            FactoryPc.SYSTEM.password(),
            host,
            pc.platform);
  }

  /** The server is another one, on the same database. */
  private void restart() {
    HostSetup setup =
        new HostSetup(
            new HostCertificates(certificates, announced),
            new KnownLogins(entry, secrets, announced),
            secrets,
            announced,
            clock);
    AuditTrail trail =
        new AuditTrail() {
          @Override
          public void add(AuditEntry one) {
            audited.add(one);
          }
        };
    runner =
        new EnrolmentRunner(setup, store, entry, secrets, instruction, trail, announced, clock);
  }

  private void token(WantedMode mode, int most) {
    token(new TokenOrder("ward", mode, null, false, most, Duration.ofDays(1)));
  }

  private void token(TokenOrder order) {
    token = database.inTransaction(em -> tokens.make(order, "sue"));
  }

  private void tokenForKnownPcs(WantedMode mode) {
    token(new TokenOrder("ward", mode, null, true, 1, Duration.ofDays(1)));
  }

  private void certified() {
    database.inTransaction(em -> certificates.add(authority.file("pw"), "pw", "ann"));
  }

  private Enrolment work() {
    heard.clear();
    pc.broken = false;
    runner.work(greeting, token.token(), pc, line());
    return latest();
  }

  private Line line() {
    return new Line() {
      @Override
      public void send(ByteBuffer message) {}

      @Override
      public void say(String text) {
        heard.add(text);
        Runnable now = meanwhile;
        meanwhile = () -> {};
        now.run();
      }

      @Override
      public void close() {
        heard.add("closed");
      }
    };
  }

  private Enrolment latest() {
    return database.inTransaction(
        em ->
            store.latest(500).stream()
                .filter(one -> one.run().equals(greeting.run()))
                .findFirst()
                .orElseThrow());
  }

  private AmtCredentials login() {
    return entry.login(pc.platform).orElseThrow();
  }

  private List<String> mebxPasswords() {
    return database.inTransaction(em -> secrets.mebxPasswords(pc.platform));
  }

  @Test
  void takesAPcToClientControlIfThereIsNoCertificate() {
    Enrolment done = work();
    assertThat(done.state()).as(done.message()).isEqualTo(EnrolmentState.DONE);
    assertThat(done.mode()).isEqualTo("CLIENT");
    assertThat(done.name()).isEqualTo("ward-7");
    assertThat(done.notes())
        .extracting(Enrolment.Note::words)
        .first()
        .asString()
        .contains("no provisioning certificate");
    assertThat(pc.done).containsExactly("setup");
    assertThat(pc.takes(login().password())).isTrue();
    assertThat(heard).contains("STEP SET_UP", "closed");
    assertThat(heard.get(heard.size() - 2)).startsWith("DONE The PC is in client control");
    assertThat(audited)
        .singleElement()
        .satisfies(one -> assertThat(one.detail()).contains("ward-7", "sue"));
    assertThatThrownBy(this::mebxPasswords).as("the MEBx has the factory's").isNotNull();
  }

  @Test
  void takesAPcToAdminControlOverTls() {
    certified();
    pc.speaksPlainly = false;
    assertThat(work().mode()).isEqualTo("ADMIN");
    assertThat(pc.done).containsExactly("adminSetup", "mebx");
    assertThat(pc.takes(login().password())).isTrue();
    assertThat(mebxPasswords()).containsExactly(pc.mebx);
  }

  @Test
  void takesAPcFromClientToAdminControl() {
    work();
    String password = login().password();
    certified();
    comesAnew();
    tokenForKnownPcs(WantedMode.BEST);
    assertThat(work().mode()).isEqualTo("ADMIN");
    assertThat(pc.done).containsExactly("setup", "upgrade", "mebx");
    assertThat(login().password()).isEqualTo(password);
    assertThat(mebxPasswords()).containsExactly(pc.mebx);
    comesAnew();
    assertThat(work().state()).isEqualTo(EnrolmentState.DONE);
    assertThat(pc.done).as("nothing is left to do").hasSize(3);
  }

  /** Killed, or cut off: before and after each exchange; afterwards it goes on. */
  @ParameterizedTest
  @EnumSource(
      value = WantedMode.class,
      names = {"CLIENT", "ADMIN"})
  void goesOnWhereverItWasBrokenOff(WantedMode mode) {
    certified();
    token(mode, 500);
    work();
    int exchanges = pc.exchanges();
    assertThat(exchanges).isGreaterThan(8);
    for (int at = 1; at <= exchanges; at++) {
      for (int how = 0; how < 4; how++) {
        nextPc();
        pc.endAt = at;
        pc.endAfter = how % 2 == 0;
        pc.cut = how < 2;
        breaksOff();
        Enrolment done = work();
        assertThat(done.state())
            .as("%d, %d: %s", at, how, done.message())
            .isEqualTo(EnrolmentState.DONE);
        assertThat(done.mode()).isEqualTo(mode.name());
        assertThat(pc.takes(login().password())).isTrue();
        if (mode == WantedMode.ADMIN) {
          assertThat(mebxPasswords()).containsExactly(pc.mebx);
        }
      }
    }
  }

  private void breaksOff() {
    if (pc.cut) {
      assertThat(work().state()).isEqualTo(EnrolmentState.WAITING);
      assertThat(heard.get(heard.size() - 2)).startsWith("LATER");
    } else {
      assertThatThrownBy(this::work).isInstanceOf(Killed.class);
      database.inTransaction(store::recover);
      restart();
      assertThat(latest().state()).isEqualTo(EnrolmentState.WAITING);
    }
  }

  /** A run whose PC never told who it is says little, and nobody can do anything about it. */
  @Test
  void runsThatAreOverGoOffTheListByHandOrByThemselves() {
    Enrolment done = work();
    assertThat(forgets(done)).isTrue();
    assertThat(listed()).isEmpty();
    assertThat(login().user()).as("the PC stays").isEqualTo("admin");

    nextPc();
    pc.endAt = 1;
    pc.cut = true;
    Enrolment cut = work();
    assertThat(cut.state()).isEqualTo(EnrolmentState.WAITING);
    assertThat(cut.platform()).isNull();
    assertThat(forgets(cut)).as("its agent may come again").isFalse();
    clock.pass(Duration.ofHours(13));
    database.inTransaction(store::trim);
    assertThat(latest().message()).isEqualTo("The agent did not come again.");
    clock.pass(Duration.ofDays(6));
    database.inTransaction(store::trim);
    assertThat(listed()).hasSize(1);
    clock.pass(Duration.ofDays(2));
    database.inTransaction(store::trim);
    assertThat(listed()).isEmpty();
    assertThat(forgets(cut)).isFalse();
  }

  private boolean forgets(Enrolment one) {
    return database.inTransaction(em -> store.forget(one.run()));
  }

  private List<Enrolment> listed() {
    return database.inTransaction(em -> store.latest(500));
  }

  @Test
  void letsNoRunWorkOnTwoLines() {
    meanwhile = () -> runner.work(greeting, token.token(), pc, line());
    assertThat(work().state()).isEqualTo(EnrolmentState.DONE);
    assertThat(heard)
        .filteredOn(text -> text.startsWith("LATER"))
        .singleElement()
        .asString()
        .contains("at work on another line");
    assertThat(latest().attempts()).isEqualTo(1);
  }

  /** The database was away when the attempt before ended, so its end was not written. */
  @Test
  void goesOnWithARunThatNobodyWorksFor() {
    database.inTransaction(em -> store.begin(greeting, token.token()));
    assertThat(latest().state()).isEqualTo(EnrolmentState.RUNNING);
    assertThat(work().state()).isEqualTo(EnrolmentState.DONE);
    assertThat(latest().attempts()).isEqualTo(2);
  }

  @Test
  void cutsAHostNameThatIsTooLong() {
    comesFrom("w".repeat(255));
    Enrolment done = work();
    assertThat(done.state()).as(done.message()).isEqualTo(EnrolmentState.DONE);
    assertThat(done.name()).isEqualTo("w".repeat(200));
  }

  @Test
  void tellsABrokenLineFromAServiceThatDoesNotAnswer() {
    pc.endAt = 1;
    pc.cut = true;
    assertThat(work().message()).contains("line of the agent broke").doesNotContain("LMS");
  }

  private void fails(String why) {
    Enrolment failed = work();
    assertThat(failed.state()).isEqualTo(EnrolmentState.FAILED);
    assertThat(failed.message()).contains(why);
    assertThat(heard.get(heard.size() - 2)).startsWith("FAILED").contains(why);
  }

  @Test
  void saysWhatTheFirmwareDoesNotAllow() {
    pc.allowed = "<g:AllowedControlModes>1</g:AllowedControlModes>";
    token(WantedMode.ADMIN, 5);
    fails("does not allow admin control");
    nextPc();
    pc.allowed = "";
    fails("AMT 6.2 and newer");
    nextPc();
    pc.state = 1;
    fails("waiting for a setup server");
  }

  @Test
  void saysWhyNoCertificateFits() {
    token(WantedMode.ADMIN, 5);
    fails("there is no provisioning certificate");
    certified();
    nextPc();
    pc.domain = "other.example.net";
    fails("the domain of the PC is other.example.net");
    nextPc();
    pc.refusesChains = true;
    fails("refused the certificate for corp.example.com");
    assertThat(pc.done).isEmpty();
  }

  @Test
  void replacesNoLoginThatIsKnown() {
    work();
    String password = login().password();
    pc.state = 0; // as whoever claims to be this PC would have it
    comesAnew();
    tokenForKnownPcs(WantedMode.CLIENT);
    fails("a token does not replace it");
    assertThat(login().password()).isEqualTo(password);
  }

  /** Behind an agent anybody can claim to be any PC, and pass on what it is asked. */
  @Test
  void tellsNothingToWhoeverClaimsToBeAPcThatIsKnown() {
    work();
    pc.users.clear();
    comesAnew();
    fails("the token does not count for such PCs");
    assertThat(pc.users).as("what came with the agent").containsExactly(FactoryPc.SYSTEM.user());
  }

  /** The run that registered a PC may go on with it, and with no other. */
  @Test
  void goesOnOnlyWithThePcThatItHasRegistered() {
    token(new TokenOrder("ward", WantedMode.CLIENT, "Home", false, 5, Duration.ofDays(1)));
    work();
    FactoryPc known = pc;
    nextPc();
    instruction.trouble = SetupFailed.forNow("cut", null);
    assertThat(work().state()).isEqualTo(EnrolmentState.WAITING);
    Greeting begun = greeting;
    pc = known;
    greeting =
        new Greeting(
            begun.run(), "secret", begun.user(), begun.password(), "ward-7", known.platform);
    fails("the token does not count for such PCs");
  }

  /** What failed at the end is under control all the same: its password is kept no more. */
  @Test
  void keepsNoPasswordOfAPcThatIsRegistered() {
    token(new TokenOrder("ward", WantedMode.CLIENT, "Home", false, 5, Duration.ofDays(1)));
    instruction.trouble = SetupFailed.forGood("no room");
    fails("no room");
    String kept = database.inTransaction(em -> secrets.of(pc.platform).admin());
    assertThat(kept).isEmpty();
    pc.state = 0;
    comesAnew();
    fails("the token does not count for such PCs");
    assertThat(instruction.forgotten).as("what it was told counts on").hasSize(1);
  }

  private SetupSecrets kept() {
    return database.inTransaction(em -> secrets.of(pc.platform));
  }

  /** A PC has its password, and its agent's line breaks before it is registered. */
  private void breaksOffBeforeItIsRegistered() {
    work();
    int exchanges = pc.exchanges();
    nextPc();
    pc.endAt = exchanges;
    pc.cut = true;
    assertThat(work().state()).isEqualTo(EnrolmentState.WAITING);
    assertThat(entry.login(pc.platform)).isEmpty();
    assertThat(pc.takes(kept().admin())).isTrue();
  }

  /** Between the keeping and the registering the vault does not know the PC's password yet. */
  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void offersNoOtherRunThePasswordThatIsKept(int state) {
    breaksOffBeforeItIsRegistered();
    FactoryPc real = pc;
    Greeting begun = greeting;
    String password = kept().admin();

    pc = new FactoryPc(real.platform, clock.instant());
    pc.state = state;
    comesAnew();
    fails("a password is kept that the PC may have");
    assertThat(pc.done).isEmpty();
    assertThat(pc.users).as("what came with the agent").containsExactly(FactoryPc.SYSTEM.user());

    pc = real;
    greeting = begun;
    assertThat(work().state()).as("the same run goes on").isEqualTo(EnrolmentState.DONE);
    assertThat(login().password()).isEqualTo(password);
  }

  @Test
  void goesOnWithAPcThatAnotherRunHasBegunByATokenForKnownPcs() {
    breaksOffBeforeItIsRegistered();
    String password = kept().admin();
    comesAnew();
    tokenForKnownPcs(WantedMode.CLIENT);
    assertThat(work().state()).isEqualTo(EnrolmentState.DONE);
    assertThat(login().password()).isEqualTo(password);
    assertThat(pc.done).containsExactly("setup");
  }

  /** Whoever came with the run before may know what that would have given the PC. */
  @Test
  void givesAPcThatIsAsFromTheFactoryNoPasswordOfAnotherRun() {
    breaksOffBeforeItIsRegistered();
    String password = kept().admin();
    pc.state = 0;
    pc.adminHash = "";
    comesAnew();
    fails("A supervisor can make one that does");
    comesAnew();
    tokenForKnownPcs(WantedMode.CLIENT);
    assertThat(work().state()).isEqualTo(EnrolmentState.DONE);
    assertThat(pc.takes(login().password())).isTrue();
    assertThat(login().password()).isNotEqualTo(password);
  }

  /** Firmware may have the password already that it was given from hello, and not be set up. */
  @Test
  void offersWhatIsKeptFromHelloByATokenForKnownPcsOnly() {
    SetupSecrets hello = new SetupSecrets("P@ssw0rd-of-hello", "M@bx-0f-hello", "", "", "");
    database.inTransaction(() -> secrets.keep(pc.platform, hello));
    fails("a password is kept that the PC may have");
    assertThat(kept()).isEqualTo(hello);
    comesAnew();
    tokenForKnownPcs(WantedMode.CLIENT);
    assertThat(work().state()).isEqualTo(EnrolmentState.DONE);
    assertThat(login().password()).isEqualTo(hello.admin());
  }

  @Test
  void keepsNothingOfAPcThatRefusedIt() {
    token(WantedMode.ADMIN, 5);
    fails("there is no provisioning certificate");
    assertThat(kept()).isEqualTo(SetupSecrets.NONE);
    certified();
    comesAnew();
    assertThat(work().state()).isEqualTo(EnrolmentState.DONE);
  }

  @Test
  void keepsThePasswordOfAMebxThatASecondRunDoesNotChange() {
    certified();
    work();
    List<String> settled = mebxPasswords();
    pc.mode = 1; // somebody took it out of control, and to client control
    comesAnew();
    tokenForKnownPcs(WantedMode.CLIENT);
    work();
    assertThat(mebxPasswords()).isEqualTo(settled);
  }

  @Test
  void doesNotTouchAPcOfSomebodyElse() {
    pc.state = 2;
    pc.mode = 2;
    pc.adminHash = "somebody else's";
    fails("not with a password that this server knows");
    assertThat(entry.login(pc.platform)).isEmpty();
  }

  @Test
  void tellsAPcWhomToCall() {
    token(new TokenOrder("ward", WantedMode.CLIENT, "Home", false, 5, Duration.ofDays(1)));
    instruction.trouble = SetupFailed.forNow("cut", null);
    assertThat(work().state()).isEqualTo(EnrolmentState.WAITING);
    assertThat(latest().step()).isEqualTo(EnrolmentStep.PROFILE);
    assertThat(login().password()).isNotEmpty();
    instruction.trouble = null;
    assertThat(work().message()).contains("client control", "told Home");
    assertThat(instruction.forgotten).as("once, while it was as from the factory").hasSize(1);
    assertThat(pc.done).containsExactly("setup");
  }

  @Test
  void countsPcsAndNotVisits() {
    tokenForKnownPcs(WantedMode.CLIENT);
    work();
    comesAnew();
    assertThat(work().state()).as("the same once more").isEqualTo(EnrolmentState.DONE);
    nextPc();
    fails("has counted for all the PCs");
  }
}
