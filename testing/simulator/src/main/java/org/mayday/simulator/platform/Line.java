package org.mayday.simulator.platform;

import java.time.Duration;
import java.util.Optional;
import org.mayday.simulator.event.Indication;
import org.mayday.simulator.log.LogRecord;
import org.mayday.simulator.personality.Trigger;

/** A PC's way to its gateway. Safe for any thread; nothing here waits for the network. */
public interface Line {

  /** No way to anywhere. */
  Line NONE =
      new Line() {
        @Override
        public void call(Trigger trigger) {}

        @Override
        public void repeat(Trigger trigger, Duration every) {}

        @Override
        public void hangUp() {}

        @Override
        public void cut() {}

        @Override
        public void wakeUp() {}

        @Override
        public void serveAnew() {}

        @Override
        public void post(Indication indication) {}

        @Override
        public boolean trap(LogRecord entry) {
          return false;
        }

        @Override
        public LineState state() {
          return LineState.IDLE;
        }
      };

  /**
   * Calls the gateway. If a tunnel is open already it stays, and lives at least as long as one for
   * this trigger would; no second one is opened.
   */
  void call(Trigger trigger);

  /** Calls now and again at each interval, until {@link #hangUp()}. */
  void repeat(Trigger trigger, Duration every);

  /** Ends the tunnel politely, if there is one, and all repeating and redialling. */
  void hangUp();

  /** Cuts the connection without a word; the PC redials, as after any loss. */
  void cut();

  /** Hears what came while the PC was silent. */
  void wakeUp();

  /**
   * The firmware's web server begins anew, perhaps on other ports: its connections end, and the
   * gateway is told which ports are forwarded now.
   */
  void serveAnew();

  /**
   * Posts an event to the listener of the subscription, through the tunnel: at once, or as soon as
   * there is one. It is sent again until it is acknowledged, a few times.
   */
  void post(Indication indication);

  /**
   * Has the gateway send a trap.
   *
   * @return false if there is no tunnel
   */
  boolean trap(LogRecord entry);

  /** How the line is. */
  LineState state();

  /**
   * How a line is.
   *
   * @param connected whether the gateway has accepted the PC and its ports
   * @param trigger why the tunnel was opened, if there is one
   * @param opened tunnels that were accepted since the simulation began
   * @param refused log-ins that the gateway refused since the simulation began
   * @param lastFailure why the newest attempt failed, in words, if it did
   * @param called the gateway of the newest attempt
   */
  record LineState(
      boolean connected,
      Optional<Trigger> trigger,
      long opened,
      long refused,
      Optional<String> lastFailure,
      Optional<MpsEntry> called) {

    /** Nothing has happened yet. */
    public static final LineState IDLE =
        new LineState(false, Optional.empty(), 0, 0, Optional.empty(), Optional.empty());
  }
}
