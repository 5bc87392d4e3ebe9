package org.mayday.setup.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.announcement.control.AfterCommit;
import org.mayday.setup.boundary.Automatic;
import org.mayday.setup.boundary.Setup;
import org.mayday.setup.boundary.SetupOrder;
import org.mayday.setup.boundary.SetupRefused;
import org.mayday.setup.boundary.SetupState;
import org.mayday.setup.boundary.UnknownNewPc;
import org.mayday.setup.entity.NewPcRow;
import org.mayday.setup.entity.PcSetupRow;

/** Decides which PCs are set up: those that somebody orders, and those that the rule lets. */
@Dependent
public class SetupDesk {
  /** What stands in place of a sign-in name. */
  static final String RULE = "rule";

  /** A PC that is set up may have said hello a moment before. */
  private static final Duration LATE_HELLO = Duration.ofMinutes(1);

  /** What failed is not tried again by the rule before this is over. */
  private static final Duration REST = Duration.ofMinutes(10);

  private final EntityManager entityManager;
  private final CertificateBook certificates;
  private final ExpectedBook expected;
  private final SetupStore store;
  private final SecretStore secrets;
  private final FleetEntry fleet;
  private final SetupEngine engine;
  private final SetupRunner runner;
  private final Instructor instructor;
  private final AfterCommit afterCommit;
  private final Clock clock;

  @Inject
  public SetupDesk(
      EntityManager entityManager,
      CertificateBook certificates,
      ExpectedBook expected,
      SetupStore store,
      SecretStore secrets,
      FleetEntry fleet,
      SetupEngine engine,
      SetupRunner runner,
      Instructor instructor,
      AfterCommit afterCommit,
      Clock clock) {
    this.entityManager = entityManager;
    this.certificates = certificates;
    this.expected = expected;
    this.store = store;
    this.secrets = secrets;
    this.fleet = fleet;
    this.engine = engine;
    this.runner = runner;
    this.instructor = instructor;
    this.afterCommit = afterCommit;
    this.clock = clock;
  }

  /** Has a PC set up that asked for it. */
  public Setup order(SetupOrder order, String who) {
    UUID platform = order.platform();
    NewPcRow pc = entityManager.find(NewPcRow.class, platform.toString());
    if (pc == null) {
      throw new UnknownNewPc(platform);
    }
    PcSetupRow before = store.hold(platform);
    if (isUnderWay(before)) {
      throw new SetupRefused("The PC is being set up already.");
    }
    if (!order.known() && isSomebodyElses(pc, before)) {
      throw new SetupRefused(
          "The help desk knows this PC and has its login. Anybody in the network can say hello with"
              + " its UUID: order it as a known PC if it was taken out of control, and is at "
              + pc.address()
              + ".");
    }
    if (!order.known() && secrets.of(platform).isOfAgent()) {
      throw new SetupRefused(
          "An agent has begun to set this PC up and did not come to an end: a password is kept that"
              + " the PC may have. Anybody in the network can say hello with its UUID: order it as a"
              + " known PC if it is as from the factory, and is at "
              + pc.address()
              + ".");
    }
    Fit fit = Fit.of(pc, certificates.all());
    if (fit.obstacle() != null) {
      throw new SetupRefused(fit.obstacle());
    }
    if (order.password() != null) {
      secrets.keep(platform, secrets.of(platform).given(order.password()));
    }
    String profile = order.profile() == null ? "" : order.profile();
    if (!profile.isEmpty()) {
      instructor.check(profile);
    }
    String name = order.name() == null ? expected.name(platform) : order.name();
    return begin(pc, name, profile, who);
  }

  /**
   * Whether the help desk has a login of the PC, other than one that an attempt before this one
   * gave it at the same address.
   */
  private boolean isSomebodyElses(NewPcRow pc, @Nullable PcSetupRow before) {
    UUID platform = pc.platform();
    String own =
        before != null && before.setup().address().equals(pc.address())
            ? secrets.of(platform).admin()
            : "";
    return fleet.login(platform).filter(login -> !login.password().equals(own)).isPresent();
  }

  private Setup begin(NewPcRow pc, String name, String profile, String who) {
    UUID platform = pc.platform();
    Setup setup = store.order(platform, name, pc.address(), profile, who);
    afterCommit.run(() -> engine.start(platform));
    return setup;
  }

  /**
   * A PC said hello: the rule may have it set up. A PC whose login the help desk has is never set
   * up by the rule, because whoever says hello with its UUID would have its password replaced; nor
   * is one that an agent may have given a password, because that would be offered.
   */
  public void heard(UUID platform) {
    NewPcRow pc = entityManager.find(NewPcRow.class, platform.toString());
    PcSetupRow before = store.hold(platform);
    if (pc == null || isUnderWay(before)) {
      return;
    }
    if (before != null && before.state() == SetupState.DONE) {
      if (isRecent(before, LATE_HELLO)) {
        return;
      }
      store.forget(before); // it was taken out of control, and waits again
    }
    boolean rested = before == null || !isRecent(before, REST);
    if (rested
        && isLet(platform)
        && fleet.login(platform).isEmpty()
        && !secrets.of(platform).isOfAgent()
        && Fit.of(pc, certificates.all()).obstacle() == null) {
      begin(pc, expected.name(platform), expected.rule().profile(), RULE);
    }
  }

  private boolean isLet(UUID platform) {
    Automatic automatic = expected.rule().automatic();
    return automatic == Automatic.ALL
        || automatic == Automatic.EXPECTED && expected.isExpected(platform);
  }

  private boolean isRecent(PcSetupRow row, Duration time) {
    return row.changedAt().plus(time).isAfter(clock.instant());
  }

  private static boolean isUnderWay(@Nullable PcSetupRow row) {
    return row != null && (row.state() == SetupState.ORDERED || row.state() == SetupState.RUNNING);
  }

  /** Ends the setting up of a PC; false if it was over already. */
  public boolean cancel(UUID platform, String who) {
    PcSetupRow row = store.hold(platform);
    if (row == null) {
      throw new UnknownNewPc(platform);
    }
    if (!isUnderWay(row)) {
      return false;
    }
    if (row.state() == SetupState.ORDERED || !runner.cancel(platform, who)) {
      store.end(platform, SetupState.FAILED, who + " has ended it.");
    }
    return true;
  }
}
