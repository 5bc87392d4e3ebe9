package org.mayday.provisioning.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mayday.announcement.control.Transactions;
import org.mayday.authority.control.PcCertificates;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.Failures;
import org.mayday.operation.control.Glance;
import org.mayday.provisioning.boundary.ProfileContent;
import org.mayday.provisioning.boundary.UnknownProfile;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.WsmanTransportException;

/**
 * Sets a PC up in named steps, each noted with what was there before. Whatever breaks it off, it is
 * gone on with from the step that was not finished; each step does only what is left of it.
 */
@Dependent
public class Sequence {
  private static final Set<Kind> CUT =
      Set.of(Kind.NOT_CONNECTED, Kind.CUT, Kind.TIMED_OUT, Kind.BUSY, Kind.CANCELLED);

  private static final Set<WsmanTransportException.Kind> LASTING =
      Set.of(WsmanTransportException.Kind.UNAUTHORIZED, WsmanTransportException.Kind.UNTRUSTED);

  private final SetupBook book;
  private final StepBook done;
  private final ProfileBook profiles;
  private final GatewayRoot root;
  private final LoginChange logins;
  private final PcCertificates authority;
  private final FirmwareSettings settings;
  private final Transactions transactions;

  @Inject
  public Sequence(
      SetupBook book,
      StepBook done,
      ProfileBook profiles,
      GatewayRoot root,
      LoginChange logins,
      PcCertificates authority,
      FirmwareSettings settings,
      Transactions transactions) {
    this.book = book;
    this.done = done;
    this.profiles = profiles;
    this.root = root;
    this.logins = logins;
    this.authority = authority;
    this.settings = settings;
    this.transactions = transactions;
  }

  /** The steps in their order. */
  List<Step> named(Job job, WsmanClient client) {
    String trusted = root.base64();
    List<AspectStep> aspects = settings.steps(job, client);
    List<Step> steps = new ArrayList<>();
    steps.add(new RootStep(book, trusted));
    steps.add(new CertificateStep(logins, authority));
    steps.add(new ServersStep(book, logins));
    steps.add(new UserCallsStep(false));
    steps.add(new RulesStep(logins, false));
    steps.add(new EnvironmentStep(true));
    steps.add(new ProofStep(logins));
    steps.add(new RulesStep(logins, true));
    steps.add(new UserCallsStep(true));
    steps.add(new FormerServersStep(book, logins));
    steps.add(new FormerCertificateStep(logins));
    aspects.stream().filter(aspect -> !aspect.comesLast()).forEach(steps::add);
    boolean removes = job.purpose() == Job.Purpose.REMOVE;
    if (!removes) {
      steps.add(new EnvironmentStep(false));
    }
    steps.add(new RootRemovalStep(book, transactions.within(root::all)));
    // after these the client may get no answer any more
    aspects.stream().filter(AspectStep::comesLast).forEach(steps::add);
    if (removes) {
      // a PC that knew no domain ends its tunnel then, and may have nobody left to call
      steps.add(new EnvironmentStep(false));
    }
    return steps;
  }

  /** What is wanted of a PC, as far as its firmware can call so. */
  Goal goal(Job job) {
    if (job.purpose() == Job.Purpose.REMOVE) {
      return Goal.asFound(job);
    }
    ProfileContent content = content(job);
    return Goal.of(
        isOfferedInside(job) ? content : content.calling(content.whom().outside()), job.platform());
  }

  private ProfileContent content(Job job) {
    return transactions.within(() -> profiles.version(job.profile(), job.version())).content();
  }

  private boolean isOfferedInside(Job job) {
    return settings.mayCallInside(job.platform());
  }

  /** How the PC differs from what is wanted, in words, and what its firmware does not offer. */
  FirmwareSettings.Compared compare(Job job, WsmanClient client)
      throws WsmanException, OperationFailed {
    List<Map<String, String>> all = new ArrayList<>(calls(job, client));
    FirmwareSettings.Compared compared = settings.compare(job, client);
    all.addAll(compared.differences());
    List<Map<String, String>> missing = new ArrayList<>(inside(job));
    missing.addAll(compared.notOffered());
    return new FirmwareSettings.Compared(all, missing);
  }

  /** The servers inside the company, if the firmware cannot be told of it. */
  private List<Map<String, String>> inside(Job job) {
    return isOfferedInside(job)
        ? List.of()
        : content(job).whom().inside().stream()
            .map(it -> new Facts().with("what", "server inside: " + it.text()).map())
            .toList();
  }

  /** How the PC differs in how it calls. */
  private List<Map<String, String>> calls(Job job, WsmanClient client) throws WsmanException {
    Site site = new Site(client, job, goal(job));
    boolean trusted = RootStep.find(new Glance(client), root.base64()).isPresent();
    return ProfileSheet.differences(site, site.start(), trusted || site.removes());
  }

  /**
   * Does the steps that are left, as far as it is possible now.
   *
   * @throws WsmanException if the tunnel ended in the middle, or the firmware refused a step
   */
  void run(UUID platform, WsmanClient client) throws WsmanException, OperationFailed {
    Job job = book.find(platform).orElseThrow();
    book.state(platform, Job.State.UNDER_WAY, "");
    try {
      steps(job, client);
    } catch (AwaitingCall e) {
      book.state(platform, Job.State.AWAITING_CALL, "");
      return;
    } catch (UnknownProfile e) { // it was deleted just before this was begun
      book.state(platform, Job.State.BROKEN, String.valueOf(e.getMessage()));
      throw e;
    } catch (WsmanTransportException e) {
      // it is gone on with when the PC calls next, but for what does not pass
      Job.State state = LASTING.contains(e.kind()) ? Job.State.BROKEN : Job.State.UNDER_WAY;
      book.state(platform, state, Failures.of(e).getMessage());
      throw e;
    } catch (WsmanException e) {
      book.state(platform, Job.State.BROKEN, Failures.of(e).getMessage());
      throw e;
    } catch (OperationFailed e) {
      // a step may open a connection by itself, and be cut off there
      Job.State state = CUT.contains(e.kind()) ? Job.State.UNDER_WAY : Job.State.BROKEN;
      book.state(platform, state, e.getMessage());
      throw e;
    }
    if (job.purpose() == Job.Purpose.REMOVE) {
      book.gone(platform);
    } else {
      book.state(platform, Job.State.DONE, "");
    }
  }

  private void steps(Job job, WsmanClient client)
      throws WsmanException, OperationFailed, AwaitingCall {
    List<Step> all = named(job, client);
    int last = (int) all.stream().filter(step -> !step.comesLast()).count();
    Site before = new Site(client, job, goal(job));
    // a server that is gone again has to be added before anything can be proven
    boolean skipping = before.isServed(before.start());
    boolean skipped = steps(job, client, all.subList(0, last), 0, skipping);
    boolean applies = job.purpose() == Job.Purpose.APPLY;
    if (skipped && applies && !calls(latest(job), client).isEmpty()) {
      // somebody has changed meanwhile what was done before
      steps(job, client, all.subList(0, last), 0, false);
    }
    steps(job, client, all.subList(last, all.size()), last, skipping);
  }

  /**
   * Does steps in their order.
   *
   * @param first position of the first one among all
   * @return whether some were left out because they had been done
   */
  private boolean steps(Job job, WsmanClient client, List<Step> steps, int first, boolean skipping)
      throws WsmanException, OperationFailed, AwaitingCall {
    Goal goal = goal(job);
    boolean skipped = false;
    Setup now = null;
    int position = first - 1;
    for (Step step : steps) {
      position++;
      if (skipping && done.isDone(job.platform(), position)) {
        skipped = true;
      } else {
        Site site = new Site(client, latest(job), goal);
        now = now == null || step.isAboutCalls() ? site.start() : now;
        step.perform(site, done.begun(job.platform(), position, step.name(), now));
        done.done(job.platform(), position);
      }
    }
    return skipped;
  }

  private Job latest(Job job) {
    return book.find(job.platform()).orElseThrow();
  }
}
