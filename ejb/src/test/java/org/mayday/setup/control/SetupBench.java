package org.mayday.setup.control;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mayday.announcement.control.MovingClock;
import org.mayday.announcement.control.TestAnnouncements;
import org.mayday.fleet.control.FleetControls;
import org.mayday.mps.api.HelloHash;
import org.mayday.mps.api.HelloHash.Algorithm;
import org.mayday.mps.api.SetupHello;
import org.mayday.role.boundary.ServerRole;
import org.mayday.schema.TestDatabase;
import org.mayday.setup.boundary.Setup;
import org.mayday.setup.boundary.SetupNote;
import org.mayday.setup.boundary.SetupOrder;
import org.mayday.vault.control.AmtCredentials;
import org.mayday.vault.control.SealedTexts;
import org.mayday.vault.control.TestVault;

/** All controls of the component on a test database, with one PC that waits. */
final class SetupBench implements AutoCloseable {
  final TestDatabase database = TestDatabase.create();
  final MovingClock clock = new MovingClock(SetupAuthority.NOW);
  final TestAnnouncements announced = new TestAnnouncements(database, clock);
  final FleetControls fleet = FleetControls.in(database);
  final SetupAuthority authority = new SetupAuthority();
  final SealedTexts seal = TestVault.seal();
  WaitingPc pc = new WaitingPc(UUID.randomUUID());
  final CertificateBook certificates =
      new CertificateBook(
          database.entityManager(), seal, TestSettings.SMALL, ServerRole.ALL, clock);
  final SetupStore store =
      new SetupStore(database.entityManager(), new SetupNews(announced.announcer), clock);
  final SetupSearch search = new SetupSearch(database.entityManager());
  final NewPcBook book =
      new NewPcBook(
          database.entityManager(),
          certificates,
          store,
          fleet.directory,
          announced.announcer,
          TestSettings.SMALL,
          clock);
  final ExpectedBook expected = new ExpectedBook(database.entityManager(), seal, clock);
  final SecretStore secrets = new SecretStore(database.entityManager(), seal);
  final FleetEntry entry = new FleetEntry(fleet.directory, fleet.store, fleet.vault, announced);

  /** What was to be begun after a commit, and is begun by {@link #work}. */
  private int started;

  final KnownInstructor instructor = new KnownInstructor();

  SetupRunner runner;
  SetupEngine engine;
  SetupDesk desk;

  SetupBench() {
    restart();
  }

  /** Another PC waits. */
  SetupBench nextPc() {
    pc = new WaitingPc(UUID.randomUUID());
    restart();
    return this;
  }

  /** The server is another one, on the same database. */
  void restart() {
    SetupTasks tasks =
        new SetupTasks(database.entityManager(), certificates, expected, secrets, entry, announced);
    RemoteSetup remote =
        new RemoteSetup(new Doorway(pc), pc, new Proof(pc), secrets, announced, clock);
    runner =
        new SetupRunner(
            remote, tasks, store, secrets, entry, instructor, announced, TestSettings.SMALL, clock);
    engine =
        new SetupEngine(task -> started++, TestSettings.SMALL, runner, search, announced, clock);
    desk =
        new SetupDesk(
            database.entityManager(),
            certificates,
            expected,
            store,
            secrets,
            entry,
            engine,
            runner,
            instructor,
            Runnable::run,
            clock);
  }

  /** A certificate whose root the PC knows is there. */
  SetupBench certified() {
    database.inTransaction(em -> certificates.add(authority.file("pw"), "pw", "ann"));
    return this;
  }

  /** The PC says hello. */
  SetupBench greeted() {
    return greetedFrom(WaitingPc.ADDRESS);
  }

  /** Somebody says hello with its UUID. */
  SetupBench greetedFrom(String address) {
    String root = ProvisioningIdentity.hash(authority.root, "SHA-256");
    try {
      SetupHello hello =
          new SetupHello(
              UUID.randomUUID(),
              pc.platform,
              InetAddress.getByName(address),
              false,
              3,
              0,
              "",
              List.of(new HelloHash(Algorithm.SHA256, root)),
              clock.instant());
      database.inTransaction(
          () -> {
            book.heard(hello);
            desk.heard(hello.platform());
          });
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
    return this;
  }

  Setup order(String name, String password) {
    return order(name, password, null);
  }

  Setup order(String name, String password, String profile) {
    return database.inTransaction(
        em -> desk.order(new SetupOrder(pc.platform, name, password, profile, false), "bob"));
  }

  /** Somebody is sure that it is the PC whose login is stored. */
  Setup orderAsKnown() {
    return database.inTransaction(
        em -> desk.order(new SetupOrder(pc.platform, null, null, null, true), "bob"));
  }

  /** What a thread would do now. */
  Setup work() {
    runner.work(pc.platform);
    return setup();
  }

  Setup setup() {
    return database.inTransaction(em -> search.get(pc.platform));
  }

  List<String> notes() {
    return database.inTransaction(
        em -> search.notes(pc.platform).stream().map(SetupNote::words).toList());
  }

  SetupSecrets secrets() {
    return database.inTransaction(em -> secrets.of(pc.platform));
  }

  Optional<AmtCredentials> login() {
    return entry.login(pc.platform);
  }

  int started() {
    return started;
  }

  @Override
  public void close() {
    database.close();
  }
}
