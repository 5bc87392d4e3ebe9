package org.mayday.port.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mayday.console.control.Threads;
import org.mayday.listener.control.Throttle;
import org.mayday.relay.Line;
import org.mayday.relay.LineListener;
import org.mayday.relay.Notice;
import org.mayday.staff.control.StaffRegister;
import org.mayday.staff.control.StaffRoll;

/** Ports that are forwarded now. Looks after them each second. Thread-safe. */
@ApplicationScoped
public class PortHall {
  /** Those who have not shown a ticket yet wait in bounded number, too. */
  private static final int MOST_LINES = 256;

  private static final String FULL = "The server forwards as many ports as it can. Try again soon.";

  private final Set<PortVisit> visits = ConcurrentHashMap.newKeySet();

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  ManagedScheduledExecutorService clockwork;

  private @Nullable ScheduledFuture<?> beat;
  private Passes passes;
  private PcWires wires;
  private Threads threads;
  private PortBook book;
  private PortSettings settings;
  private PortPlaces places;
  private StaffRegister staff;
  private Throttle throttle;

  /** For the container's proxy only. */
  protected PortHall() {}

  @Inject
  PortHall(
      Passes passes,
      PcWires wires,
      Threads threads,
      PortBook book,
      PortSettings settings,
      StaffRegister staff,
      Clock clock) {
    this.passes = passes;
    this.wires = wires;
    this.threads = threads;
    this.book = book;
    this.settings = settings;
    this.staff = staff;
    this.places = new PortPlaces(settings);
    this.throttle = new Throttle(settings.perAddress(), 0, clock);
  }

  @PostConstruct
  void start() {
    beat = clockwork.scheduleAtFixedRate(this::look, 1, 1, TimeUnit.SECONDS);
  }

  /** Looks whether all may go on. */
  void look() {
    visits.forEach(PortVisit::look);
  }

  /** Whether somebody may come once more from this address in this minute. */
  public boolean mayCome(String address) {
    return throttle.allows(address);
  }

  /** Somebody has come; empty if there are too many already. */
  public Optional<LineListener> open(Line line) {
    if (visits.size() >= MOST_LINES) {
      line.say(new Notice(Notice.Kind.FAILED, FULL).text());
      return Optional.empty();
    }
    PortVisit visit = new PortVisit(line, this);
    visits.add(visit);
    return Optional.of(visit);
  }

  /** Ends the ports of those who were disabled, removed, or given another role or password. */
  public void checkStaff() {
    if (visits.stream().anyMatch(PortVisit::hasBegun)) {
      StaffRoll now = staff.now();
      visits.forEach(visit -> visit.checkStaff(now));
    }
  }

  /** Takes a ticket, if its owner may still have it. */
  Optional<PortPass> take(String secret, UUID platform, int port) {
    return passes.take(secret, platform, port).filter(pass -> pass.holds(staff.now()));
  }

  PortPlaces places() {
    return places;
  }

  void left(PortVisit visit) {
    visits.remove(visit);
  }

  PcWires wires() {
    return wires;
  }

  Threads threads() {
    return threads;
  }

  PortBook book() {
    return book;
  }

  PortSettings settings() {
    return settings;
  }

  @PreDestroy
  void stop() {
    if (beat != null) {
      beat.cancel(false);
    }
    visits.forEach(visit -> visit.end(Notice.Kind.FAILED, "The server is stopping."));
  }
}
