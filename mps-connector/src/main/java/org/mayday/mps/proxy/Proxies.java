package org.mayday.mps.proxy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.admission.BackOff;
import org.mayday.mps.api.Door;
import org.mayday.mps.api.DoorNow;
import org.mayday.mps.config.GatewaySettings;
import org.mayday.mps.config.ProxySettings;
import org.mayday.mps.tunnel.Tunnels;

/** All doors for consoles. Thread-safe. */
public final class Proxies {
  /** A browser that is left alone asks again with another nonce, and nobody notices. */
  private static final Duration NONCE = Duration.ofMinutes(5);

  private final Map<Door, ProxyDoor> doors = new EnumMap<>(Door.class);
  private final Visits visits;

  /**
   * Doors that are not open yet.
   *
   * @param clock the wall clock, for moments that are told
   * @param steady a clock that goes evenly, for pauses
   * @param executor gives threads: one to each door, and two to each connection at most
   */
  public Proxies(
      GatewaySettings settings,
      Doorman doorman,
      Tunnels tunnels,
      Executor executor,
      Clock clock,
      Clock steady) {
    visits = new Visits(doorman, executor, clock);
    // A console with a wrong password must not keep PCs out, nor the other way round.
    BackOff backOff = new BackOff(settings.backOff(), List.of(), steady);
    for (Door door : Door.values()) {
      ProxySettings own = door == Door.HTTP_PROXY ? settings.httpProxy() : settings.socksProxy();
      if (own != null) {
        Reception reception =
            new Reception(door, own, doorman, tunnels, visits, backOff, new DoorFigures(clock));
        Protocol protocol = protocol(door, reception, executor);
        doors.put(
            door,
            new ProxyDoor(door, reception, visits, backOff, protocol, executor, System::nanoTime));
      }
    }
  }

  private static Protocol protocol(Door door, Reception reception, Executor executor) {
    return switch (door) {
      case HTTP_PROXY ->
          new HttpProxy(reception, new Challenges(NONCE, System::nanoTime), executor);
      case SOCKS_PROXY -> new SocksProxy(reception, executor);
    };
  }

  /** Opens those that are switched on. */
  public void open() {
    doors.values().forEach(ProxyDoor::open);
  }

  /** Does what is due; called regularly. */
  public void tick() {
    doors.values().forEach(ProxyDoor::tick);
  }

  /** All doors as they are now. */
  public List<DoorNow> now() {
    List<DoorNow> now = new ArrayList<>();
    for (Door door : Door.values()) {
      @Nullable ProxyDoor open = doors.get(door);
      now.add(open == null ? off(door) : open.now());
    }
    return now;
  }

  private static DoorNow off(Door door) {
    return new DoorNow(
        door, false, false, null, 0, 0, 0, 0, 0, Map.of(), null, "", "", null, List.of());
  }

  /** Ends what a user has open at all doors; gives how many connections that were. */
  public int dismiss(String user) {
    return doors.values().stream().mapToInt(door -> door.dismiss(user)).sum();
  }

  /** Closes all doors and what goes through them, and tells that visits are over. */
  public void close() {
    doors.values().forEach(ProxyDoor::close);
    visits.close();
  }
}
