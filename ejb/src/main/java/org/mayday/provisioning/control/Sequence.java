package org.mayday.provisioning.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mayday.announcement.control.Transactions;
import org.mayday.authority.control.PcCertificates;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
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

  private final SetupBook book;
  private final ProfileBook profiles;
  private final GatewayRoot root;
  private final LoginChange logins;
  private final PcCertificates authority;
  private final FirmwareSettings settings;
  private final Transactions transactions;

  @Inject
  public Sequence(
      SetupBook book,
      ProfileBook profiles,
      GatewayRoot root,
      LoginChange logins,
      PcCertificates authority,
      FirmwareSettings settings,
      Transactions transactions) {
    this.book = book;
    this.profiles = profiles;
    this.root = root;
    this.logins = logins;
    this.authority = authority;
    this.settings = settings;
    this.transactions = transactions;
  }

  /** The steps in their order. */
  List<Step> steps(Job job, WsmanClient client) {
    String trusted = root.base64();
    List<AspectStep> aspects = settings.steps(job, client);
    List<Step> steps = new ArrayList<>();
    steps.add(new RootStep(book, trusted));
    steps.add(new CertificateStep(logins, authority));
    steps.add(new ServersStep(book, logins));
    steps.add(new UserCallsStep());
    steps.add(new RulesStep(logins, false));
    steps.add(new EnvironmentStep(true));
    steps.add(new ProofStep(logins));
    steps.add(new RulesStep(logins, true));
    steps.add(new FormerServersStep(book, logins));
    steps.add(new FormerCertificateStep(logins));
    aspects.stream().filter(aspect -> !aspect.comesLast()).forEach(steps::add);
    steps.add(new EnvironmentStep(false));
    steps.add(new RootRemovalStep(book, transactions.within(root::all)));
    // after these the client may get no answer any more
    aspects.stream().filter(AspectStep::comesLast).forEach(steps::add);
    return steps;
  }

  /** What is wanted of a PC. */
  Goal goal(Job job) {
    return job.purpose() == Job.Purpose.REMOVE
        ? Goal.of(job.found())
        : Goal.of(
            transactions.within(() -> profiles.version(job.profile(), job.version())).content(),
            job.platform());
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
      Site site = new Site(client, job, goal(job));
      List<Step> steps = steps(job, client);
      Setup now = null;
      for (int position = 0; position < steps.size(); position++) {
        if (!book.isDone(platform, position)) {
          Step step = steps.get(position);
          now = now == null || step.isAboutCalls() ? site.now() : now;
          step.perform(site, book.stepBegun(platform, position, step.name(), now));
          book.stepDone(platform, position);
        }
      }
    } catch (AwaitingCall e) {
      book.state(platform, Job.State.AWAITING_CALL, "");
      return;
    } catch (WsmanTransportException e) {
      throw e; // it is gone on with when the PC calls next
    } catch (WsmanException | OperationFailed e) {
      if (e instanceof OperationFailed failed && CUT.contains(failed.kind())) {
        throw e; // the same, seen from a connection that a step opened by itself
      }
      book.state(platform, Job.State.BROKEN, e.getMessage() == null ? "" : e.getMessage());
      throw e;
    }
    if (job.purpose() == Job.Purpose.REMOVE) {
      book.gone(platform);
    } else {
      book.state(platform, Job.State.DONE, "");
    }
  }
}
