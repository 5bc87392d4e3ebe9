package org.mayday.web.rest.stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mayday.announcement.boundary.AnnouncedTogether;

/**
 * All who read the events of calls, and the newest events. Its methods are public, because others
 * would run on the proxy of this bean, without its fields. Nothing is injected, for it may hear of
 * an event while the application starts, when the server makes beans without what they ask for.
 * Thread-safe.
 */
@ApplicationScoped
public class CallStreams {
  private final Set<Reader> readers = ConcurrentHashMap.newKeySet();
  private final Shelf shelf = new Shelf();

  /**
   * Somebody reads.
   *
   * @param last the newest event that he knows; null if he has just come
   * @param most how many may read at once
   * @param his how many streams one user may read at once
   * @return false if there are too many already, he himself included
   */
  public synchronized boolean join(Reader reader, @Nullable String last, int most, int his) {
    long already = readers.stream().filter(other -> other.user().equals(reader.user())).count();
    if (already >= his || readers.size() >= most) {
      return false;
    }
    readers.add(reader);
    if (last == null) {
      reader.tell(Told.beginning(shelf.newest()));
      return true;
    }
    shelf
        .after(last)
        .ifPresentOrElse(
            events -> events.forEach(reader::tell), () -> reader.tell(Told.reset(shelf.newest())));
    reader.tell(Told.beginning(shelf.newest()));
    return true;
  }

  /** Somebody reads no more. Takes no lock, for he may be told something right now. */
  public void leave(Reader reader) {
    readers.remove(reader);
  }

  /** Passes events on. */
  public void heard(@ObservesAsync AnnouncedTogether together) {
    together.events().stream().flatMap(event -> Told.of(event).stream()).forEach(this::tell);
  }

  private synchronized void tell(Told event) {
    shelf.add(event);
    readers.forEach(reader -> reader.tell(event));
  }

  /** Tells everybody how far the stream is, which shows too that the line still holds. */
  public synchronized void tellPlace() {
    byte[] place = Told.place(shelf.newest());
    readers.forEach(reader -> reader.tell(place));
  }

  /** Ends what belongs to these users. */
  public void dismiss(Set<String> users) {
    readers.stream().filter(reader -> users.contains(reader.user())).forEach(Reader::end);
  }

  /** Leaves whoever takes nothing for so long, and ends what is open for so long. */
  public void look(Duration silence, Duration stay) {
    readers.forEach(reader -> reader.look(silence, stay));
  }

  /** Who reads: their sign-in names. */
  public Set<String> users() {
    return readers.stream().map(Reader::user).collect(Collectors.toUnmodifiableSet());
  }

  /** How many streams are open. */
  public int open() {
    return readers.size();
  }
}
