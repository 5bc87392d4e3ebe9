package org.mayday.gateways.control;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.presence.boundary.Trigger;
import org.w3c.dom.Element;

/** Reads what gateways say of PCs, and believes the length of nothing. */
final class Sightings {
  /** What a gateway leads to, if it does not say: WS-Management and redirection. */
  private static final Set<Integer> USUAL = Set.of(16992, 16994);

  /** The notification of the original gateway names two ports at most; ours names all. */
  private static final int MOST_PORTS = 20;

  private static final int LAST_PORT = 65_535;
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_TUNNEL = 100;
  private static final int LONGEST_ADDRESS = 64;
  private static final int LONGEST_DETAIL = 300;

  private Sightings() {}

  /**
   * Reads one.
   *
   * @param notification an element of EventNotificationType
   * @throws Unreadable if state or UUID are missing or none
   */
  static Sighting of(Element notification) throws Unreadable {
    Element more = Envelope.child(notification, "Tunnel").orElse(null);
    return new Sighting(
        connected(Envelope.text(notification, "State")),
        uuid(Envelope.text(notification, "DeviceUuid")),
        cut(Envelope.text(notification, "DeviceFqdn"), LONGEST_NAME),
        ports(notification, more),
        said(more, "tunnel", LONGEST_TUNNEL),
        said(more, "address", LONGEST_ADDRESS),
        trigger(said(more, "trigger", LONGEST_TUNNEL)),
        said(more, "detail", LONGEST_DETAIL));
  }

  private static boolean connected(String state) throws Unreadable {
    return switch (state) {
      case "0", "CONNECTED" -> true;
      case "1", "DISCONNECTED" -> false;
      default -> throw new Unreadable("its State is neither 0 nor 1");
    };
  }

  private static UUID uuid(String text) throws Unreadable {
    String bare = text.matches("\\{.{36}}") ? text.substring(1, 37) : text;
    if (bare.length() != 36) {
      throw new Unreadable("its DeviceUuid is no UUID");
    }
    try {
      return UUID.fromString(bare);
    } catch (IllegalArgumentException e) {
      throw new Unreadable("its DeviceUuid is no UUID");
    }
  }

  private static Set<Integer> ports(Element notification, @Nullable Element more) {
    Set<Integer> named = new LinkedHashSet<>();
    if (more != null) {
      add(named, Envelope.children(more, "port"));
    }
    if (!named.isEmpty()) {
      return named;
    }
    add(named, Envelope.children(notification, "DevicePort"));
    if (named.isEmpty()) {
      return USUAL;
    }
    // An old gateway names the ports of WS-Management; where those are, redirection is, too.
    Set<Integer> all = new LinkedHashSet<>(named);
    named.stream().filter(port -> port == 16992 || port == 16993).forEach(p -> all.add(p + 2));
    return all;
  }

  private static void add(Set<Integer> ports, List<Element> elements) {
    elements.stream()
        .limit(MOST_PORTS)
        .map(element -> element.getTextContent().strip())
        .filter(text -> text.matches("[1-9][0-9]{0,4}"))
        .map(Integer::valueOf)
        .filter(port -> port <= LAST_PORT)
        .forEach(ports::add);
  }

  private static @Nullable Trigger trigger(String text) {
    try {
      return text.isEmpty() ? null : Trigger.valueOf(text);
    } catch (IllegalArgumentException another) {
      return Trigger.UNKNOWN;
    }
  }

  private static String said(@Nullable Element more, String name, int longest) {
    return Optional.ofNullable(more).map(one -> cut(Envelope.text(one, name), longest)).orElse("");
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }
}
