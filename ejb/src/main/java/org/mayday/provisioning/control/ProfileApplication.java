package org.mayday.provisioning.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mayday.announcement.control.Transactions;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.provisioning.boundary.Profile;
import org.mayday.provisioning.boundary.UnknownProfile;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;

/**
 * Gives PCs their profiles, in the newest version, over any way to their firmware: a tunnel, or the
 * network in which they are. Must be called without a transaction, but for what says otherwise.
 */
@Dependent
public class ProfileApplication {
  private final ProfileBook profiles;
  private final SetupBook book;
  private final LoginChange logins;
  private final Sequence sequence;
  private final Turns turns;
  private final GatewayRoot root;
  private final FirmwareSettings settings;
  private final DriftBook drifts;
  private final Transactions transactions;

  @Inject
  public ProfileApplication(
      ProfileBook profiles,
      SetupBook book,
      LoginChange logins,
      Sequence sequence,
      Turns turns,
      GatewayRoot root,
      FirmwareSettings settings,
      DriftBook drifts,
      Transactions transactions) {
    this.profiles = profiles;
    this.book = book;
    this.logins = logins;
    this.sequence = sequence;
    this.turns = turns;
    this.root = root;
    this.settings = settings;
    this.drifts = drifts;
    this.transactions = transactions;
  }

  /**
   * Looks whether there is such a profile and PCs with it could call this gateway. With a
   * transaction or without.
   *
   * @throws BadArguments if not, in a sentence
   */
  public void check(String name) {
    root.refuseStrange(profile(name).content().servers());
  }

  /** Whatever a PC was told before, it has lost: its firmware is as from the factory. */
  public void forget(UUID platform) {
    if (book.find(platform).isPresent()) {
      logins.drop(platform);
      book.gone(platform);
    }
  }

  /**
   * Gives a PC a profile in its newest version, or goes on where that broke off. Nothing is changed
   * if it has that already and its firmware says so too: it may have been reset, or changed by
   * somebody else.
   */
  public Given give(UUID platform, WsmanClient client, Asked asked)
      throws WsmanException, OperationFailed {
    return turns.alone(platform, () -> given(platform, client, asked));
  }

  private Given given(UUID platform, WsmanClient client, Asked asked)
      throws WsmanException, OperationFailed {
    int newest = profile(asked.profile()).version();
    if (applied(platform, asked).filter(Job::isOpen).isPresent()) {
      sequence.run(platform, client);
      Job after = book.find(platform).orElseThrow();
      if (after.version() == newest) {
        return after.isOpen() ? Given.AWAITED : Given.PROVEN;
      } else if (after.isOpen()) {
        return Given.FORMER_AWAITED;
      }
    }
    Optional<Job> has = applied(platform, asked).filter(it -> it.version() == newest);
    if (has.isEmpty() || !sequence.compare(has.get(), client).differences().isEmpty()) {
      begin(platform, client, asked);
    }
    return book.find(platform).orElseThrow().isOpen() ? Given.AWAITED : Given.PROVEN;
  }

  /** What is kept of a PC if it is this profile, in whichever version, that it was told. */
  private Optional<Job> applied(UUID platform, Asked asked) {
    return book.find(platform)
        .filter(it -> it.purpose() == Job.Purpose.APPLY)
        .filter(it -> it.profile().equals(asked.profile()));
  }

  /**
   * Gives a PC a profile, or goes on where that broke off, as far as it is possible now.
   *
   * @throws BadArguments if it cannot be begun, in a sentence; nothing was changed
   */
  Job apply(UUID platform, WsmanClient client, Asked asked) throws WsmanException, OperationFailed {
    return turns.alone(platform, () -> begin(platform, client, asked));
  }

  private Job begin(UUID platform, WsmanClient client, Asked asked)
      throws WsmanException, OperationFailed {
    Profile profile = profile(asked.profile());
    root.refuseStrange(profile.content().servers());
    Optional<Job> before = book.find(platform);
    if (before.filter(job -> isSame(job, profile)).isPresent()) {
      sequence.run(platform, client);
      return book.find(platform).orElseThrow();
    }
    if (before.filter(Job::isOpen).isPresent()) {
      throw SetupBook.underWay();
    }
    Setup now = SetupReader.read(client);
    SetupBook.Wanted wanted =
        new SetupBook.Wanted(
            profile.name(), profile.version(), Job.Purpose.APPLY, asked.replaceForeign());
    Job plan = plan(platform, asked.who(), wanted, before, now);
    root.refuseWrongClock(client);
    Limits.check(client, new Site(client, plan, sequence.goal(plan)), now);
    settings.refuse(plan, client);
    drifts.forget(platform);
    book.begin(platform, wanted, now, asked.who());
    sequence.run(platform, client);
    return book.find(platform).orElseThrow();
  }

  /** Whether a PC is being given just this: it is gone on with. */
  private static boolean isSame(Job job, Profile profile) {
    return job.isOpen()
        && job.purpose() == Job.Purpose.APPLY
        && job.profile().equals(profile.name())
        && job.version() == profile.version();
  }

  private Profile profile(String name) {
    try {
      return transactions.within(() -> profiles.newest(name));
    } catch (UnknownProfile e) {
      throw new BadArguments(e.getMessage());
    }
  }

  /** What it would be, before anything is noted or sent. */
  private Job plan(
      UUID platform, String who, SetupBook.Wanted wanted, Optional<Job> before, Setup now) {
    String login = book.present(platform);
    return new Job(
        platform,
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
        who);
  }

  /**
   * What is asked for.
   *
   * @param replaceForeign whether rules that call other gateways are replaced
   */
  public record Asked(String profile, boolean replaceForeign, String who) {}
}
