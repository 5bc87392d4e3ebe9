package org.mayday.gateways.boundary;

import java.io.Serializable;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.api.ForeignProxy;
import org.mayday.mps.api.ForeignProxy.Kind;
import org.mayday.presence.boundary.Trigger;

/**
 * What an administrator says about a gateway.
 *
 * @param name 1 to 40 of a-z, 0-9, dot, dash and underscore
 * @param address of its SOAP interface, http or https
 * @param namespace of the messages there, 1 to 200 characters
 * @param user at its SOAP interface and its proxies, at most 100 characters; empty for none
 * @param password null to keep the one that is stored; at most 255 characters
 * @param socksKind what the proxy for redirection speaks
 * @param httpHost of the proxy for WS-Management; empty to use that for redirection
 * @param named whether its proxies are told the names of PCs; otherwise the UUIDs
 * @param trust certificates in PEM that its TLS certificate must lead to, at most 20,000
 *     characters; empty for the authorities that Java knows
 * @param seconds from one list of its PCs to the next, 1 to 3600
 * @param assumed why PCs call, if the gateway does not say
 * @param notifyTo where the gateway is told to notify; empty if it is told otherwise
 * @param notifyFrom ranges of addresses, at most 1,000 characters; empty for all
 */
public record GatewayOrder(
    String name,
    boolean enabled,
    Reach reach,
    String address,
    String namespace,
    String user,
    @Nullable String password,
    Kind socksKind,
    String socksHost,
    int socksPort,
    String httpHost,
    int httpPort,
    boolean named,
    String trust,
    int seconds,
    Trigger assumed,
    String notifyTo,
    String notifyFrom)
    implements Serializable {
  /** The namespace of docs/wsdl/mps.xsd. */
  public static final String NAMESPACE = "urn:mayday:mps:1";

  private static final int MOST_SECONDS = 3_600;

  public GatewayOrder {
    name = name.strip().toLowerCase(Locale.ROOT);
    address = address.strip();
    namespace = namespace.strip();
    socksHost = socksHost.strip();
    httpHost = httpHost.strip();
    trust = trust.strip();
    notifyTo = notifyTo.strip();
    notifyFrom = notifyFrom.strip();
    require(
        name.matches("[a-z0-9._-]{1,40}"),
        "The name must be 1 to 40 letters, digits, dots, dashes or underscores.");
    requireAddress(address);
    require(!namespace.isEmpty() && namespace.length() <= 200, "The namespace is missing.");
    require(user.length() <= 100 && user.indexOf(':') < 0, "This user name cannot be used.");
    require(password == null || password.length() <= 255, "The password is too long.");
    require(trust.length() <= 20_000, "These are too many certificates.");
    require(seconds >= 1 && seconds <= MOST_SECONDS, "It can be asked every 1 to 3600 seconds.");
    require(notifyFrom.length() <= 1_000, "These are too many addresses.");
    if (!notifyTo.isEmpty()) {
      requireAddress(notifyTo);
    }
    requireProxy(socksKind, socksHost, socksPort);
    if (!httpHost.isEmpty()) {
      requireProxy(Kind.HTTP_CONNECT, httpHost, httpPort);
    }
  }

  private static void requireProxy(Kind kind, String host, int port) {
    try {
      new ForeignProxy(kind, host, port, "", "");
    } catch (IllegalArgumentException e) {
      throw new GatewaysRefused(e.getMessage());
    }
  }

  private static void requireAddress(String text) {
    boolean good;
    try {
      URI uri = new URI(text);
      good =
          uri.getScheme() != null
              && Set.of("http", "https").contains(uri.getScheme().toLowerCase(Locale.ROOT))
              && uri.getHost() != null
              && uri.getUserInfo() == null
              && text.length() <= 500;
    } catch (java.net.URISyntaxException e) {
      good = false;
    }
    require(good, "This is no address of a web service: " + text);
  }

  private static void require(boolean kept, String sentence) {
    if (!kept) {
      throw new GatewaysRefused(sentence);
    }
  }

  /** Leaves out the password. */
  @Override
  public String toString() {
    return "%s (%s at %s, proxy %s:%d)".formatted(name, reach, address, socksHost, socksPort);
  }
}
