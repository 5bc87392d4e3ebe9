package org.mayday.provisioning.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.mayday.announcement.control.Transactions;
import org.mayday.authority.control.PcCertificates;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.WsmanTransportException;

/**
 * Sets a PC up in named steps, each noted with what was there before. Whatever breaks it off, it is
 * gone on with from the step that was not finished; each step does only what is left of it.
 */
@Dependent
public class Sequence {
  private final SetupBook book;
  private final ProfileBook profiles;
  private final GatewayRoot root;
  private final LoginChange logins;
  private final PcCertificates authority;
  private final Transactions transactions;

  @Inject
  public Sequence(
      SetupBook book,
      ProfileBook profiles,
      GatewayRoot root,
      LoginChange logins,
      PcCertificates authority,
      Transactions transactions) {
    this.book = book;
    this.profiles = profiles;
    this.root = root;
    this.logins = logins;
    this.authority = authority;
    this.transactions = transactions;
  }

  /** The steps in their order. */
  List<Step> steps() {
    String trusted = root.base64();
    return List.of(
        new RootStep(book, trusted),
        new CertificateStep(logins, authority),
        new ServersStep(book, logins),
        new UserCallsStep(),
        new RulesStep(logins, false),
        new ProofStep(logins),
        new RulesStep(logins, true),
        new FormerServersStep(book, logins),
        new FormerCertificateStep(logins),
        new EnvironmentStep(),
        new RootRemovalStep(book, trusted));
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
      List<Step> steps = steps();
      for (int position = 0; position < steps.size(); position++) {
        if (!book.isDone(platform, position)) {
          Step step = steps.get(position);
          step.perform(site, book.stepBegun(platform, position, step.name(), site.now()));
          book.stepDone(platform, position);
        }
      }
    } catch (AwaitingCall e) {
      book.state(platform, Job.State.AWAITING_CALL, "");
      return;
    } catch (WsmanTransportException e) {
      throw e; // it is gone on with when the PC calls next
    } catch (WsmanException | OperationFailed e) {
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
