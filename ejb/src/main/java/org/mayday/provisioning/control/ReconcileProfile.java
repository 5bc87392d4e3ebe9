package org.mayday.provisioning.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mayday.announcement.control.Transactions;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.boundary.Sheet.Part;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.provisioning.boundary.Profile;
import org.mayday.staff.boundary.Role;
import org.mayday.wsman.WsmanException;

/**
 * Compares a PC with its profile, keeps what differs, and applies the version that the PC has anew
 * if the profile says that it is repaired.
 */
@Dependent
public class ReconcileProfile implements FirmwareOperation {
  static final String NAME = "profile.reconcile";
  private static final Duration TIME = Duration.ofMinutes(5);

  @Inject SetupBook book;
  @Inject ProfileBook profiles;
  @Inject DriftBook drifts;
  @Inject Sequence sequence;
  @Inject Turns turns;
  @Inject Transactions transactions;

  @Override
  public OperationInfo info() {
    return OperationInfo.change(NAME, "network").role(Role.SUPERVISOR).deadline(TIME);
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    Optional<Job> found = book.find(work.platform());
    if (found.isEmpty()) {
      return ProfileSheet.none();
    }
    Job job = found.get();
    if (job.isOpen()) {
      return ProfileSheet.of(job);
    }
    List<Map<String, String>> differences = sequence.compare(job, work.client()).differences();
    if (isChanged(job)) {
      return ProfileSheet.of(book.find(work.platform()));
    }
    drifts.compared(work.platform(), differences, false);
    if (differences.isEmpty()) {
      return sheet(job, differences, "as in the profile");
    }
    if (!isRepaired(job)) {
      return sheet(job, differences, "left as it is: the profile does not say to repair");
    }
    // whoever wants something else of the PC need not wait for the comparison
    return turns.alone(work.platform(), () -> repair(work, job, differences));
  }

  /** Whether somebody has changed meanwhile what is wanted of the PC. */
  private boolean isChanged(Job job) {
    return !book.find(job.platform()).equals(Optional.of(job));
  }

  private boolean isRepaired(Job job) {
    Profile profile = transactions.within(() -> profiles.version(job.profile(), job.version()));
    return profile.content().repairs();
  }

  private Sheet repair(Work work, Job job, List<Map<String, String>> differences)
      throws WsmanException, OperationFailed {
    if (isChanged(job)) {
      return ProfileSheet.of(book.find(work.platform()));
    }
    if (!drifts.mayRepair(work.platform())) {
      return sheet(job, differences, "left as it is: repaired before, and did not hold");
    }
    SetupBook.Wanted wanted =
        new SetupBook.Wanted(job.profile(), job.version(), Job.Purpose.APPLY, job.replaceForeign());
    book.begin(work.platform(), wanted, job.found(), job.who());
    sequence.run(work.platform(), work.client());
    Job after = book.find(work.platform()).orElseThrow();
    if (after.isOpen()) {
      return sheet(after, differences, "being repaired; goes on when the PC calls next");
    }
    List<Map<String, String>> left = sequence.compare(after, work.client()).differences();
    drifts.compared(work.platform(), left, true);
    return sheet(after, differences, left.isEmpty() ? "repaired" : "repaired in part");
  }

  private static Sheet sheet(Job job, List<Map<String, String>> differences, String outcome) {
    List<Part> parts = new ArrayList<>();
    parts.add(ProfileSheet.progress(job));
    parts.add(new Facts().with("outcome", outcome).as("check"));
    parts.add(Part.rows("differences", differences));
    return new Sheet(parts);
  }
}
