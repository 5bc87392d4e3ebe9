package org.mayday.gateways.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import org.mayday.gateways.boundary.Reach;
import org.mayday.mps.api.CloseCause;
import org.mayday.presence.control.LiveTunnels;

/**
 * Asks each gateway for its list when that is due, on a thread of the container, never two at once
 * for one gateway: what was lost of its notifications, and what either side forgot by a restart,
 * heals by this alone.
 */
@Dependent
public class GatewayRounds {
  private static final Logger LOG = System.getLogger(GatewayRounds.class.getName());

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  ManagedExecutorService executor;

  @Inject GatewayRoll roll;
  @Inject GatewayStates states;
  @Inject Arrivals arrivals;
  @Inject LiveTunnels tunnels;
  @Inject Clock clock;

  /** Starts what is due, and ends tunnels through gateways that are used no more. */
  public void look() {
    List<KnownGateway> used = roll.used();
    Set<UUID> ids = new HashSet<>();
    for (KnownGateway gateway : used) {
      ids.add(gateway.id());
      GatewayState state = states.of(gateway.id());
      if (state.begins(clock.instant(), Duration.ofSeconds(gateway.order().seconds()))) {
        start(gateway, state);
      }
    }
    for (UUID known : states.known()) {
      if (!ids.contains(known)) {
        states.forget(known);
        tunnels
            .gateway()
            .foreign()
            .leftAll(known, CloseCause.BY_APPLICATION, "the gateway is used no more");
      }
    }
  }

  private void start(KnownGateway gateway, GatewayState state) {
    try {
      executor.execute(
          () -> {
            try {
              round(gateway, state);
            } finally {
              state.ends();
            }
          });
    } catch (RejectedExecutionException busy) {
      LOG.log(Level.DEBUG, "The server has no thread for a gateway now.", busy);
      state.ends();
    }
  }

  private void round(KnownGateway gateway, GatewayState state) {
    Instant askedAt = clock.instant();
    MpsTalk talk = new MpsTalk(gateway);
    try {
      if (gateway.order().reach() == Reach.NOTIFICATION && !gateway.order().notifyTo().isEmpty()) {
        new Subscriber(talk, state).see(askedAt);
      }
      arrivals.listed(gateway, state, talk.list(), askedAt);
    } catch (IOException | Unreadable e) {
      failed(gateway, state, e);
    } catch (RuntimeException e) {
      // Ours, such as a database that is away: the gateway's PCs stay.
      LOG.log(Level.WARNING, "What gateway " + gateway + " lists could not be taken.", e);
      state.erred(clock.instant(), "What it lists could not be taken: " + e.getMessage());
    }
  }

  private void failed(KnownGateway gateway, GatewayState state, Exception e) {
    String words = "It could not be asked: " + e.getMessage();
    int failures = state.failed(clock.instant(), words);
    if (failures == 1) {
      LOG.log(Level.WARNING, "Gateway {0} could not be asked: {1}", gateway, e);
    }
    if (failures == GatewayState.PATIENCE) {
      tunnels
          .gateway()
          .foreign()
          .leftAll(gateway.id(), CloseCause.CONNECTION_LOST, "the gateway does not answer");
    }
  }
}
