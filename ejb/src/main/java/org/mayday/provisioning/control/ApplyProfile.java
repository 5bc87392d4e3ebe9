package org.mayday.provisioning.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.mayday.announcement.control.Transactions;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.provisioning.boundary.Profile;
import org.mayday.provisioning.boundary.UnknownProfile;
import org.mayday.staff.boundary.Role;
import org.mayday.wsman.WsmanException;

/**
 * Sets a PC up to call as a profile says, in its newest version. The new server is added beside the
 * one that carries the tunnel, which is forgotten only when the PC has called the new one.
 */
@Dependent
public class ApplyProfile implements FirmwareOperation {
  private static final Duration TIME = Duration.ofMinutes(5);

  @Inject ProfileBook profiles;
  @Inject SetupBook book;
  @Inject Sequence sequence;
  @Inject Turns turns;
  @Inject GatewayRoot root;
  @Inject FirmwareSettings settings;
  @Inject Transactions transactions;

  @Override
  public OperationInfo info() {
    return OperationInfo.change("profile.apply", "network")
        .role(Role.SUPERVISOR)
        .deadline(TIME)
        .with(
            Parameter.text("profile", ProfileBook.LONGEST_NAME), Parameter.flag("replaceForeign"));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    return turns.alone(work.platform(), () -> apply(work));
  }

  private Sheet apply(Work work) throws WsmanException, OperationFailed {
    Profile profile = profile(work.arguments().text("profile"));
    root.refuseStrange(profile.content().servers());
    Optional<Job> before = book.find(work.platform());
    if (before.filter(Job::isOpen).isPresent()) {
      throw new BadArguments(
          "A change of the profile is under way already. Continue it, or remove the profile.");
    }
    Setup now = SetupReader.read(work.client());
    SetupBook.Wanted wanted =
        new SetupBook.Wanted(
            profile.name(),
            profile.version(),
            Job.Purpose.APPLY,
            work.arguments().flag("replaceForeign"));
    Job plan = plan(work, wanted, before, now);
    Limits.check(work.client(), new Site(work.client(), plan, sequence.goal(plan)), now);
    settings.refuse(plan, work.client());
    book.begin(work.platform(), wanted, now, work.who());
    sequence.run(work.platform(), work.client());
    return ProfileSheet.of(book.find(work.platform()).orElseThrow());
  }

  private Profile profile(String name) {
    try {
      return transactions.within(() -> profiles.newest(name));
    } catch (UnknownProfile e) {
      throw new BadArguments(e.getMessage());
    }
  }

  /** What it would be, before anything is noted or sent. */
  private Job plan(Work work, SetupBook.Wanted wanted, Optional<Job> before, Setup now) {
    String login = book.present(work.platform());
    return new Job(
        work.platform(),
        wanted.profile(),
        wanted.version(),
        wanted.purpose(),
        Job.State.UNDER_WAY,
        "",
        wanted.replaceForeign(),
        before.map(Job::found).orElse(now),
        before.map(Job::made).orElse(Map.of()),
        before.map(Job::foundLogin).orElse(login),
        login,
        "",
        before.map(Job::identity).orElse(Identity.NONE),
        before.map(Job::root).orElse(""),
        work.who());
  }
}
