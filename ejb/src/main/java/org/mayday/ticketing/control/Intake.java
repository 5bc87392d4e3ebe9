package org.mayday.ticketing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;
import org.mayday.announcement.control.AnnouncementSettings;
import org.mayday.announcement.control.BackOff;
import org.mayday.announcement.control.Transactions;

/**
 * Takes commands off the queue, one thread at a time. The transaction that takes a message off is
 * not the one in which it has its effect: the latter ends before, so a message that comes again,
 * for whatever reason, finds the answer that was kept.
 */
@ApplicationScoped
public class Intake {
  private static final Logger LOG = System.getLogger(Intake.class.getName());
  private static final int BATCH = 20;

  private final ReentrantLock lock = new ReentrantLock();
  private final Tries tries = new Tries();
  private CommandQueue queue;
  private CommandJudge judge;
  private KeptAnswers kept;
  private CommandTally tally;
  private Transactions transactions;
  private TicketingSettings settings;
  private Clock clock;
  private BackOff backOff;
  private boolean careful;

  /** For the container's proxy only. */
  protected Intake() {}

  @Inject
  public Intake(
      CommandQueue queue,
      CommandJudge judge,
      KeptAnswers kept,
      CommandTally tally,
      Transactions transactions,
      TicketingSettings settings,
      AnnouncementSettings pauses,
      Clock clock) {
    this.queue = queue;
    this.judge = judge;
    this.kept = kept;
    this.tally = tally;
    this.transactions = transactions;
    this.settings = settings;
    this.clock = clock;
    this.backOff = new BackOff(pauses.retryMin(), pauses.retryMax());
  }

  /**
   * Deals with what waits, unless commands are off, a pause after a failure is under way or another
   * thread is at it. Does not fail: a container forgets timers that fail.
   */
  public void take() {
    if (!settings.enabled() || !lock.tryLock()) {
      return;
    }
    try {
      boolean more = backOff.mayTry(clock.instant());
      while (more) {
        more = takeSome();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Forgets answers that were kept long enough. */
  public void trim() {
    if (settings.enabled()) {
      try {
        transactions.inNew(() -> kept.forget(clock.instant().minus(settings.keep())));
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "Old answers to commands cannot be removed: {0}", e.getMessage());
      }
    }
  }

  private boolean takeSome() {
    // after a failure one by one, so that one that fails takes no others with it
    int most = careful ? 1 : BATCH;
    Haul haul = new Haul();
    try {
      int taken = transactions.inNew(() -> queue.take(most, message -> verdict(message, haul)));
      haul.messages().forEach(tries::forget);
      tally.took(taken, haul.dead());
      careful = !tries.none() && taken > 0;
      present();
      return taken == most;
    } catch (RuntimeException e) {
      failed(e, haul);
      return false;
    }
  }

  private Verdict verdict(Incoming message, Haul haul) {
    haul.add(message.message());
    Verdict verdict = judged(message);
    if (verdict.dead() != null) {
      haul.putAside();
    }
    return verdict;
  }

  private Verdict judged(Incoming message) {
    if (tries.of(message.message()) >= settings.tries()) {
      return givenUp();
    }
    try {
      return judge.verdict(message);
    } catch (RuntimeException e) {
      String why = "A command could not be carried out: " + e.getMessage();
      throw new CommandQueue.Again(why, e);
    }
  }

  private Verdict givenUp() {
    String why =
        "The command failed %d times by a fault of the server.".formatted(settings.tries());
    LOG.log(Level.ERROR, "{0} It goes to the dead letters.", why);
    tally.failed(why, clock.instant());
    return new Verdict(Answer.refused(null, why).text(), why);
  }

  private void present() {
    backOff.succeeded();
    if (tally.reachable(true)) {
      LOG.log(Level.INFO, "The broker hands out commands.");
    }
  }

  private void failed(RuntimeException e, Haul haul) {
    careful = true;
    haul.last().ifPresent(tries::failed);
    boolean away = !(e instanceof CommandQueue.Again) && tally.reachable(false);
    boolean fresh = tally.failed(String.valueOf(e.getMessage()), clock.instant());
    long pause = backOff.failed(clock.instant()).toSeconds();
    if (away || fresh) {
      LOG.log(Level.WARNING, "{0} Next attempt in {1} s, then rarer.", e.getMessage(), pause);
    }
  }
}
