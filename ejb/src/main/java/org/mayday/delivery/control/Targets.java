package org.mayday.delivery.control;

import inet.ipaddr.IPAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mayday.delivery.boundary.SubscriptionRefused;
import org.mayday.lan.control.Addresses;

/**
 * Where may be delivered to. Whoever subscribes names an address that this server connects to, so
 * it could be made to speak to its own machine, or to what only answers neighbours (cloud servers
 * keep secrets at a link-local address): such addresses need to be allowed by name.
 *
 * @param allow ranges that are allowed in any case
 * @param deny ranges that are not allowed, besides those that never are
 */
record Targets(List<IPAddress> allow, List<IPAddress> deny) {
  private static final int LONGEST = 500;

  /**
   * Reads addresses and networks, separated by commas.
   *
   * @throws IllegalArgumentException if something is none
   */
  static Targets of(String allow, String deny) {
    return new Targets(ranges(allow), ranges(deny));
  }

  private static List<IPAddress> ranges(String text) {
    List<IPAddress> ranges = new ArrayList<>();
    for (String part : text.split(",")) {
      if (!part.isBlank()) {
        ranges.add(
            Addresses.read(part.strip())
                .orElseThrow(
                    () ->
                        new IllegalArgumentException(
                            "mayday.subscriptions.allow and deny: " + part + " is no address.")));
      }
    }
    return List.copyOf(ranges);
  }

  /**
   * An address that somebody wrote; nothing is looked up.
   *
   * @throws SubscriptionRefused if it is no address of HTTP, or one that is not allowed
   */
  URI read(String text) {
    URI uri = parsed(text.strip());
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (text.length() > LONGEST
        || uri.getHost() == null
        || uri.getRawUserInfo() != null
        || uri.getRawFragment() != null
        || !scheme.equals("http") && !scheme.equals("https")) {
      throw new SubscriptionRefused(
          "The address must be like https://console.example.org:8443/path, without a user.");
    }
    Addresses.read(bare(uri.getHost()))
        .filter(address -> !may(address))
        .ifPresent(
            address -> {
              throw new SubscriptionRefused(notAllowed(address));
            });
    return uri;
  }

  private static URI parsed(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new SubscriptionRefused("The address is no URL.");
    }
  }

  /**
   * Looks the host up, and looks whether all of its addresses are allowed. What is connected to
   * next is what was found here, because Java keeps it for some seconds.
   *
   * @throws IOException in a sentence, if not
   */
  void check(URI uri) throws IOException {
    InetAddress[] found;
    try {
      found = InetAddress.getAllByName(bare(uri.getHost()));
    } catch (UnknownHostException e) {
      throw new IOException("There is no host " + uri.getHost() + ".", e);
    }
    for (InetAddress one : found) {
      IPAddress address = Addresses.of(one);
      if (!may(address)) {
        throw new IOException(notAllowed(address));
      }
    }
  }

  private boolean may(IPAddress address) {
    if (in(allow, address)) {
      return true;
    }
    return !in(deny, address)
        && !address.isLoopback()
        && !address.isLinkLocal()
        && !address.isMulticast()
        && !address.isAnyLocal();
  }

  private static boolean in(List<IPAddress> ranges, IPAddress address) {
    return ranges.stream().anyMatch(range -> range.toPrefixBlock().contains(address));
  }

  private static String notAllowed(IPAddress address) {
    return "Delivery to %s is not allowed (mayday.subscriptions.allow)."
        .formatted(address.toCanonicalString());
  }

  /** An IPv6 address without its brackets. */
  private static String bare(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }
}
