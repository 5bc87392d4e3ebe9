package org.mayday.provisioning.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mayday.authority.control.RootPlan;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.control.Order;
import org.mayday.presence.boundary.TunnelReady;
import org.mayday.visits.control.RunDesk;

/**
 * Has steps that are left gone on with, and roots brought up to date, once in each tunnel. Needs no
 * transaction.
 */
@Dependent
public class Continuation {
  private static final Logger LOG = System.getLogger(Continuation.class.getName());

  /** WS-Management, plain and over TLS. */
  private static final List<Integer> PORTS = List.of(16992, 16993);

  private static final Duration EXPIRY = Duration.ofDays(1);

  private final SetupBook book;
  private final RootBook roots;
  private final RunDesk desk;

  @Inject
  public Continuation(SetupBook book, RootBook roots, RunDesk desk) {
    this.book = book;
    this.roots = roots;
    this.desk = desk;
  }

  /** Tunnels can be used. */
  public void ready(List<TunnelReady> tunnels) {
    Optional<RootBook.Under> under = roots.under();
    for (TunnelReady tunnel : tunnels) {
      if (PORTS.stream().noneMatch(tunnel.ports()::contains)) {
        continue;
      }
      if (book.resume(tunnel.platform(), tunnel.tunnel())) {
        String who = book.find(tunnel.platform()).map(Job::who).orElse("");
        order(tunnel, ContinueProfile.NAME, who);
      }
      if (under.isPresent() && roots.resume(tunnel.platform(), tunnel.tunnel(), under.get())) {
        RootPlan plan = under.get().plan();
        order(
            tunnel, UpdateRoots.NAME, Objects.requireNonNullElse(plan.decidedBy(), plan.begunBy()));
      }
    }
  }

  private void order(TunnelReady tunnel, String operation, String who) {
    Order order = new Order(tunnel.platform(), operation, Map.of(), null, who);
    try {
      desk.queue(order, Optional.of(EXPIRY), 0);
    } catch (OperationFailed e) {
      LOG.log(
          Level.WARNING,
          "{0} of {1} is not done in this tunnel: {2}",
          operation,
          tunnel.platform(),
          e.getMessage());
    }
  }
}
