package org.mayday.authority.control;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.mayday.home.control.StartFailure;

/**
 * Which certificate the gateway shows.
 *
 * @param hostNames {@code mayday.mps.hostname}: DNS names and IP addresses under which PCs reach
 *     the gateway, lower case, the first one is the common name
 * @param pkcs12 {@code mayday.mps.pkcs12}: the administrator's own certificate instead
 * @param pkcs12Password {@code mayday.mps.pkcs12-password}: password of that file
 */
public record AuthoritySettings(
    List<String> hostNames, Optional<Path> pkcs12, Optional<String> pkcs12Password) {
  private static final int MAX_COMMON_NAME = 64; // RFC 5280, ub-common-name

  public AuthoritySettings {
    hostNames = List.copyOf(hostNames);
    if (hostNames.isEmpty() || hostNames.get(0).length() > MAX_COMMON_NAME) {
      throw new StartFailure(
          "mayday.mps.hostname must start with a name of 1 to " + MAX_COMMON_NAME + " characters.");
    }
    hostNames.forEach(HostName::check);
  }

  /** Reads the settings. */
  public static AuthoritySettings from(Config config) {
    return new AuthoritySettings(
        config
            .getOptionalValue("mayday.mps.hostname", String.class)
            .map(AuthoritySettings::split)
            .orElseGet(AuthoritySettings::ownNames),
        config.getOptionalValue("mayday.mps.pkcs12", String.class).map(Path::of),
        config.getOptionalValue("mayday.mps.pkcs12-password", String.class));
  }

  private static List<String> split(String names) {
    Set<String> split = new LinkedHashSet<>();
    for (String name : names.split("[,\\s]+")) {
      if (!name.isEmpty()) {
        split.add(name.toLowerCase(Locale.ROOT));
      }
    }
    return List.copyOf(split);
  }

  private static List<String> ownNames() {
    Set<String> names = new LinkedHashSet<>();
    try {
      String own = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
      if (own.length() <= MAX_COMMON_NAME && HostName.isValid(own)) {
        names.add(own);
      }
    } catch (UnknownHostException e) {
      // a machine without a name of its own is still "localhost"
    }
    names.add("localhost");
    return List.copyOf(names);
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "AuthoritySettings[" + hostNames + ", " + pkcs12 + "]";
  }
}
