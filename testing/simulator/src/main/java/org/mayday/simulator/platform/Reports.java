package org.mayday.simulator.platform;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.mayday.simulator.event.Indication;
import org.mayday.simulator.event.OutgoingEvent;
import org.mayday.simulator.log.LogRecord;
import org.mayday.simulator.log.LogRecord.Kind;
import org.mayday.simulator.platform.LanMail.Answer;

/**
 * What a PC tells by itself, to whom, and what became of it. A subscription through the gateway
 * names a host inside of the company, which the PC never reaches from outside: it is the gateway
 * that answers. Safe for any thread; nothing here waits.
 */
public final class Reports {

  /** Where events go through the tunnel unless something else is said. */
  private static final URI USUAL = URI.create("http://console.example:16998/amt/events");

  private static final int MOST_ATTEMPTS = 4;
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final SimulatedPc pc;
  private URI subscriber = USUAL;
  private boolean usual = true;
  private boolean silent;
  private Optional<LanListener> home = Optional.empty();
  private LanMail mail = LanMail.NONE;
  private long acknowledged;
  private long refused;
  private long givenUp;
  private int traps;

  Reports(SimulatedPc pc) {
    this.pc = pc;
  }

  /** Gives the PC its way to listeners in the network of the company. */
  public void attach(LanMail newMail) {
    pc.monitor().locked(() -> mail = newMail);
  }

  /** Whom the firmware tells through the tunnel. */
  public URI subscriber() {
    return pc.monitor().read(() -> subscriber);
  }

  /** Changes whom the firmware tells through the tunnel; by plain HTTP. */
  public void subscriber(URI address) {
    if (!"http".equals(address.getScheme()) || address.getHost() == null) {
      throw new IllegalArgumentException("through the tunnel events go by http: " + address);
    }
    pc.monitor()
        .locked(
            () -> {
              subscriber = address;
              silent = false;
            });
  }

  /** Whom the firmware tells from the start; empty once that was ended. */
  public Optional<URI> usual() {
    return pc.monitor().read(() -> usual ? Optional.of(USUAL) : Optional.empty());
  }

  /** Ends the subscription that was there from the start. */
  public void endUsual() {
    pc.monitor().locked(() -> usual = false);
  }

  /** Tells nobody through the tunnel, until there is a subscriber again. */
  public void tellNobody() {
    pc.monitor().locked(() -> silent = true);
  }

  /** The PC comes inside of the company: its tunnel ends, and events go to a listener there. */
  public void comeHome(LanListener listener) {
    pc.monitor().locked(() -> home = Optional.of(listener));
    pc.hangUp();
  }

  /** The PC leaves the company again. */
  public void leaveHome() {
    pc.monitor().locked(() -> home = Optional.empty());
  }

  /** Whether the PC is inside of the company. */
  public boolean atHome() {
    return pc.monitor().read(home::isPresent);
  }

  /**
   * Tells the subscriber until it is acknowledged, a few times: at home over the network, else
   * through the tunnel as soon as there is one.
   */
  public void say(Indication indication) {
    Optional<LanListener> here = pc.monitor().read(() -> home);
    if (here.isPresent()) {
      LanListener listener = here.get();
      attempt(OutgoingEvent.of(indication, pc.clock().now(), listener.address()), listener, 1);
    } else if (!pc.monitor().read(() -> silent)) {
      pc.line().post(indication);
    }
  }

  /**
   * Posts an event once to a listener in the network, wherever the PC is.
   *
   * @return the answer; fails if there is none
   */
  public CompletableFuture<Answer> post(LanListener listener, Indication indication) {
    return post(OutgoingEvent.of(indication, pc.clock().now(), listener.address()), listener);
  }

  private CompletableFuture<Answer> post(OutgoingEvent event, LanListener listener) {
    return pc.monitor().read(() -> mail).post(event, listener);
  }

  private void attempt(OutgoingEvent event, LanListener listener, int number) {
    post(event, listener)
        .whenComplete((answer, trouble) -> answered(event, listener, number, answer));
  }

  private void answered(
      OutgoingEvent event, LanListener listener, int number, @Nullable Answer answer) {
    if (answer != null && answer.acknowledged()) {
      countAcknowledged();
      return;
    }
    countRefused();
    if (number < MOST_ATTEMPTS) {
      pc.clock().after(PAUSE, () -> attempt(event, listener, number + 1));
    } else {
      countGivenUp();
    }
  }

  /**
   * Notes something in the event log and has the gateway send a Platform Event Trap of it.
   *
   * @return false if there is no tunnel
   */
  public boolean trap(Kind what) {
    pc.eventLog().note(what);
    return pc.line().trap(new LogRecord(pc.clock().now(), what));
  }

  /** Sequence number for the next trap, from 1. */
  public int nextTrap() {
    return pc.monitor().read(() -> traps = traps % 0xFFFF + 1);
  }

  /** An event was acknowledged. */
  public void countAcknowledged() {
    pc.monitor().locked(() -> acknowledged++);
    pc.monitor().changed();
  }

  /** An attempt was not acknowledged. */
  public void countRefused() {
    pc.monitor().locked(() -> refused++);
    pc.monitor().changed();
  }

  /** An event was given up. */
  public void countGivenUp() {
    pc.monitor().locked(() -> givenUp++);
    pc.monitor().changed();
  }

  /** Events that a listener has acknowledged. */
  public long acknowledged() {
    return pc.monitor().read(() -> acknowledged);
  }

  /** Attempts that were not acknowledged. */
  public long refused() {
    return pc.monitor().read(() -> refused);
  }

  /** Events that nobody has acknowledged and that are not sent any more. */
  public long givenUp() {
    return pc.monitor().read(() -> givenUp);
  }
}
