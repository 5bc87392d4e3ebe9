package org.mayday.proxies.control;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.boundary.Sheet.Part;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.Glance;
import org.mayday.operation.control.Reads;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AccessInfoFormat;
import org.mayday.wsman.amt.AmtRemoteAccessCapabilities;
import org.mayday.wsman.ips.IpsHttpProxyAccessPoint;
import org.mayday.wsman.ips.IpsHttpProxyService;

/** The proxies that a PC knows (Intel AMT Implementation and Reference Guide, "Remote Access"). */
final class Proxies {
  /** The first version that calls through proxies. */
  static final int SINCE = 12;

  static final int LONGEST_ADDRESS = 253;
  static final int LONGEST_SUFFIX = 190;
  static final int MOST_PORT = 65_535;
  private static final String NAME =
      "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*";
  private static final String IPV4 = "((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}";

  private final WsmanClient client;
  private final List<IpsHttpProxyAccessPoint> all;

  private Proxies(WsmanClient client, List<IpsHttpProxyAccessPoint> all) {
    this.client = client;
    this.all = all;
  }

  /**
   * Reads them.
   *
   * @throws OperationFailed if the firmware has none
   */
  static Proxies of(WsmanClient client) throws WsmanException, OperationFailed {
    Reads.required(client, IpsHttpProxyService.class, "HTTP proxies");
    return new Proxies(client, new Glance(client).all(IpsHttpProxyAccessPoint.class));
  }

  /** The one at this address. */
  Optional<IpsHttpProxyAccessPoint> find(String address, long port) {
    return all.stream()
        .filter(one -> one.accessInfo().filter(address::equalsIgnoreCase).isPresent())
        .filter(one -> one.port().filter(number -> number == port).isPresent())
        .findFirst();
  }

  /** Refuses one more than the firmware takes. */
  void refuseMore() throws WsmanException, OperationFailed {
    Optional<Long> most =
        new Glance(client)
            .get(AmtRemoteAccessCapabilities.class)
            .flatMap(AmtRemoteAccessCapabilities::maxTotalProxyEntryPoints);
    if (most.filter(limit -> all.size() >= limit).isPresent()) {
      throw new OperationFailed(
          Kind.NOT_OFFERED,
          "The firmware takes %d proxies, and it has them.".formatted(most.get()));
    }
  }

  /** Adds one. */
  void add(String address, int port, String suffix) throws WsmanException {
    client.invoke(IpsHttpProxyService.addProxyAccessPoint(address, format(address), port, suffix));
  }

  /** Removes one. */
  void remove(IpsHttpProxyAccessPoint proxy) throws WsmanException {
    client.delete("IPS_HTTPProxyAccessPoint", IpsHttpProxyAccessPoint.key(proxy.name().orElse("")));
  }

  /** What can be said of them. */
  Part rows() {
    return Part.rows("proxies", all.stream().map(Proxies::row).toList());
  }

  private static Map<String, String> row(IpsHttpProxyAccessPoint one) {
    return new Facts()
        .with("address", one.accessInfo())
        .with("port", one.port())
        .with("suffix", one.networkDnsSuffix())
        .map();
  }

  /**
   * An address as it is sent.
   *
   * @throws BadArguments if it is none
   */
  static String address(String said) {
    String address = said.strip().toLowerCase(Locale.ROOT);
    boolean v6 = address.contains(":") && address.matches("[0-9a-f:.]{2,45}");
    boolean name = address.matches(NAME) && !address.matches("[0-9.]+");
    if (!v6 && !name && !address.matches(IPV4)) {
      throw new BadArguments("address must be a host name or an IP address.");
    }
    return address;
  }

  /**
   * A DNS suffix as it is sent.
   *
   * @throws BadArguments if it is none
   */
  static String suffix(String said) {
    String suffix = said.strip().toLowerCase(Locale.ROOT);
    if (!suffix.matches(NAME)) {
      throw new BadArguments("suffix must be a domain such as office.example.org.");
    }
    return suffix;
  }

  private static AccessInfoFormat format(String address) {
    if (address.contains(":")) {
      return AccessInfoFormat.IPV6;
    }
    return address.matches("[0-9.]+") ? AccessInfoFormat.IPV4 : AccessInfoFormat.NAME;
  }
}
