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
import org.mayday.presence.boundary.Trigger;
import org.mayday.presence.boundary.TunnelReady;
import org.mayday.visits.control.RunDesk;

/**
 * Has steps that are left gone on with, roots brought up to date, and PCs compared with their
 * profiles, once in each tunnel. Needs no transaction.
 */
@Dependent
public class Continuation {
  private static final Logger LOG = System.getLogger(Continuation.class.getName());

  /** WS-Management, plain and over TLS. */
  private static final List<Integer> PORTS = List.of(16992, 16993);

  private static final Duration EXPIRY = Duration.ofDays(1);

  /** Whoever waits for a PC comes first; see {@link RunDesk#queue}. */
  private static final int LATER = 1;

  private final SetupBook book;
  private final RootBook roots;
  private final DriftBook drifts;
  private final RunDesk desk;

  @Inject
  public Continuation(SetupBook book, RootBook roots, DriftBook drifts, RunDesk desk) {
    this.book = book;
    this.roots = roots;
    this.drifts = drifts;
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
        order(tunnel, ContinueProfile.NAME, who(tunnel), 0);
      }
      if (under.isPresent() && roots.resume(tunnel.platform(), tunnel.tunnel(), under.get())) {
        RootPlan plan = under.get().plan();
        order(
            tunnel,
            UpdateRoots.NAME,
            Objects.requireNonNullElse(plan.decidedBy(), plan.begunBy()),
            0);
      }
      // a person who waits for help is not kept waiting for it
      if (tunnel.trigger() != Trigger.USER_INITIATED
          && drifts.isDue(tunnel.platform(), tunnel.tunnel())) {
        order(tunnel, ReconcileProfile.NAME, who(tunnel), LATER);
      }
    }
  }

  private String who(TunnelReady tunnel) {
    return book.find(tunnel.platform()).map(Job::who).orElse("");
  }

  private void order(TunnelReady tunnel, String operation, String who, int priority) {
    Order order = new Order(tunnel.platform(), operation, Map.of(), null, who);
    try {
      desk.queue(order, Optional.of(EXPIRY), priority);
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
