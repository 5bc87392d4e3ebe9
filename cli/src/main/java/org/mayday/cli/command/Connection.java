package org.mayday.cli.command;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Refusal.Reason;
import org.mayday.cli.soap.Server;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where Mayday is and who asks. A password is never taken from the command line. */
final class Connection {
  private static final int LONGEST = 3_600;

  private final Map<String, String> environment;

  @Mixin private Place place;

  @Option(names = "--user", paramLabel = "NAME", description = "Sign-in name. Else MAYDAY_USER.")
  private @Nullable String user;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "Its first line is the password. Else MAYDAY_PASSWORD, else it is asked for.")
  private @Nullable Path passwordFile;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description = "How long one request may take, 1 to 3600 (default: ${DEFAULT-VALUE}).")
  private int timeout;

  Connection() {
    this(System.getenv());
  }

  Connection(Map<String, String> environment) {
    this.environment = environment;
    this.place = new Place(environment);
  }

  /** Where it is. */
  Place place() {
    return place;
  }

  /** The server, not yet asked. */
  Server server() throws Refusal {
    if (timeout < 1 || timeout > LONGEST) {
      throw new Refusal(Reason.INVALID, "--timeout must be between 1 and " + LONGEST + ".");
    }
    return new Server(
        place.address(), name(), password(), place.trust(), Duration.ofSeconds(timeout));
  }

  private String name() throws Refusal {
    String name = user != null ? user : set("MAYDAY_USER").orElse("");
    if (name.isBlank() || name.contains(":")) {
      throw new Refusal(Reason.INVALID, "Who are you? Set --user or MAYDAY_USER.");
    }
    return name;
  }

  private String password() throws Refusal {
    Path file = passwordFile;
    if (file != null) {
      try {
        return Files.readString(file, StandardCharsets.UTF_8).lines().findFirst().orElse("");
      } catch (IOException e) {
        throw new Refusal(Reason.INVALID, "The password cannot be read in " + file + ".", e);
      }
    }
    Optional<String> set = set("MAYDAY_PASSWORD");
    if (set.isPresent()) {
      return set.get();
    }
    Console console = System.console();
    char[] typed = console == null ? null : console.readPassword("Password: ");
    if (typed == null) {
      throw new Refusal(Reason.INVALID, "Set --password-file or MAYDAY_PASSWORD.");
    }
    return new String(typed);
  }

  private Optional<String> set(String variable) {
    return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
  }
}
