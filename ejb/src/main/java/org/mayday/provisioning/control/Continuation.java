package org.mayday.provisioning.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.control.Order;
import org.mayday.presence.boundary.TunnelReady;
import org.mayday.visits.control.RunDesk;

/** Has steps that are left gone on with, once in each tunnel. Needs no transaction. */
@Dependent
public class Continuation {
  private static final Logger LOG = System.getLogger(Continuation.class.getName());

  /** WS-Management, plain and over TLS. */
  private static final List<Integer> PORTS = List.of(16992, 16993);

  private static final Duration EXPIRY = Duration.ofDays(1);

  private final SetupBook book;
  private final RunDesk desk;

  @Inject
  public Continuation(SetupBook book, RunDesk desk) {
    this.book = book;
    this.desk = desk;
  }

  /** Tunnels can be used. */
  public void ready(List<TunnelReady> tunnels) {
    for (TunnelReady tunnel : tunnels) {
      if (PORTS.stream().anyMatch(tunnel.ports()::contains)
          && book.resume(tunnel.platform(), tunnel.tunnel())) {
        order(tunnel);
      }
    }
  }

  private void order(TunnelReady tunnel) {
    String who = book.find(tunnel.platform()).map(Job::who).orElse("");
    Order order = new Order(tunnel.platform(), ContinueProfile.NAME, Map.of(), null, who);
    try {
      desk.queue(order, Optional.of(EXPIRY), 0);
    } catch (OperationFailed e) {
      LOG.log(
          Level.WARNING,
          "The profile of {0} is not gone on with in this tunnel: {1}",
          tunnel.platform(),
          e.getMessage());
    }
  }
}
