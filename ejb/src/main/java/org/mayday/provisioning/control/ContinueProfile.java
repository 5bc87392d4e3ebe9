package org.mayday.provisioning.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.staff.boundary.Role;
import org.mayday.wsman.WsmanException;

/** Goes on with the steps that are left of applying or removing a profile. */
@Dependent
public class ContinueProfile implements FirmwareOperation {
  static final String NAME = "profile.continue";
  private static final Duration TIME = Duration.ofMinutes(5);

  @Inject SetupBook book;
  @Inject Sequence sequence;
  @Inject Turns turns;

  @Override
  public OperationInfo info() {
    return OperationInfo.change(NAME, "network").role(Role.SUPERVISOR).deadline(TIME).resuming();
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    return turns.alone(work.platform(), () -> goOn(work));
  }

  private Sheet goOn(Work work) throws WsmanException, OperationFailed {
    Optional<Job> before = book.find(work.platform());
    if (before.isEmpty()) {
      return ProfileSheet.none(); // it was removed to the end meanwhile
    }
    if (before.get().isOpen()) {
      sequence.run(work.platform(), work.client());
    }
    return ProfileSheet.of(book.find(work.platform()));
  }
}
