package org.mayday.mps.proxy;

import static java.lang.System.Logger.Level.DEBUG;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The connection of a client. One thread serves it, or two once bytes move in both directions; the
 * timer ends it when the moment has passed that was set last. Thread-safe.
 */
final class Patron {
  private static final System.Logger LOG = System.getLogger(Patron.class.getName());
  private static final int MOST_REST = 65_536;
  private static final Duration FAREWELL = Duration.ofSeconds(2);

  private final Socket socket;
  private final Places places;
  private final LongSupplier nanos;
  private volatile long endsAt;
  private volatile boolean ended;
  private boolean left;
  private @Nullable String user;
  private @Nullable Passage passage;

  /**
   * @param socket accepted, with a place of its own
   * @param nanos nanoseconds that never go back
   */
  Patron(Socket socket, Places places, LongSupplier nanos) {
    this.socket = socket;
    this.places = places;
    this.nanos = nanos;
  }

  InetAddress address() {
    return socket.getInetAddress();
  }

  InputStream in() throws IOException {
    return socket.getInputStream();
  }

  OutputStream out() throws IOException {
    return socket.getOutputStream();
  }

  /** From now on the connection ends unless this is called again within the time. */
  void within(Duration time) {
    endsAt = nanos.getAsLong() + time.toNanos();
  }

  /** Nanoseconds that never go back. */
  long now() {
    return nanos.getAsLong();
  }

  /** Whether the moment has passed that was set last. */
  boolean isOverdue() {
    return !ended && nanos.getAsLong() - endsAt > 0;
  }

  /**
   * It is known who it is, until somebody else is.
   *
   * @return false if he has as many connections as one may have
   */
  synchronized boolean is(String name) {
    if (name.equals(user)) {
      return true;
    }
    if (left || !places.enter(name)) {
      return false;
    }
    if (user != null) {
      places.leave(user);
    }
    user = name;
    return true;
  }

  /** Who it is; null as long as that is not known. */
  synchronized @Nullable String user() {
    return user;
  }

  /** Keeps a passage, so that the end closes it; closes the former one. */
  void uses(@Nullable Passage next) {
    Passage former;
    boolean late;
    synchronized (this) {
      former = passage;
      passage = next;
      late = left;
    }
    if (former != null && former != next) {
      former.close();
    }
    if (late && next != null) {
      next.close();
    }
  }

  /** The passage that is used; null if none is. */
  synchronized @Nullable Passage passage() {
    return passage;
  }

  /** Lets the client read the last answer although it may still be sending (RFC 9112 9.6). */
  void takeLeave() {
    within(FAREWELL);
    try {
      socket.shutdownOutput();
      socket.setSoTimeout((int) FAREWELL.toMillis());
      byte[] rest = new byte[4_096];
      int seen = 0;
      int count = in().read(rest);
      while (count >= 0 && seen < MOST_REST) {
        seen += count;
        count = in().read(rest);
      }
    } catch (IOException gone) {
      LOG.log(DEBUG, "A client of a door did not wait for its last answer", gone);
    }
  }

  /** Cuts the connection and its passage; waits for nobody. */
  void end() {
    ended = true;
    try {
      socket.close();
    } catch (IOException gone) {
      LOG.log(DEBUG, "A client of a door is gone already", gone);
    }
    Passage used = passage();
    if (used != null) {
      used.close();
    }
  }

  /**
   * Ends it for good and gives its places back; to be called once, by the thread that serves it.
   */
  void leave() {
    end();
    synchronized (this) {
      left = true;
      if (user != null) {
        places.leave(user);
      }
    }
    places.leave(address());
  }
}
