package org.mayday.console.control;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mayday.console.boundary.FilePart;
import org.mayday.redirection.ider.Medium;

/**
 * Files that browsers lend, which are asked for them part by part; many parts of one file may be on
 * their way. Thread-safe; nothing here waits. What does not come fails: when nothing has come from
 * its browser for a time, when it is not what was asked for, and when its browser leaves.
 */
final class BrowserFiles {
  /** How long a browser may take; the host of a PC gives a command up about then. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Map<Integer, Wish> wishes = new HashMap<>();
  private final Map<Occupant, Long> heard = new HashMap<>();
  private final Duration patience;
  private int number;

  /**
   * Nothing is lent.
   *
   * @param patience how long a browser may take until something of it comes
   */
  BrowserFiles(Duration patience) {
    this.patience = patience;
  }

  /** A part that did not come yet. */
  private record Wish(
      Occupant from, int bytes, long since, Executor guard, Medium.Reading reading) {
    void failed(String why) {
      guard.execute(() -> reading.failed(why));
    }
  }

  /**
   * Asks for a part.
   *
   * @param first its first byte
   * @param bytes at most {@link FilePart#MOST}
   * @param guard runs what {@code reading} is told
   */
  void read(
      Occupant from, UUID file, long first, int bytes, Executor guard, Medium.Reading reading) {
    int own;
    Wish wish = new Wish(from, bytes, System.nanoTime(), guard, reading);
    synchronized (this) {
      own = ++number;
      wishes.put(own, wish);
    }
    if (!from.wants(new FilePart(file, own, first, bytes)) && taken(own, from) != null) {
      wish.failed("The page that lends it was closed.");
    }
  }

  private synchronized @Nullable Wish taken(int which, Occupant from) {
    Wish wish = wishes.get(which);
    if (wish == null || wish.from() != from) {
      return null;
    }
    heard.put(from, System.nanoTime());
    return wishes.remove(which);
  }

  /** A part has come; one that nobody waits for any more is passed over. */
  void part(Occupant from, int which, byte[] bytes) {
    Wish wish = taken(which, from);
    if (wish == null) {
      return;
    }
    if (bytes.length == wish.bytes()) {
      wish.guard().execute(() -> wish.reading().read(bytes));
    } else {
      wish.failed(
          "The file cannot be read any more: it was changed, moved or removed since it was chosen.");
    }
  }

  /** Somebody is gone, and with him what he lends. */
  void left(Occupant from) {
    drop(wish -> wish.from() == from, "The page that lends it was closed.");
    synchronized (this) {
      heard.remove(from);
    }
  }

  /** Looks whether something takes too long. */
  void tick() {
    long now = System.nanoTime();
    drop(
        wish -> now - lately(wish) > patience.toNanos(),
        "The browser that lends it does not answer.");
  }

  /** When it was asked for, or when something came after that. */
  private long lately(Wish wish) {
    long last = heard.getOrDefault(wish.from(), wish.since());
    return last - wish.since() > 0 ? last : wish.since();
  }

  private void drop(Predicate<Wish> which, String why) {
    List<Wish> dropped;
    synchronized (this) {
      dropped = wishes.values().stream().filter(which).toList();
      wishes.values().removeAll(dropped);
    }
    dropped.forEach(wish -> wish.failed(why));
  }

  /** How many parts are on their way. */
  synchronized int waiting() {
    return wishes.size();
  }
}
