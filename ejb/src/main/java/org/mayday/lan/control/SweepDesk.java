package org.mayday.lan.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.mayday.announcement.control.AfterCommit;
import org.mayday.lan.boundary.LanOrder;
import org.mayday.lan.boundary.LanRefused;
import org.mayday.lan.boundary.Sweep;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.provisioning.control.ProfileApplication;

/** Takes orders for PCs in the network, and stops them. Needs a transaction. */
@Dependent
public class SweepDesk {
  private final SweepStore store;
  private final SweepEngine engine;
  private final ProfileApplication profiles;
  private final LanSettings settings;
  private final AfterCommit afterCommit;

  @Inject
  public SweepDesk(
      SweepStore store,
      SweepEngine engine,
      ProfileApplication profiles,
      LanSettings settings,
      AfterCommit afterCommit) {
    this.store = store;
    this.engine = engine;
    this.profiles = profiles;
    this.settings = settings;
    this.afterCommit = afterCommit;
  }

  /** Takes an order. */
  public Sweep order(LanOrder order, String who) {
    List<String> addresses = AddressList.read(order.addresses(), settings);
    if (order.profile() != null) {
      try {
        profiles.check(order.profile());
      } catch (BadArguments e) {
        throw new LanRefused(e.getMessage());
      }
    }
    Sweep sweep = store.add(order, addresses, who);
    afterCommit.run(engine::start);
    return sweep;
  }

  /** Ends an order; false if it was over already. */
  public boolean stop(UUID sweep) {
    return store.stop(sweep);
  }
}
