package org.mayday.enrolment.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mayday.announcement.control.Transactions;
import org.mayday.audit.boundary.AuditEntry;
import org.mayday.audit.control.AuditTrail;
import org.mayday.enrolment.boundary.EnrolmentState;
import org.mayday.enrolment.boundary.EnrolmentStep;
import org.mayday.enrolment.boundary.EnrolmentToken;
import org.mayday.relay.Greeting;
import org.mayday.relay.Line;
import org.mayday.relay.Notice;
import org.mayday.setup.control.FleetEntry;
import org.mayday.setup.control.SecretStore;
import org.mayday.setup.control.SetupFailed;
import org.mayday.vault.control.AmtCredentials;
import org.mayday.wsman.ips.ControlMode;

/**
 * Sets one PC up through its agent, from the beginning to an end, or until the agent comes again.
 * Without a transaction while the firmware is asked. Thread-safe.
 */
@ApplicationScoped
public class EnrolmentRunner {
  private static final Logger LOG = System.getLogger(EnrolmentRunner.class.getName());

  private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();
  private final Set<UUID> runs = ConcurrentHashMap.newKeySet();
  private HostSetup setup;
  private EnrolmentStore store;
  private FleetEntry fleet;
  private SecretStore secrets;
  private Instruction instruction;
  private AuditTrail audit;
  private Transactions transactions;
  private Clock clock;

  /** For the container's proxy only. */
  protected EnrolmentRunner() {}

  @Inject
  public EnrolmentRunner(
      HostSetup setup,
      EnrolmentStore store,
      FleetEntry fleet,
      SecretStore secrets,
      Instruction instruction,
      AuditTrail audit,
      Transactions transactions,
      Clock clock) {
    this.setup = setup;
    this.store = store;
    this.fleet = fleet;
    this.secrets = secrets;
    this.instruction = instruction;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Works for an agent that has a token, and ends its line. */
  void work(Greeting greeting, EnrolmentToken token, HostLines host, Line line) {
    Progress progress = new Progress(greeting.run(), line);
    if (!runs.add(greeting.run())) {
      progress.tell(Notice.Kind.LATER, "This agent is at work on another line.");
      line.close();
      return;
    }
    try {
      work(greeting, token, host, progress);
    } finally {
      runs.remove(greeting.run());
      line.close();
    }
  }

  private void work(Greeting greeting, EnrolmentToken token, HostLines host, Progress progress) {
    try {
      if (!transactions.inNew(() -> store.begin(greeting, token))) {
        progress.tell(
            Notice.Kind.LATER, "This agent has another token now, or was started too often.");
        return;
      }
      attempt(greeting, token, host, progress);
    } catch (SetupFailed e) {
      LOG.log(Level.INFO, "A PC does not set itself up ({0}): {1}", greeting, e.getMessage());
      failed(progress, e);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "A PC could not set itself up: " + greeting, e);
      failed(progress, SetupFailed.forNow("The server failed; its log tells why.", e));
    } finally {
      progress.leave();
    }
  }

  private void attempt(Greeting greeting, EnrolmentToken token, HostLines host, Progress progress)
      throws SetupFailed {
    HostTask task =
        new HostTask(
            greeting.run(),
            new AmtCredentials(greeting.user(), greeting.password()),
            greeting.platform(),
            token.mode(),
            token.known());
    HostControlled done = setup.perform(task, host, progress);
    progress.reach(EnrolmentStep.REGISTER);
    String name = transactions.inNew(() -> entered(greeting, done));
    String words = words(done.mode()) + told(done, token, host, progress);
    transactions.runInNew(() -> store.end(greeting.run(), EnrolmentState.DONE, words));
    LOG.log(Level.INFO, "PC {0} is set up as {1} by its agent.", done.platform(), name);
    note(done.platform(), token, "ok", name);
    progress.tell(Notice.Kind.DONE, words);
  }

  /** From then on the login is the vault's, and this run may go on with the PC. */
  private String entered(Greeting greeting, HostControlled done) {
    UUID platform = done.platform();
    String name = fleet.enter(platform, platform.toString(), greeting.host(), done.controlled());
    secrets.keep(platform, secrets.of(platform).settled());
    store.control(greeting.run(), done.mode().name(), name);
    return name;
  }

  /** Tells the PC whom to call, if the token says so. */
  private String told(HostControlled done, EnrolmentToken token, HostLines host, Progress progress)
      throws SetupFailed {
    if (token.profile().isEmpty()) {
      return " It has no profile yet, so it does not call.";
    }
    progress.reach(EnrolmentStep.PROFILE);
    return " " + instruction.tell(done, token, host);
  }

  private static String words(ControlMode mode) {
    return mode == ControlMode.ADMIN
        ? "The PC is in admin control mode."
        : "The PC is in client control mode: its user must consent to screen, storage and boot"
            + " changes, there is no audit log and no system defence, and it can be taken out of"
            + " control from its operating system.";
  }

  private void failed(Progress progress, SetupFailed why) {
    String words = String.valueOf(why.getMessage());
    transactions.runInNew(
        () -> {
          store.note(progress.run, words);
          store.end(
              progress.run,
              why.isPassing() ? EnrolmentState.WAITING : EnrolmentState.FAILED,
              words);
        });
    progress.tell(why.isPassing() ? Notice.Kind.LATER : Notice.Kind.FAILED, words);
  }

  private void note(UUID platform, EnrolmentToken token, String outcome, String name) {
    audit.add(
        new AuditEntry(
            0,
            clock.instant(),
            "system",
            "setup.agent",
            platform,
            null,
            outcome,
            name + " by the token " + token.name() + " of " + token.madeBy()));
  }

  /** Writes down how far it is, and tells the agent. */
  private final class Progress implements EnrolmentProgress {
    private final UUID run;
    private final Line line;
    private @Nullable UUID taken;

    Progress(UUID run, Line line) {
      this.run = run;
      this.line = line;
    }

    void tell(Notice.Kind kind, String sentence) {
      line.say(new Notice(kind, sentence).text());
    }

    @Override
    public void reach(EnrolmentStep step) {
      transactions.runInNew(() -> store.reach(run, step));
      tell(Notice.Kind.STEP, step.name());
    }

    @Override
    public void note(String words) {
      transactions.runInNew(() -> store.note(run, words));
      tell(Notice.Kind.STEP, words);
    }

    @Override
    public void identified(UUID platform) throws SetupFailed {
      if (!underWay.add(platform)) {
        throw SetupFailed.forNow("Another agent is setting the PC up at this moment.", null);
      }
      taken = platform;
      if (!transactions.inNew(() -> store.identify(run, platform))) {
        throw SetupFailed.forGood("The token has counted for all the PCs that it was made for.");
      }
    }

    @Override
    public boolean isRegistered() {
      return transactions.inNew(() -> store.isRegistered(run));
    }

    @Override
    public void begun(UUID platform) {
      instruction.forget(platform);
    }

    void leave() {
      if (taken != null) {
        underWay.remove(taken);
      }
    }
  }
}
