package org.mayday.mps.proxy;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.admission.BackOff;
import org.mayday.mps.api.Door;
import org.mayday.mps.api.DoorNow;
import org.mayday.mps.api.DoorRefusal;
import org.mayday.mps.config.ListenerSettings;

/** One door: its port, and the clients that have come in. Thread-safe. */
final class ProxyDoor {
  private static final System.Logger LOG = System.getLogger(ProxyDoor.class.getName());
  private static final Duration REBIND = Duration.ofSeconds(10);

  private final Door door;
  private final ListenerSettings listener;
  private final Reception reception;
  private final Visits visits;
  private final BackOff backOff;
  private final Protocol protocol;
  private final Executor executor;
  private final LongSupplier nanos;
  private final Places places;
  private final Set<Patron> patrons = ConcurrentHashMap.newKeySet();
  private @Nullable ServerSocket port;
  private boolean wanted;
  private long bindAt;

  ProxyDoor(
      Door door,
      Reception reception,
      Visits visits,
      BackOff backOff,
      Protocol protocol,
      Executor executor,
      LongSupplier nanos) {
    this.door = door;
    this.listener = reception.settings().listener();
    this.reception = reception;
    this.visits = visits;
    this.backOff = backOff;
    this.protocol = protocol;
    this.executor = executor;
    this.nanos = nanos;
    this.places = new Places(reception.settings());
  }

  /** Opens the port; if that fails, it is tried again by {@link #tick}. */
  synchronized void open() {
    if (wanted) {
      return;
    }
    wanted = true;
    bind();
  }

  private void bind() {
    try {
      ServerSocket bound = new ServerSocket();
      try {
        bound.setReuseAddress(true);
        bound.bind(listener.socketAddress(), listener.backlog());
        executor.execute(() -> accept(bound));
        port = bound;
        LOG.log(INFO, "The {0} is open at {1}", door.text(), bound.getLocalSocketAddress());
      } catch (IOException | RuntimeException e) {
        bound.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      bindAt = nanos.getAsLong() + REBIND.toNanos();
      String sentence =
          "It cannot listen at %s: %s".formatted(listener.socketAddress(), e.getMessage());
      reception.figures().failed(sentence);
      LOG.log(WARNING, "The {0}: {1}", door.text(), sentence);
    }
  }

  private void accept(ServerSocket bound) {
    while (!bound.isClosed()) {
      try {
        enter(bound.accept());
      } catch (IOException e) {
        LOG.log(DEBUG, "A door takes nobody now", e);
        rest(bound);
      }
    }
  }

  /** Without a file descriptor, accepting would fail again at once. */
  private static void rest(ServerSocket bound) {
    try {
      if (!bound.isClosed()) {
        TimeUnit.SECONDS.sleep(1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void enter(Socket socket) throws IOException {
    InetAddress client = socket.getInetAddress();
    DoorRefusal objection = objection(client);
    if (objection != null) {
      reception
          .figures()
          .refused(
              objection,
              "Somebody at %s may not come in now: %s"
                  .formatted(client.getHostAddress(), objection));
      socket.close();
      return;
    }
    reception.figures().accepted();
    Patron patron = new Patron(socket, places, nanos);
    patron.within(reception.settings().requestDeadline());
    patrons.add(patron);
    try {
      socket.setTcpNoDelay(true);
      socket.setKeepAlive(true);
      executor.execute(() -> serve(patron));
    } catch (IOException | RejectedExecutionException e) {
      patrons.remove(patron);
      patron.leave();
      LOG.log(DEBUG, "A client of a door is sent away", e);
    }
  }

  private @Nullable DoorRefusal objection(InetAddress client) {
    if (!listener.callers().mayCall(client)) {
      return DoorRefusal.ADDRESS;
    }
    if (backOff.until(client).isPresent()) {
      return DoorRefusal.THROTTLED;
    }
    return places.enter(client) ? null : DoorRefusal.TOO_MANY;
  }

  private void serve(Patron patron) {
    try {
      protocol.serve(patron);
    } catch (IOException gone) {
      LOG.log(DEBUG, "A client of a door is done", gone);
    } catch (RuntimeException | LinkageError fault) {
      LOG.log(WARNING, "A connection through a door ends by a fault of the gateway", fault);
    } finally {
      patrons.remove(patron);
      patron.leave();
    }
  }

  /** Ends clients that take too long, and opens the port if it is not; called regularly. */
  void tick() {
    for (Patron patron : patrons) {
      if (patron.isOverdue()) {
        if (patron.user() == null) {
          reception
              .figures()
              .refused(DoorRefusal.DEADLINE, "Somebody took too long to say what he wants.");
        }
        patron.end();
      }
    }
    visits.tick(door, reception.settings().visitPause());
    synchronized (this) {
      if (wanted && port == null && nanos.getAsLong() - bindAt >= 0) {
        bind();
      }
    }
  }

  /** Ends what a user has open; gives how many connections that were. */
  int dismiss(String user) {
    int count = 0;
    for (Patron patron : patrons) {
      if (user.equals(patron.user())) {
        patron.end();
        count++;
      }
    }
    return count;
  }

  synchronized DoorNow now() {
    ServerSocket bound = port;
    InetSocketAddress address =
        bound == null
            ? listener.socketAddress()
            : (InetSocketAddress) bound.getLocalSocketAddress();
    return reception.figures().now(door, bound != null, address, places.taken(), visits.of(door));
  }

  /** Closes the port and all connections. */
  void close() {
    synchronized (this) {
      wanted = false;
      try {
        if (port != null) {
          port.close();
        }
      } catch (IOException e) {
        LOG.log(DEBUG, "The port of a door was closed already", e);
      }
      port = null;
    }
    patrons.forEach(Patron::end);
  }
}
