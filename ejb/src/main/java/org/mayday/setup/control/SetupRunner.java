package org.mayday.setup.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.mayday.announcement.control.Transactions;
import org.mayday.setup.boundary.Setup;
import org.mayday.setup.boundary.SetupState;
import org.mayday.setup.boundary.SetupStep;

/**
 * Sets one PC up from the beginning to an end, or to the next attempt. Without a transaction while
 * the PC is asked. Thread-safe.
 */
@ApplicationScoped
public class SetupRunner {
  private static final Logger LOG = System.getLogger(SetupRunner.class.getName());
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
  private static final String NOBODY = "";

  private final Map<UUID, String> underWay = new ConcurrentHashMap<>();
  private RemoteSetup remote;
  private SetupTasks tasks;
  private SetupStore store;
  private SecretStore secrets;
  private FleetEntry fleet;
  private Instructor instructor;
  private Transactions transactions;
  private SetupSettings settings;
  private Clock clock;

  /** For the container's proxy only. */
  protected SetupRunner() {}

  @Inject
  public SetupRunner(
      RemoteSetup remote,
      SetupTasks tasks,
      SetupStore store,
      SecretStore secrets,
      FleetEntry fleet,
      Instructor instructor,
      Transactions transactions,
      SetupSettings settings,
      Clock clock) {
    this.remote = remote;
    this.tasks = tasks;
    this.store = store;
    this.secrets = secrets;
    this.fleet = fleet;
    this.instructor = instructor;
    this.transactions = transactions;
    this.settings = settings;
    this.clock = clock;
  }

  /** Begins what is due for a PC, and does it; nothing if it is under way already. */
  public void work(UUID platform) {
    if (underWay.putIfAbsent(platform, NOBODY) != null) {
      return;
    }
    try {
      Optional<Setup> begun = transactions.inNew(() -> store.begin(platform));
      if (begun.isPresent()) {
        attempt(begun.get());
      }
    } finally {
      underWay.remove(platform);
    }
  }

  /** Ends it before its next step; false if it is not under way here. */
  boolean cancel(UUID platform, String who) {
    return underWay.computeIfPresent(platform, (pc, before) -> who) != null;
  }

  private void attempt(Setup setup) {
    try {
      Controlled controlled = remote.perform(tasks.of(setup), new Progress(setup.platform()));
      String name = register(setup, controlled);
      done(setup.platform(), name, tell(setup, controlled));
    } catch (SetupFailed e) {
      LOG.log(Level.INFO, "PC {0} is not set up: {1}", setup.platform(), e.getMessage());
      failed(setup, e);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "The PC " + setup.platform() + " could not be set up.", e);
      failed(setup, SetupFailed.forNow("The server failed; its log tells why.", e));
    }
  }

  private String register(Setup setup, Controlled controlled) throws SetupFailed {
    UUID platform = setup.platform();
    new Progress(platform).reach(SetupStep.REGISTER);
    String name = fleet.enter(platform, setup.address(), setup.name(), controlled);
    transactions.runInNew(() -> store.call(platform, name));
    return name;
  }

  /** Tells it whom to call, if that is wanted; gives how it stands then. */
  private String tell(Setup setup, Controlled controlled) throws SetupFailed {
    if (setup.profile().isEmpty()) {
      return "The PC is under control. It has no profile yet, so it does not call.";
    }
    new Progress(setup.platform()).reach(SetupStep.PROFILE);
    return instructor.tell(setup, controlled);
  }

  /** Its kept password is needed until then: a run that is cut off begins with it. */
  private void done(UUID platform, String name, String words) {
    transactions.runInNew(
        () -> {
          secrets.keep(platform, secrets.of(platform).settled());
          store.end(platform, SetupState.DONE, words);
        });
    LOG.log(Level.INFO, "PC {0} is set up as {1}.", platform, name);
  }

  private void failed(Setup setup, SetupFailed why) {
    String words = String.valueOf(why.getMessage());
    transactions.runInNew(
        () -> {
          store.note(setup.platform(), words);
          if (why.isPassing() && setup.attempts() < settings.attempts()) {
            store.postpone(setup.platform(), words, clock.instant().plus(pause(setup.attempts())));
          } else {
            store.end(setup.platform(), SetupState.FAILED, words);
          }
        });
  }

  private static Duration pause(int attempts) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(10, attempts - 1));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  /** Writes down how far it is, and ends it if somebody wants that. */
  private final class Progress implements SetupProgress {
    private final UUID platform;

    Progress(UUID platform) {
      this.platform = platform;
    }

    @Override
    public void reach(SetupStep step) throws SetupFailed {
      String who = underWay.getOrDefault(platform, NOBODY);
      if (!who.equals(NOBODY) && step != SetupStep.REGISTER) {
        throw SetupFailed.forGood(who + " has ended it.");
      }
      transactions.runInNew(() -> store.reach(platform, step));
      if (step == SetupStep.KEEP_PASSWORDS) {
        instructor.forget(platform); // it is as from the factory
      }
    }

    @Override
    public void note(String words) {
      transactions.runInNew(() -> store.note(platform, words));
    }

    @Override
    public void acceptedBy(String suffix) {
      transactions.runInNew(() -> store.acceptedBy(platform, suffix));
    }
  }
}
