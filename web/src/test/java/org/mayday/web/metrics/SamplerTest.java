package org.mayday.web.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mayday.announcement.boundary.Broker;
import org.mayday.calls.boundary.CallFigures;
import org.mayday.calls.boundary.CallState;
import org.mayday.mps.api.FirmwareFigures;
import org.mayday.mps.api.GatewayFigures;
import org.mayday.presence.boundary.GatewayNow;
import org.mayday.presence.boundary.GatewayWatch;
import org.mayday.visits.boundary.RunFigures;
import org.mayday.visits.boundary.RunState;

class SamplerTest {
  private final RecordedMeters meters = new RecordedMeters();
  private final Sampler sampler = new Sampler();
  private boolean fails;

  @BeforeEach
  void start() {
    sampler.meters = meters;
    sampler.gateway = new Watched();
    sampler.broker = new Away();
    sampler.calls = new Busy();
    sampler.runs = new Working();
    sampler.clock =
        (ManagedScheduledExecutorService)
            Proxy.newProxyInstance(
                SamplerTest.class.getClassLoader(),
                new Class<?>[] {ManagedScheduledExecutorService.class},
                (proxy, method, arguments) -> null);
    sampler.start(new Object());
  }

  @Test
  void showsNothingBeforeTheFirstSample() {
    assertThat(meters.gauge("mayday_gateway_tunnels{}")).isZero();
  }

  @Test
  void showsTheLastSample() {
    sampler.tick();
    assertThat(meters.gauge("mayday_gateway_listening{}")).isOne();
    assertThat(meters.gauge("mayday_gateway_connections{}")).isEqualTo(4);
    assertThat(meters.gauge("mayday_gateway_tunnels{}")).isEqualTo(3);
    assertThat(meters.gauge("mayday_outbox_backlog{}")).isEqualTo(17);
    assertThat(meters.gauge("mayday_broker_reachable{}")).isZero();
    assertThat(meters.gauge("mayday_calls_open{state=RINGING}")).isEqualTo(2);
    assertThat(meters.gauge("mayday_calls_open{state=IN_SESSION}")).isZero();
    assertThat(meters.gauge("mayday_runs{state=WAITING}")).isEqualTo(5);
    assertThat(meters.gauge("mayday_runs{state=RUNNING}")).isZero();
    assertThat(meters.counters).containsEntry("mayday_gateway_logins{}", 9L);
  }

  @Test
  void keepsTheLastSampleWhenOneFails() {
    sampler.tick();
    fails = true;
    sampler.tick();
    assertThat(meters.gauge("mayday_gateway_tunnels{}")).isEqualTo(3);
  }

  private final class Watched extends GatewayWatch {
    @Override
    public GatewayNow now() {
      if (fails) {
        throw new IllegalStateException("no gateway");
      }
      return new GatewayNow(
          "0.0.0.0:4433",
          true,
          List.of(),
          new GatewayFigures(4, 3, 9, Map.of(), 0, 0, 0, new FirmwareFigures(0, 0, 0, 0, 0)),
          3);
    }
  }

  private static final class Working extends RunFigures {
    @Override
    public Map<RunState, Long> open() {
      return Map.of(RunState.WAITING, 5L);
    }
  }

  private static final class Busy extends CallFigures {
    @Override
    public Map<CallState, Long> open() {
      return Map.of(CallState.RINGING, 2L);
    }
  }

  private static final class Away extends Broker {
    @Override
    public boolean reachable() {
      return false;
    }

    @Override
    public long backlog() {
      return 17;
    }
  }
}
