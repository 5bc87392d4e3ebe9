package org.mayday.delivery.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.delivery.boundary.MachineList;
import org.mayday.delivery.boundary.TooMany;
import org.mayday.delivery.boundary.UnknownSubscription;

/**
 * Lists of connected PCs that consoles are reading, in memory of this server: only few, not for
 * long, and each only for its owner. Thread-safe.
 */
@ApplicationScoped
public class MachineLists {
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final int MOST = 100;
  private static final int MOST_OF_ONE = 5;

  private final SecureRandom random = new SecureRandom();
  private final Map<Long, Listing> listings = new HashMap<>();
  private Clock clock;

  /** For the container's proxy only. */
  protected MachineLists() {}

  @Inject
  public MachineLists(Clock clock) {
    this.clock = clock;
  }

  /**
   * A part of a list.
   *
   * @param last whether no more follow
   */
  public record Part(List<UUID> platforms, boolean last) {}

  /** Begins a list of these PCs. */
  public synchronized MachineList begin(
      String owner, @Nullable String expires, List<UUID> platforms) {
    Instant now = clock.instant();
    listings.values().removeIf(listing -> !listing.ends.isAfter(now));
    Instant last = now.plus(LONGEST);
    Instant asked = expires == null ? last : Until.read(expires, now);
    long own = listings.values().stream().filter(one -> one.owner.equals(owner)).count();
    if (own >= MOST_OF_ONE || listings.size() >= MOST) {
      throw new TooMany("Too many lists are open. Release them.");
    }
    long context;
    do {
      context = 1L + Integer.toUnsignedLong(random.nextInt()) % 0xFFFFFFFFL;
    } while (listings.containsKey(context));
    Instant ends = asked.isAfter(last) ? last : asked;
    listings.put(context, new Listing(owner, ends, List.copyOf(platforms)));
    return new MachineList(context, ends);
  }

  /** The next of a list; it is forgotten with its last. */
  public synchronized Part next(String owner, long context, int most) {
    Listing listing = known(owner, context);
    int from = listing.read;
    int to = Math.min(from + most, listing.platforms.size());
    listing.read = to;
    boolean last = to == listing.platforms.size();
    if (last) {
      listings.remove(context);
    }
    return new Part(listing.platforms.subList(from, to), last);
  }

  /** Forgets a list. */
  public synchronized void release(String owner, long context) {
    known(owner, context);
    listings.remove(context);
  }

  private Listing known(String owner, long context) {
    Listing listing = listings.get(context);
    if (listing == null || !listing.owner.equals(owner) || !listing.ends.isAfter(clock.instant())) {
      throw new UnknownSubscription("There is no list " + context + ", or it has expired.");
    }
    return listing;
  }

  private static final class Listing {
    private final String owner;
    private final Instant ends;
    private final List<UUID> platforms;
    private int read;

    private Listing(String owner, Instant ends, List<UUID> platforms) {
      this.owner = owner;
      this.ends = ends;
      this.platforms = platforms;
    }
  }
}
