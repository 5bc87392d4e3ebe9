package org.mayday.mps.proxy;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.admission.BackOff;
import org.mayday.mps.api.Door;
import org.mayday.mps.api.DoorClaim;
import org.mayday.mps.api.DoorLogin;
import org.mayday.mps.api.DoorRefusal;
import org.mayday.mps.api.DoorVerdict;
import org.mayday.mps.api.TunnelException;
import org.mayday.mps.api.TunnelRequest;
import org.mayday.mps.config.ProxySettings;
import org.mayday.mps.tunnel.PcChannel;
import org.mayday.mps.tunnel.Route;
import org.mayday.mps.tunnel.Tunnels;

/**
 * Lets clients of a door to PCs: asks who they are and which PC they mean, and opens the way. Only
 * ports that the tunnel of a registered PC forwards can ever be reached. Thread-safe.
 */
final class Reception {
  /** A PC says which ports it forwards a moment after its login. */
  private static final Duration PORTS = Duration.ofSeconds(2);

  private static final Duration CONFIRMED = Duration.ofSeconds(20);

  private final Door door;
  private final ProxySettings settings;
  private final Doorman doorman;
  private final Tunnels tunnels;
  private final Visits visits;
  private final BackOff backOff;
  private final DoorFigures figures;

  Reception(
      Door door,
      ProxySettings settings,
      Doorman doorman,
      Tunnels tunnels,
      Visits visits,
      BackOff backOff,
      DoorFigures figures) {
    this.door = door;
    this.settings = settings;
    this.doorman = doorman;
    this.tunnels = tunnels;
    this.visits = visits;
    this.backOff = backOff;
    this.figures = figures;
  }

  ProxySettings settings() {
    return settings;
  }

  DoorFigures figures() {
    return figures;
  }

  /**
   * Finds out who a client is.
   *
   * @throws Refused if he may not use the door
   */
  void signIn(Patron patron, DoorLogin login) throws Refused {
    ask(patron, login, null);
  }

  /**
   * Finds out who a client is and which PC he means.
   *
   * @throws Refused if he may not use the door, or there is no such PC
   */
  Visit.Key find(Patron patron, DoorLogin login, String target) throws Refused {
    DoorVerdict verdict = ask(patron, login, target);
    return new Visit.Key(door, verdict.user(), Objects.requireNonNull(verdict.platform()));
  }

  private DoorVerdict ask(Patron patron, DoorLogin login, @Nullable String target) throws Refused {
    DoorVerdict verdict = doorman.admit(new DoorClaim(door, login, patron.address(), target));
    if (verdict.kind() != DoorVerdict.Kind.ADMITTED) {
      if (verdict.kind() == DoorVerdict.Kind.WRONG_LOGIN) {
        backOff.failed(patron.address(), null);
      }
      throw new Refused(refusal(verdict.kind()), verdict.sentence());
    }
    if (!patron.is(verdict.user())) {
      throw new Refused(
          DoorRefusal.TOO_MANY, "You have as many connections as one user may have at this door.");
    }
    return verdict;
  }

  private static DoorRefusal refusal(DoorVerdict.Kind kind) {
    return switch (kind) {
      case WRONG_LOGIN -> DoorRefusal.LOGIN;
      case BUSY -> DoorRefusal.THROTTLED;
      case NOT_ALLOWED -> DoorRefusal.NOT_ALLOWED;
      case UNKNOWN_PC -> DoorRefusal.UNKNOWN_PC;
      case ADMITTED, UNAVAILABLE -> DoorRefusal.UNAVAILABLE;
    };
  }

  /**
   * Opens a way to a port of a PC, which the patron uses from now on.
   *
   * @throws Refused if there is none
   */
  Passage open(Patron patron, Visit.Key key, int port, Duration patience) throws Refused {
    patron.uses(null);
    patron.within(CONFIRMED.plus(PORTS).plus(PORTS));
    UUID platform = key.platform();
    Route tunnel = tunnels.of(platform);
    if (tunnel == null) {
      throw new Refused(DoorRefusal.AWAY, "The PC is not connected.");
    }
    tunnel.awaitPorts(PORTS);
    PcChannel channel = channel(platform, port);
    Visit visit = visits.enter(key, patron.address(), port);
    Passage passage = new Passage(channel, visit, visits, figures, patience);
    patron.uses(passage);
    return passage;
  }

  private PcChannel channel(UUID platform, int port) throws Refused {
    try {
      return tunnels.open(new TunnelRequest(platform, port, CONFIRMED));
    } catch (TunnelException e) {
      throw switch (e.reason()) {
        case NOT_CONNECTED, TUNNEL_CLOSED ->
            new Refused(DoorRefusal.AWAY, "The PC is not connected.");
        case PORT_NOT_FORWARDED ->
            new Refused(
                DoorRefusal.PORT, "The PC does not forward port " + port + others(platform));
        case REFUSED ->
            new Refused(DoorRefusal.PC_REFUSED, "The PC refuses connections to port " + port + ".");
        case TIMED_OUT ->
            new Refused(DoorRefusal.PC_SILENT, "The PC does not answer for port " + port + ".");
        case TOO_MANY_CHANNELS ->
            new Refused(
                DoorRefusal.TOO_MANY, "The PC has as many connections as it may have at once.");
        case GATEWAY ->
            new Refused(DoorRefusal.UNAVAILABLE, "The gateway that the PC is connected to fails.");
      };
    }
  }

  private String others(UUID platform) {
    Route tunnel = tunnels.of(platform);
    Set<Integer> ports = tunnel == null ? Set.of() : new TreeSet<>(tunnel.ports());
    return ports.isEmpty()
        ? "."
        : ", but " + ports.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ".";
  }
}
