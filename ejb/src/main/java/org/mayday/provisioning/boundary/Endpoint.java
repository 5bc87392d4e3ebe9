package org.mayday.provisioning.boundary;

import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mayday.operation.boundary.BadArguments;

/**
 * A server that PCs call (Intel AMT Implementation and Reference Guide,
 * AMT_RemoteAccessService.AddMpServer).
 *
 * @param address DNS name, IPv4 or IPv6 address, lower case
 * @param port 1 to 65535
 * @param certificateName the name in its certificate, for an IP address; else empty
 */
public record Endpoint(String address, int port, String certificateName) implements Serializable {
  private static final Pattern TEXT =
      Pattern.compile(
          "(?:\\[([0-9a-f:.]{2,45})]|([a-z0-9.-]{1,253})):(\\d{1,5})(?: +(\\S{1,253}))?");
  private static final Pattern IPV4 =
      Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");
  private static final Pattern NAME =
      Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");
  private static final int MOST_PORT = 65_535;

  /**
   * Reads what people write, such as "mps.example.org:4433" or "192.0.2.7:4433 mps.example.org".
   *
   * @throws BadArguments if it is no server
   */
  public static Endpoint of(String text) {
    Matcher found = TEXT.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!found.matches()) {
      throw wrong();
    }
    boolean v6 = found.group(1) != null;
    String address = v6 ? found.group(1) : found.group(2);
    String name = found.group(4) == null ? "" : found.group(4);
    int port = Integer.parseInt(found.group(3));
    boolean v4 = IPV4.matcher(address).matches();
    boolean host = !v6 && !v4 && NAME.matcher(address).matches() && !address.matches("[0-9.]+");
    boolean named = name.isEmpty() ? host : !host && NAME.matcher(name).matches();
    if (port < 1 || port > MOST_PORT || !(v6 ? address.contains(":") : v4 || host) || !named) {
      throw wrong();
    }
    return new Endpoint(address, port, name);
  }

  private static BadArguments wrong() {
    return new BadArguments(
        "A server is written as mps.example.org:4433, or as 192.0.2.7:4433 mps.example.org or"
            + " [2001:db8::7]:4433 mps.example.org with the name in its certificate.");
  }

  /** The name that its certificate must have. */
  public String expectedName() {
    return certificateName.isEmpty() ? address : certificateName;
  }

  /** As {@link #of} reads it. */
  public String text() {
    String host = address.contains(":") ? "[" + address + "]" : address;
    return host + ":" + port + (certificateName.isEmpty() ? "" : " " + certificateName);
  }
}
