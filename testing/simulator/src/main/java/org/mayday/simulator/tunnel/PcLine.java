package org.mayday.simulator.tunnel;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.mayday.simulator.clock.Clockwork.Alarm;
import org.mayday.simulator.event.Indication;
import org.mayday.simulator.event.OutgoingEvent;
import org.mayday.simulator.event.PlatformEventTrap;
import org.mayday.simulator.log.LogRecord;
import org.mayday.simulator.personality.Trigger;
import org.mayday.simulator.platform.Line;
import org.mayday.simulator.platform.MpsEntry;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.web.WebServer;

/** When a PC calls, how long it stays, and how it comes back. */
public final class PcLine implements Line, Tunnel.Fate {

  private static final Logger LOG = System.getLogger(PcLine.class.getName());
  private static final Alarm NONE = () -> {};

  private final SimulatedPc pc;
  private final WebServer web;
  private final Network network;
  private final Executor executor;
  private final Redial redial;
  private final EventCourier courier;
  private @Nullable Tunnel tunnel;
  private @Nullable Trigger wanted;
  private Optional<Instant> lifeEnds = Optional.empty();
  private boolean lifeBegun;
  private Optional<Duration> lifeLimit = Optional.empty();
  private Optional<String> lastFailure = Optional.empty();
  private Optional<MpsEntry> called = Optional.empty();
  private Alarm lifeAlarm = NONE;
  private Alarm retry = NONE;
  private Alarm attempt = NONE;
  private Alarm repeat = NONE;
  private boolean accepted;
  private int failures;
  private long opened;
  private long refused;

  /**
   * A line that is idle.
   *
   * @param executor runs what comes from the network, one action at a time
   */
  public PcLine(SimulatedPc pc, WebServer web, Network network, Executor executor, Redial redial) {
    this.pc = pc;
    this.web = web;
    this.network = network;
    this.executor = executor;
    this.redial = redial;
    courier = new EventCourier(pc, redial);
  }

  @Override
  public void call(Trigger trigger) {
    synchronized (pc.monitor()) {
      Optional<Duration> life = pc.remoteAccess().life(trigger);
      if (life.isEmpty() || pc.surroundings().inside() && pc.gateways(trigger).isEmpty()) {
        return;
      }
      if (wanted == null) {
        wanted = trigger;
        lifeBegun = false;
        failures = 0;
        dial();
      } else if (lifeBegun) {
        extend(limited(life.get()));
      }
    }
  }

  @Override
  public void repeat(Trigger trigger, Duration every) {
    synchronized (pc.monitor()) {
      repeat.cancel();
      lifeLimit = trigger == Trigger.USER ? Optional.of(every.dividedBy(2)) : Optional.empty();
      beat(trigger, every);
    }
  }

  private void beat(Trigger trigger, Duration every) {
    synchronized (pc.monitor()) {
      call(trigger);
      repeat = pc.clock().after(every, () -> beat(trigger, every));
    }
  }

  @Override
  public void hangUp() {
    synchronized (pc.monitor()) {
      repeat.cancel();
      repeat = NONE;
      lifeLimit = Optional.empty();
      rest();
    }
  }

  @Override
  public void cut() {
    synchronized (pc.monitor()) {
      if (tunnel != null) {
        tunnel.cut();
      }
    }
  }

  @Override
  public void wakeUp() {
    synchronized (pc.monitor()) {
      if (tunnel != null) {
        tunnel.wakeUp();
      }
    }
  }

  @Override
  public void serveAnew() {
    synchronized (pc.monitor()) {
      if (tunnel != null) {
        tunnel.serveAnew();
      }
    }
  }

  @Override
  public void post(Indication indication) {
    synchronized (pc.monitor()) {
      courier.add(OutgoingEvent.of(indication, pc.clock().now(), pc.reports().subscriber()));
    }
  }

  @Override
  public boolean trap(LogRecord entry) {
    synchronized (pc.monitor()) {
      Tunnel open = tunnel;
      if (open == null || !accepted) {
        return false;
      }
      int number = pc.reports().nextTrap();
      open.sendTrap(
          pc.reports().subscriber().getHost(), PlatformEventTrap.of(entry, pc.uuid(), number));
      return true;
    }
  }

  @Override
  public LineState state() {
    synchronized (pc.monitor()) {
      return new LineState(
          accepted, Optional.ofNullable(wanted), opened, refused, lastFailure, called);
    }
  }

  @Override
  public void accepted(Tunnel by) {
    if (by != tunnel) {
      return;
    }
    attempt.cancel();
    accepted = true;
    opened++;
    failures = 0;
    lastFailure = Optional.empty();
    if (!lifeBegun && wanted != null) {
      lifeBegun = true;
      begin(limited(pc.remoteAccess().life(wanted).orElse(Duration.ZERO)));
    }
    courier.up(by);
    pc.monitor().changed();
  }

  @Override
  public void refused(Tunnel by) {
    refused++;
    pc.monitor().changed();
  }

  @Override
  public void ended(Tunnel by, String reason) {
    if (by != tunnel) {
      return;
    }
    tunnel = null;
    accepted = false;
    courier.down();
    attempt.cancel();
    if (wanted != null) {
      failures++;
      if (!lastFailure.equals(Optional.of(reason))) {
        LOG.log(Level.INFO, "{0} did not get through, or was cut off: {1}", pc.name(), reason);
      }
      lastFailure = Optional.of(reason);
      retry = pc.clock().after(redial.pause(failures), this::dial);
    }
    pc.monitor().changed();
  }

  private void dial() {
    synchronized (pc.monitor()) {
      if (wanted == null || tunnel != null) {
        return;
      }
      List<MpsEntry> servers = pc.gateways(wanted);
      if (servers.isEmpty()) {
        lastFailure = Optional.of("the policy names no gateway");
        rest();
        return;
      }
      MpsEntry server = servers.get(failures % servers.size());
      called = Optional.of(server);
      Tunnel fresh = new Tunnel(pc, web, wanted, server.login(), this);
      tunnel = fresh;
      attempt = pc.clock().after(redial.attempt(), fresh::cut);
      network.connect(
          new Network.Gateway(
              server.accessInfo(),
              server.port(),
              server.certificateName(),
              pc.certificates().roots(),
              pc.certificates().credential(server.certificate())),
          fresh,
          executor,
          pc.personality().tunnel().tls());
    }
  }

  private Duration limited(Duration life) {
    return lifeLimit.filter(limit -> life.isZero() || limit.compareTo(life) < 0).orElse(life);
  }

  private void begin(Duration life) {
    lifeAlarm.cancel();
    lifeEnds = life.isZero() ? Optional.empty() : Optional.of(pc.clock().now().plus(life));
    if (!life.isZero()) {
      lifeAlarm = pc.clock().after(life, this::rest);
    }
  }

  /** A longer life extends a tunnel; a shorter one does not cut it. */
  private void extend(Duration life) {
    boolean longer =
        lifeEnds.isPresent()
            && (life.isZero() || pc.clock().now().plus(life).isAfter(lifeEnds.get()));
    if (longer) {
      begin(life);
    }
  }

  private void rest() {
    synchronized (pc.monitor()) {
      wanted = null;
      lifeBegun = false;
      lifeAlarm.cancel();
      retry.cancel();
      attempt.cancel();
      if (tunnel != null) {
        tunnel.hangUp();
      }
    }
  }
}
