package org.mayday.provisioning.control;

import jakarta.persistence.EntityManager;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mayday.announcement.control.MovingClock;
import org.mayday.announcement.control.TestAnnouncements;
import org.mayday.aspect.control.Aspect;
import org.mayday.aspect.control.Aspects;
import org.mayday.aspect.control.FoundFake;
import org.mayday.aspect.control.Fulfilment;
import org.mayday.aspect.control.SettingRules;
import org.mayday.aspect.control.Wishes;
import org.mayday.authority.boundary.CertificateInfo;
import org.mayday.authority.control.GatewayCertificate;
import org.mayday.authority.control.PcCertificates;
import org.mayday.fleet.boundary.NewPlatform;
import org.mayday.fleet.control.FleetControls;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Arguments;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.presence.boundary.TunnelNow;
import org.mayday.presence.control.TestCertificate;
import org.mayday.provisioning.boundary.Endpoint;
import org.mayday.provisioning.boundary.MpsLoginKind;
import org.mayday.provisioning.boundary.ProfileContent;
import org.mayday.provisioning.boundary.UserCalls;
import org.mayday.schema.TestDatabase;
import org.mayday.simulator.personality.Trigger;
import org.mayday.simulator.platform.Credentials;
import org.mayday.simulator.platform.MpsEntry;
import org.mayday.simulator.platform.RemoteAccess;
import org.mayday.vault.control.MpsLogin;
import org.mayday.vault.control.NextMpsLogins;
import org.mayday.vault.control.TestVault;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.WsmanSettings;

/** The controls of the component on a test database, for PCs with simulated firmware. */
final class ProfileBench implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  final TestDatabase database = TestDatabase.create();
  final MovingClock clock = new MovingClock(NOW);
  final TestAnnouncements announced = new TestAnnouncements(database, clock);
  final FleetControls fleet = FleetControls.in(database);
  final NextMpsLogins logins = NextMpsLogins.of(database.entityManager(), fleet.vault);
  final GatewayRoot root = new GatewayRoot(new Certificate());
  final FoundFake found = new FoundFake();
  final LoginChange change =
      new LoginChange(
          database.entityManager(),
          announced,
          logins,
          fleet.directory,
          TestVault.seal(),
          fleet.changed);
  final SetupBook book =
      new SetupBook(
          database.entityManager(), announced, fleet.vault, change, announced.announcer, clock);
  final Turns turns = new Turns();
  final DriftBook drifts =
      new DriftBook(
          database.entityManager(),
          announced,
          announced.announcer,
          new DriftSettings(Duration.ofHours(4), 2),
          clock);
  final ProfileBook profiles;
  final Sequence sequence;
  final ProfileApplication application;

  /** Tunnels that PCs have, by PC. */
  final Map<UUID, TunnelNow> tunnels = new HashMap<>();

  /** Addresses that no PC gets through to. */
  final Set<String> away = new HashSet<>();

  /** Whether logins are right, which costs time to find out. */
  private final Map<String, Boolean> right = new HashMap<>();

  /** A bench whose firmware has no other aspects than these. */
  ProfileBench(Aspect... all) {
    Aspects aspects = new Aspects(List.of(all));
    profiles =
        new ProfileBook(
            database.entityManager(),
            clock,
            new SettingRules(aspects),
            TestVault.seal(),
            new StandingCounts(database.entityManager()));
    FirmwareSettings settings =
        new FirmwareSettings(
            new Wishes(aspects, found),
            new Fulfilment(found),
            profiles,
            fleet.directory,
            announced);
    sequence =
        new Sequence(
            book,
            new StepBook(database.entityManager(), announced, clock),
            profiles,
            root,
            change,
            new PcCertificates(),
            settings,
            announced);
    application =
        new ProfileApplication(
            profiles, book, change, sequence, turns, root, settings, drifts, announced);
  }

  /** How PCs stand. */
  StandingSearch standings(EntityManager em) {
    AwaitedCall awaited = new AwaitedCall(pc -> Optional.ofNullable(tunnels.get(pc)), profiles);
    return new StandingSearch(em, profiles, fleet.directory, drifts, awaited);
  }

  /** A registered PC. */
  ProfilePc pc(String personality) {
    ProfilePc pc = new ProfilePc(personality, NOW);
    Credentials mps = pc.identity.mps();
    Credentials amt = pc.identity.amt();
    NewPlatform fresh =
        new NewPlatform(
            pc.uuid(),
            pc.identity.name(),
            mps.user(),
            mps.password(),
            amt.user(),
            amt.password(),
            Set.of());
    database.inTransaction(
        () -> {
          fleet.store.register(fresh);
          fleet.directory.amtVersion(pc.uuid(), pc.firmware.personality().version().text());
        });
    return pc;
  }

  /** The usual profile: for users, and every hour, called at this server. */
  static ProfileContent content(String... servers) {
    return new ProfileContent(
        List.of(servers).stream().map(Endpoint::of).toList(),
        600,
        null,
        0,
        3600,
        null,
        UserCalls.BIOS_AND_OS,
        List.of("hq.example.org"),
        MpsLoginKind.PASSWORD,
        List.of());
  }

  int save(String name, ProfileContent content) {
    return database.inTransaction(em -> profiles.save(name, content, "sue")).version();
  }

  Sheet apply(ProfilePc pc, String profile, boolean foreign)
      throws WsmanException, OperationFailed {
    ApplyProfile operation = new ApplyProfile();
    operation.application = application;
    return perform(
        pc, operation, Map.of("profile", profile, "replaceForeign", foreign ? "true" : "false"));
  }

  Sheet apply(ProfilePc pc, String profile) throws WsmanException, OperationFailed {
    return apply(pc, profile, false);
  }

  Sheet remove(ProfilePc pc) throws WsmanException, OperationFailed {
    RemoveProfile operation = new RemoveProfile();
    operation.drifts = drifts;
    operation.book = book;
    operation.sequence = sequence;
    operation.turns = turns;
    return perform(pc, operation, Map.of());
  }

  Sheet reconcile(ProfilePc pc) throws WsmanException, OperationFailed {
    ReconcileProfile operation = new ReconcileProfile();
    operation.book = book;
    operation.profiles = profiles;
    operation.drifts = drifts;
    operation.sequence = sequence;
    operation.turns = turns;
    operation.transactions = announced;
    return perform(pc, operation, Map.of());
  }

  Sheet goOn(ProfilePc pc) throws WsmanException, OperationFailed {
    ContinueProfile operation = new ContinueProfile();
    operation.book = book;
    operation.sequence = sequence;
    operation.turns = turns;
    return perform(pc, operation, Map.of());
  }

  Sheet check(ProfilePc pc) throws WsmanException, OperationFailed {
    CheckProfile operation = new CheckProfile();
    operation.book = book;
    operation.profiles = profiles;
    operation.sequence = sequence;
    operation.transactions = announced;
    return perform(pc, operation, Map.of());
  }

  private static Sheet perform(ProfilePc pc, FirmwareOperation operation, Map<String, String> said)
      throws WsmanException, OperationFailed {
    WsmanClient client = new WsmanClient(pc, WsmanSettings.within(Duration.ofSeconds(30)));
    return operation.perform(new Task(pc, client, Arguments.of(operation.info(), said)));
  }

  /** Connects, calls and goes on until nothing is left to do. */
  void settle(ProfilePc pc) throws WsmanException, OperationFailed {
    pc.connected();
    for (int round = 0; round < 3 && isOpen(pc); round++) {
      call(pc);
      goOn(pc);
    }
  }

  /** The PC calls by each of its rules, the servers in their order, and proves its logins so. */
  void call(ProfilePc pc) {
    pc.access().triggers().forEach(trigger -> call(pc, trigger));
  }

  /** The same for one reason only. */
  void call(ProfilePc pc, Trigger trigger) {
    way(pc, trigger).ifPresent(it -> proves(pc, it.login().user()));
  }

  private void proves(ProfilePc pc, String user) {
    database.inTransaction(
        () -> {
          MpsLogin kept = fleet.vault.mpsLogins(List.of(pc.uuid())).get(pc.uuid());
          if (kept.isProof(user)) {
            logins.prove(pc.uuid());
          }
        });
  }

  /** Whether there is a rule by which the PC gets through from outside the company. */
  boolean canCall(ProfilePc pc) {
    return pc.access().triggers().stream().anyMatch(trigger -> way(pc, trigger).isPresent());
  }

  /** The same from inside of it. */
  boolean canCallInside(ProfilePc pc) {
    return pc.access().triggers().stream()
        .anyMatch(trigger -> way(pc, trigger, pc.access().serversInside(trigger)).isPresent());
  }

  private Optional<MpsEntry> way(ProfilePc pc, Trigger trigger) {
    return way(pc, trigger, pc.access().servers(trigger));
  }

  private Optional<MpsEntry> way(ProfilePc pc, Trigger trigger, List<MpsEntry> servers) {
    boolean off = trigger == Trigger.USER && pc.access().userService() == RemoteAccess.ALL_DISABLED;
    return servers.stream()
        .filter(server -> !off && !away.contains(server.accessInfo()) && counts(pc, server.login()))
        .findFirst();
  }

  private boolean counts(ProfilePc pc, Credentials said) {
    MpsLogin kept =
        database.inTransaction(em -> fleet.vault.mpsLogins(List.of(pc.uuid()))).get(pc.uuid());
    MpsLogin meant = kept.meant(said.user());
    String question = said.user() + said.password() + meant.username() + meant.hash();
    return right.computeIfAbsent(
        question,
        fresh ->
            meant.username().equals(said.user())
                && fleet.vault.verify(pc.uuid(), meant, said.user(), said.password()));
  }

  /** Whether something is left to do. */
  boolean isOpen(ProfilePc pc) {
    return book.find(pc.uuid()).filter(Job::isOpen).isPresent();
  }

  Job.State state(ProfilePc pc) {
    return book.find(pc.uuid()).orElseThrow().state();
  }

  @Override
  public void close() {
    database.close();
  }

  private record Task(ProfilePc pc, WsmanClient client, Arguments arguments) implements Work {
    @Override
    public UUID platform() {
      return pc.uuid();
    }

    @Override
    public String amtVersion() {
      return pc.firmware.personality().version().text();
    }

    @Override
    public int amtMajor() {
      return pc.firmware.personality().version().major();
    }

    @Override
    public String who() {
      return "sue";
    }

    @Override
    public void arrived(Sheet.Part part) {
      // nobody watches
    }
  }

  /** The gateway shows a certificate for its two names and one address, for a day. */
  private static final class Certificate extends GatewayCertificate {
    private static final List<String> NAMES = List.of("mps.example.org", "new.example.org");
    private static final X509Certificate ROOT = TestCertificate.at(NOW, "CN=mps.example.org");

    @Override
    public X509Certificate root() {
      return ROOT;
    }

    @Override
    public List<X509Certificate> otherRoots() {
      return List.of();
    }

    @Override
    public List<CertificateInfo> infos() {
      return List.of(
          new CertificateInfo(
              "CN=mps.example.org",
              NAMES,
              "EC",
              NOW.minusSeconds(60),
              NOW.plus(Duration.ofDays(1)),
              "",
              "CN=mps.example.org",
              "",
              true));
    }
  }
}
