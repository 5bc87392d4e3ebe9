package org.mayday.cli.command;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Refusal.Reason;
import org.mayday.cli.soap.Trust;
import picocli.CommandLine.Option;

/** Where Mayday is, and whose certificates are trusted there. */
final class Place {
  private static final String HERE = "https://localhost:8181/mayday";

  private final Map<String, String> environment;

  @Option(
      names = "--server",
      paramLabel = "URL",
      description = "Address of Mayday. Else MAYDAY_SERVER, else " + HERE + ".")
  private @Nullable String server;

  @Option(
      names = "--ca",
      paramLabel = "FILE",
      description =
          "Trust these certificates (PEM) and no others. Else MAYDAY_CA, else those of Java.")
  private @Nullable Path ca;

  Place() {
    this(System.getenv());
  }

  Place(Map<String, String> environment) {
    this.environment = environment;
  }

  URI address() throws Refusal {
    String text = server != null ? server : set("MAYDAY_SERVER").orElse(HERE);
    try {
      URI address = URI.create(text);
      // a password must not go over the wire in clear
      if ("https".equalsIgnoreCase(address.getScheme()) && address.getHost() != null) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      throw new Refusal(Reason.INVALID, text + " is no address.", e);
    }
    throw new Refusal(Reason.INVALID, "The address must begin with https://, not: " + text);
  }

  SSLContext trust() throws Refusal {
    return Trust.in(ca != null ? ca : set("MAYDAY_CA").map(Path::of).orElse(null));
  }

  private Optional<String> set(String variable) {
    return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
  }
}
