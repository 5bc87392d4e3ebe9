package org.mayday.visits.control;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.mayday.announcement.control.MovingClock;
import org.mayday.announcement.control.TestAnnouncements;
import org.mayday.audit.control.TestTrail;
import org.mayday.fleet.control.FleetControls;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.AmtSessions;
import org.mayday.operation.control.Catalogue;
import org.mayday.operation.control.FirmwareFake;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.OperationAudit;
import org.mayday.operation.control.OperationSettings;
import org.mayday.operation.control.Operations;
import org.mayday.operation.control.Order;
import org.mayday.operation.control.Performer;
import org.mayday.operation.control.WiresFake;
import org.mayday.operation.control.Work;
import org.mayday.presence.boundary.Trigger;
import org.mayday.presence.boundary.TunnelReady;
import org.mayday.schema.TestDatabase;
import org.mayday.vault.control.AmtCredentials;
import org.mayday.vault.control.SealedTexts;
import org.mayday.vault.control.TestVault;
import org.mayday.visits.boundary.Run;
import org.mayday.visits.boundary.RunOver;
import org.mayday.visits.boundary.RunProgressed;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.instance.Selectors;

/** The controls of runs without a server; threads begin when a test says so. */
public final class TestRuns implements AutoCloseable {
  static final RunSettings SETTINGS =
      new RunSettings(2, 3, Duration.ofDays(7), Duration.ofDays(30), 100);

  public final TestDatabase database = TestDatabase.create();
  public final MovingClock clock = new MovingClock(Instant.parse("2026-03-01T10:00:00Z"));
  public final TestAnnouncements announcements = new TestAnnouncements(database, clock);
  public final FleetControls fleet = FleetControls.in(database);
  public final WiresFake wires = new WiresFake();
  public final FirmwareFake firmware =
      new FirmwareFake().having("AMT_GeneralSettings", "<g:HostName>pc-1</g:HostName>");
  public final UUID pc = fleet.registered("pc-1");

  /** What operations did, in order. */
  public final List<String> done = new ArrayList<>();

  /** Runs inside an operation. */
  public Runnable meanwhile = () -> {};

  /** Hears when a run is over. */
  public Consumer<RunOver> over = event -> {};

  /** Settings of this test. */
  public static RunSettings settings() {
    return SETTINGS;
  }

  /** The runs of batches. */
  public BatchRuns batchRuns() {
    return new BatchRuns(database.entityManager(), store, worker, announcements);
  }

  /** What is kept of orders. */
  public KeptOrders orders() {
    return orders;
  }

  final List<RunProgressed> progress = new ArrayList<>();
  final SealedTexts seal = TestVault.seal();
  final KeptOrders orders = new KeptOrders(database.entityManager(), seal);
  public final RunStore store =
      new RunStore(
          database.entityManager(),
          orders,
          new RunNews(announcements.announcer),
          e -> over.accept(e),
          clock);
  public final RunSearch search = new RunSearch(database.entityManager());
  final Catalogue catalogue = new Catalogue(List.of(read(), change(), erase(), steps()));
  public final Performer performer = performer();
  final PolicyBook policyBook = new PolicyBook(database.entityManager(), orders, clock);
  final PolicyDesk policies =
      new PolicyDesk(database.entityManager(), fleet.directory, catalogue, store, clock);
  RunWorker worker;
  public RunEngine engine;
  public RunDesk desk;
  Visitors visitors;
  public RunCare care;
  RunTrim trim;
  private final Deque<Runnable> threads = new ArrayDeque<>();

  public TestRuns() {
    // known, so that it need not be asked first
    database.inTransaction(() -> fleet.directory.amtVersion(pc, "12.0.67"));
    restart();
  }

  /** The server stops in the middle and starts anew; nothing but the database is left. */
  public void restart() {
    threads.clear();
    worker = new RunWorker(store, orders, performer, announcements, progress::add);
    engine = new RunEngine(threads::add, SETTINGS, worker, search, announcements, wires, clock);
    desk = new RunDesk(performer, store, search, worker, engine, announcements, SETTINGS, clock);
    visitors = new Visitors(search, engine, policies, fleet.directory, announcements);
    care = new RunCare(store, search, performer, announcements, clock);
    trim = new RunTrim(database.entityManager(), announcements, SETTINGS, clock);
  }

  private Performer performer() {
    AmtSessions sessions =
        new AmtSessions(
            wires,
            any -> Optional.of(new AmtCredentials("admin", "secret")),
            new OperationSettings(
                Duration.ofSeconds(5), Duration.ofSeconds(1), 2, 4, Duration.ofMinutes(15)),
            clock);
    Operations operations =
        new Operations(sessions, announcements.announcer, announcements, begun -> {});
    return new Performer(
        catalogue,
        operations,
        fleet.directory,
        announcements,
        new OperationAudit(TestTrail.in(database), clock));
  }

  private FirmwareOperation read() {
    return operation(OperationInfo.read("test.read", "test"));
  }

  private FirmwareOperation change() {
    return operation(
        OperationInfo.change("test.change", "test")
            .with(Parameter.text("name", 20).optional(), Parameter.secret("word", 20).optional()));
  }

  private FirmwareOperation erase() {
    return operation(OperationInfo.destroy("test.erase", "test"));
  }

  private FirmwareOperation steps() {
    return operation(OperationInfo.change("test.steps", "test").resuming());
  }

  private FirmwareOperation operation(OperationInfo info) {
    return new FirmwareOperation() {
      @Override
      public OperationInfo info() {
        return info;
      }

      @Override
      public Sheet perform(Work work) throws WsmanException {
        work.arrived(Sheet.Part.facts("first", Map.of("of", info.name())));
        meanwhile.run();
        work.client().get("AMT_GeneralSettings", Selectors.none());
        done.add(info.name() + work.arguments().optional("word").map(w -> " " + w).orElse(""));
        return Sheet.of(Sheet.Part.facts("answer", Map.of("host", work.who())));
      }
    };
  }

  /** The PC has a tunnel and forwards its port. */
  public void calls() {
    wires.connect(pc, firmware, 16992);
    tells(16992);
  }

  void tells(Integer port) {
    visitors.ready(
        List.of(
            new TunnelReady(
                UUID.randomUUID(), pc, Trigger.PERIODIC, Set.of(port), clock.instant())));
  }

  /** Everything that has a thread by now runs to its end, and what comes of it. */
  public void letRun() {
    for (Runnable next = threads.poll(); next != null; next = threads.poll()) {
      next.run();
    }
  }

  public Order order(String operation, Map<String, String> arguments) {
    return new Order(pc, operation, arguments, null, "anna");
  }

  public Run queued(String operation) throws OperationFailed {
    return desk.queue(order(operation, Map.of()), Optional.empty(), 0);
  }

  public Run now(Run run) {
    return desk.get(run.id());
  }

  @Override
  public void close() {
    database.close();
  }
}
