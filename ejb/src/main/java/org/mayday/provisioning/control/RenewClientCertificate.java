package org.mayday.provisioning.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.staff.boundary.Role;
import org.mayday.wsman.WsmanException;

/**
 * Gives a PC a new certificate for the gateway, for a new key, if the one that its profile gave it
 * is near its end. Made to be done at every visit: where nothing is due, it says so and changes
 * nothing.
 */
@Dependent
public class RenewClientCertificate implements FirmwareOperation {
  private static final String DAYS = "days";
  private static final String ANYWAY = "evenIfNotDue";
  private static final long USUAL_DAYS = 60;
  private static final Duration TIME = Duration.ofMinutes(3);

  @Inject SetupBook book;
  @Inject Sequence sequence;
  @Inject Turns turns;
  @Inject LoginChange logins;
  @Inject Clock clock;

  @Override
  public OperationInfo info() {
    return OperationInfo.change("clientCertificate.renew", "network")
        .role(Role.SUPERVISOR)
        .deadline(TIME)
        .with(
            Parameter.number(DAYS, 1, 365).optional().initially(String.valueOf(USUAL_DAYS)),
            Parameter.flag(ANYWAY));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    return turns.alone(work.platform(), () -> renew(work));
  }

  private Sheet renew(Work work) throws WsmanException, OperationFailed {
    Optional<Job> kept = book.find(work.platform());
    Optional<X509Certificate> present =
        kept.flatMap(job -> Identity.read(job.identity().present()));
    if (kept.isEmpty() || present.isEmpty() || !sequence.goal(kept.get()).certificate()) {
      return outcome("nothing to renew: the PC was given no certificate for the gateway");
    }
    Job job = kept.get();
    if (job.isOpen()) {
      return outcome("put off: a change of the profile is under way");
    }
    Duration ahead =
        Duration.ofDays(work.arguments().optional(DAYS).map(Long::parseLong).orElse(USUAL_DAYS));
    Instant due = present.get().getNotAfter().toInstant().minus(ahead);
    if (clock.instant().isBefore(due) && !work.arguments().flag(ANYWAY)) {
      return Sheet.of(
          new Facts().with("outcome", "not yet due").with("dueFrom", due).as("renewal"),
          ProfileSheet.certificate(present.get()));
    }
    SetupBook.Wanted same =
        new SetupBook.Wanted(job.profile(), job.version(), Job.Purpose.APPLY, job.replaceForeign());
    book.begin(work.platform(), same, job.found(), work.who());
    logins.identity(work.platform(), Identity::renewing);
    sequence.run(work.platform(), work.client());
    return ProfileSheet.of(book.find(work.platform()).orElseThrow());
  }

  private static Sheet outcome(String words) {
    return Sheet.of(new Facts().with("outcome", words).as("renewal"));
  }
}
