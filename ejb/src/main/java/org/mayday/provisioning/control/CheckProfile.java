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
import org.mayday.wsman.WsmanException;

/** Reads back how a PC is set up to call, and shows what differs from its profile. */
@Dependent
public class CheckProfile implements FirmwareOperation {
  /** All settings are read one after the other. */
  private static final Duration TIME = Duration.ofSeconds(60);

  @Inject SetupBook book;
  @Inject ProfileBook profiles;
  @Inject Sequence sequence;
  @Inject Transactions transactions;

  @Override
  public OperationInfo info() {
    return OperationInfo.read("profile.check", "network").deadline(TIME);
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    Optional<Job> found = book.find(work.platform());
    if (found.isEmpty()) {
      return ProfileSheet.none();
    }
    Job job = found.get();
    FirmwareSettings.Compared compared = sequence.compare(job, work.client());
    List<Map<String, String>> differences = compared.differences();
    int newest = transactions.within(() -> profiles.newest(job.profile())).version();
    Facts facts =
        new Facts()
            .with("asInProfile", differences.isEmpty())
            .with("newestVersion", newest)
            .with("outOfDate", job.version() < newest)
            .with("unproven", ProfileSheet.unproven(sequence.goal(job)));
    List<Part> parts = new ArrayList<>();
    parts.add(ProfileSheet.progress(job));
    parts.add(facts.as("check"));
    Identity.read(job.identity().present()).map(ProfileSheet::certificate).ifPresent(parts::add);
    parts.add(Part.rows("differences", differences));
    if (!compared.notOffered().isEmpty()) {
      parts.add(Part.rows("notOfferedByFirmware", compared.notOffered()));
    }
    return new Sheet(parts);
  }
}
