package org.mayday.provisioning.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.staff.boundary.Role;
import org.mayday.wsman.WsmanException;

/**
 * Leaves a PC as it was found before it had a profile; a change that broke off goes back so. A
 * server that was forgotten meanwhile is put back with a new password, and proven by a call.
 */
@Dependent
public class RemoveProfile implements FirmwareOperation {
  private static final Duration TIME = Duration.ofMinutes(5);

  @Inject SetupBook book;
  @Inject Sequence sequence;
  @Inject Turns turns;
  @Inject DriftBook drifts;

  @Override
  public OperationInfo info() {
    return OperationInfo.change("profile.remove", "network")
        .role(Role.SUPERVISOR)
        .deadline(TIME)
        .resuming();
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    return turns.alone(work.platform(), () -> remove(work));
  }

  private Sheet remove(Work work) throws WsmanException, OperationFailed {
    Job job =
        book.find(work.platform())
            .orElseThrow(() -> new BadArguments("The PC has no profile to remove."));
    if (job.purpose() == Job.Purpose.APPLY) {
      SetupBook.Wanted wanted =
          new SetupBook.Wanted(
              job.profile(), job.version(), Job.Purpose.REMOVE, job.replaceForeign());
      drifts.forget(work.platform());
      book.begin(work.platform(), wanted, job.found(), work.who());
    }
    sequence.run(work.platform(), work.client());
    return ProfileSheet.of(book.find(work.platform()));
  }
}
