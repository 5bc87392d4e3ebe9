package org.mayday.authority.control;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.mayday.home.control.StartFailure;

/**
 * Which certificates the gateway shows, and which of PCs it believes.
 *
 * @param hostNames {@code mayday.mps.hostname}: DNS names and IP addresses under which PCs reach
 *     the gateway, lower case, the first one is the common name
 * @param keyKinds {@code mayday.mps.key-type}: keys of the own authority's certificates
 * @param brought {@code mayday.mps.pkcs12}: the administrator's own certificate instead
 * @param further {@code mayday.mps.identities}: other MPS names with certificates of their own
 * @param clientAuthorities {@code mayday.mps.client-ca}: who issues certificates of PCs
 * @param warning {@code mayday.mps.expiry-warning}: so long before its end a certificate is warned
 *     of
 */
public record AuthoritySettings(
    List<String> hostNames,
    KeyKinds keyKinds,
    Optional<BroughtName> brought,
    List<BroughtName> further,
    Optional<Path> clientAuthorities,
    Duration warning) {
  private static final int MAX_COMMON_NAME = 64; // RFC 5280, ub-common-name
  private static final int MAX_WARNING_DAYS = 365;

  public AuthoritySettings {
    hostNames = List.copyOf(hostNames);
    further = List.copyOf(further);
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
        KeyKinds.parse(config.getOptionalValue("mayday.mps.key-type", String.class).orElse("rsa")),
        BroughtName.main(config),
        BroughtName.further(config),
        config.getOptionalValue("mayday.mps.client-ca", String.class).map(Path::of),
        Duration.ofDays(warningDays(config)));
  }

  private static int warningDays(Config config) {
    String text =
        config.getOptionalValue("mayday.mps.expiry-warning", String.class).orElse("30").strip();
    if (!text.matches("\\d{1,3}") || Integer.parseInt(text) > MAX_WARNING_DAYS) {
      throw new StartFailure(
          "mayday.mps.expiry-warning is \"" + text + "\", it must be 0 to 365 days.");
    }
    return Integer.parseInt(text);
  }

  /** All files that the administrator brings. */
  List<Path> files() {
    List<Path> files = new ArrayList<>();
    brought.ifPresent(name -> files.addAll(name.files()));
    further.forEach(name -> files.addAll(name.files()));
    clientAuthorities.ifPresent(files::add);
    return files;
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
}
