package org.mayday.web.metrics;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.mayday.announcement.boundary.Broker;
import org.mayday.calls.boundary.CallFigures;
import org.mayday.calls.boundary.CallState;
import org.mayday.presence.boundary.GatewayNow;
import org.mayday.presence.boundary.GatewayWatch;
import org.mayday.visits.boundary.RunFigures;
import org.mayday.visits.boundary.RunState;

/**
 * Takes the figures at regular intervals, so that reading the metrics costs nothing, however often
 * it is done.
 */
@ApplicationScoped
public class Sampler {
  private static final System.Logger LOG = System.getLogger(Sampler.class.getName());

  private static final Set<CallState> OPEN =
      EnumSet.of(CallState.RINGING, CallState.ACCEPTED, CallState.IN_SESSION);

  @Inject Meters meters;
  @Inject GatewayWatch gateway;
  @Inject Broker broker;
  @Inject CallFigures calls;
  @Inject RunFigures runs;

  /** In seconds, 1 or more. */
  @Inject
  @ConfigProperty(name = "mayday.metrics.interval", defaultValue = "5")
  long interval;

  @Resource ManagedScheduledExecutorService clock;

  private volatile @Nullable Sample last;
  private @Nullable GatewayCounters counters;
  private @Nullable ScheduledFuture<?> ticking;

  void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    for (CallState state : OPEN) {
      gauge(
          Meter.CALLS_OPEN,
          Map.of("state", state.name()),
          sample -> sample.calls().getOrDefault(state, 0L));
    }
    for (RunState state : List.of(RunState.WAITING, RunState.RUNNING)) {
      gauge(
          Meter.RUNS,
          Map.of("state", state.name()),
          sample -> sample.runs().getOrDefault(state, 0L));
    }
    gauge(Meter.LISTENING, Map.of(), sample -> sample.listening() ? 1 : 0);
    gauge(Meter.CONNECTIONS, Map.of(), sample -> sample.gateway().connections());
    gauge(Meter.TUNNELS, Map.of(), sample -> sample.gateway().tunnels());
    gauge(Meter.REPORTS_WAITING, Map.of(), sample -> sample.gateway().firmware().waiting());
    gauge(Meter.BROKER, Map.of(), sample -> sample.reachable() ? 1 : 0);
    gauge(Meter.OUTBOX, Map.of(), Sample::backlog);
    counters = new GatewayCounters(meters);
    long pause = Math.max(1, interval);
    ticking = clock.scheduleWithFixedDelay(this::tick, 1, pause, TimeUnit.SECONDS);
  }

  /** Until the first sample every gauge is 0. */
  private void gauge(Meter meter, Map<String, String> tags, Function<Sample, Number> figure) {
    meters.gauge(
        meter,
        tags,
        () -> {
          Sample now = last;
          return now == null ? 0 : figure.apply(now);
        });
  }

  /** Takes one sample; one that fails is told in the log and changes nothing. */
  void tick() {
    try {
      GatewayNow now = gateway.now();
      last =
          new Sample(
              now.listening(),
              now.figures(),
              broker.reachable(),
              broker.backlog(),
              calls.open(),
              runs.open());
      if (counters != null) {
        counters.take(now.figures());
      }
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "The figures could not be taken: " + e.getMessage());
    }
  }

  @PreDestroy
  void stop() {
    if (ticking != null) {
      ticking.cancel(false);
    }
  }
}
