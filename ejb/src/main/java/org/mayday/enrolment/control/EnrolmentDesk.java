package org.mayday.enrolment.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.mayday.announcement.control.Transactions;
import org.mayday.enrolment.boundary.EnrolmentToken;
import org.mayday.relay.Greeting;
import org.mayday.relay.Line;
import org.mayday.relay.LineListener;
import org.mayday.setup.control.SetupSettings;
import org.mayday.visits.control.Crew;
import org.mayday.visits.control.Threads;

/** Receives agents: so many at a time, and works for so many of them. Thread-safe. */
@ApplicationScoped
public class EnrolmentDesk {
  private static final int MOST_LINES = 512;
  private static final int MOST_WAITING = 400;

  private final AtomicInteger lines = new AtomicInteger();

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  ManagedScheduledExecutorService watchdog;

  private Crew crew;
  private EnrolmentRunner runner;
  private TokenBook tokens;
  private Transactions transactions;

  /** For the container's proxy only. */
  protected EnrolmentDesk() {}

  @Inject
  public EnrolmentDesk(
      Threads threads,
      SetupSettings settings,
      EnrolmentRunner runner,
      TokenBook tokens,
      Transactions transactions) {
    this.crew = new Crew(settings.parallel(), MOST_WAITING, threads);
    this.runner = runner;
    this.tokens = tokens;
    this.transactions = transactions;
  }

  /** Somebody has come; empty if there are too many already. */
  public Optional<LineListener> open(Line line) {
    if (lines.incrementAndGet() > MOST_LINES) {
      lines.decrementAndGet();
      return Optional.empty();
    }
    return Optional.of(new Visit(this, line));
  }

  /** One has gone. */
  void left() {
    lines.decrementAndGet();
  }

  /** The token that an agent has, if it counts. */
  Optional<EnrolmentToken> token(Greeting greeting) {
    return transactions.within(() -> tokens.of(greeting.token()));
  }

  /** Works for an agent as soon as there is a thread; false if too many wait. */
  boolean begin(Greeting greeting, EnrolmentToken token, Relay relay, Line line) {
    HostLines host = new RelayLines(relay, watchdog);
    return crew.submit(() -> runner.work(greeting, token, host, line));
  }
}
