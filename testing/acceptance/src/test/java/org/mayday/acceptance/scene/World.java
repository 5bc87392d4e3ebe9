package org.mayday.acceptance.scene;

import java.net.InetAddress;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** What all tests of a run share. */
public final class World implements AutoCloseable {
  private final Place place;
  private final HelpDesk staff;
  private final Events events;
  private final String mark = UUID.randomUUID().toString().substring(0, 4);
  private final AtomicInteger pcs = new AtomicInteger();
  private final Map<String, BootImage> images = new ConcurrentHashMap<>();
  private final AtomicInteger addresses = new AtomicInteger();

  /** Meets the product at a place. */
  public World(Place place) {
    this.place = place;
    this.staff = new HelpDesk(place);
    this.events = Events.listen(place.jmsPort());
  }

  Place place() {
    return place;
  }

  HelpDesk staff() {
    return staff;
  }

  Events events() {
    return events;
  }

  /** An address in the network that no other PC has. */
  InetAddress nextAddress() {
    return place.lan(addresses.incrementAndGet());
  }

  /** A name that no other PC has. */
  String nameFor(String release) {
    return "%s-%s-%d".formatted(release, mark, pcs.incrementAndGet());
  }

  /** An image of the library, which the first who needs it puts there under the name given. */
  BootImage image(String kind, Function<String, BootImage> putting) {
    return images.computeIfAbsent(kind, missing -> putting.apply(nameFor(missing)));
  }

  @Override
  public void close() {
    events.close();
  }
}
