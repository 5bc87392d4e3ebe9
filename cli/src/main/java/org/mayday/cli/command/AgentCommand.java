package org.mayday.cli.command;

import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mayday.cli.agent.Agent;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Refusal.Reason;
import org.mayday.relay.Greeting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets the PC on which it runs be set up (docs/provisioning.md, "PCs that set themselves up"). */
@Command(
    name = "agent",
    mixinStandardHelpOptions = true,
    description = {
      "Let Mayday set this PC up, from the PC itself.",
      "Run it as administrator on a PC whose firmware is as from the factory, with Intel's Local"
          + " Manageability Service (LMS) running. It relays bytes between Mayday and the"
          + " firmware, and ends when the PC is set up."
    })
final class AgentCommand implements Callable<Integer> {
  private static final int LONGEST_PATIENCE = 86_400;
  private static final int HIGHEST_PORT = 65_534;
  private static final int LONGEST_HOST = 255;

  private final Map<String, String> environment = System.getenv();
  @Spec private CommandSpec spec;
  @Mixin private Place place;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "Its first line is the token that somebody made for this. Else MAYDAY_TOKEN.")
  private @Nullable Path tokenFile;

  @Option(
      names = "--os-admin-user",
      paramLabel = "NAME",
      description = "The firmware's local system account (default: $$$$OsAdmin).")
  private String user = "$$OsAdmin"; // not as a defaultValue: there, $ is special

  @Option(
      names = "--os-admin-password-file",
      paramLabel = "FILE",
      required = true,
      description =
          "Its first line is the password of that account, as a tool that asks the firmware's driver"
              + " (MEI) tells it: GetLocalSystemAccount.")
  private Path passwordFile;

  @Option(
      names = "--lms-port",
      paramLabel = "PORT",
      defaultValue = "16992",
      description =
          "Port of LMS on this PC; that with TLS is the next (default: ${DEFAULT-VALUE}).")
  private int lmsPort;

  @Option(
      names = "--patience",
      paramLabel = "SECONDS",
      defaultValue = "600",
      description =
          "How long to come again if it is cut off, 0 to 86400 (default: ${DEFAULT-VALUE}).")
  private int patience;

  @Override
  public Integer call() throws Refusal {
    require(patience >= 0 && patience <= LONGEST_PATIENCE, "--patience must be 0 to 86400.");
    require(lmsPort >= 1 && lmsPort <= HIGHEST_PORT, "--lms-port must be 1 to 65534.");
    PrintWriter out = spec.commandLine().getOut();
    Agent agent =
        new Agent(
            place.address(),
            place.trust(),
            lmsPort,
            words -> {
              out.println(words);
              out.flush();
            });
    out.println(agent.work(greeting(), Duration.ofSeconds(patience)));
    out.flush();
    return 0;
  }

  private Greeting greeting() throws Refusal {
    try {
      return new Greeting(
          UUID.randomUUID(), token(), user, FirstLine.of(passwordFile).strip(), hostName(), null);
    } catch (IllegalArgumentException e) {
      throw new Refusal(Reason.INVALID, "Wrong login or token: " + e.getMessage() + ".", e);
    }
  }

  private String token() throws Refusal {
    if (tokenFile != null) {
      return FirstLine.of(tokenFile).strip();
    }
    String token = environment.getOrDefault("MAYDAY_TOKEN", "");
    require(!token.isBlank(), "Set --token-file or MAYDAY_TOKEN.");
    return token;
  }

  private static String hostName() {
    try {
      String name = InetAddress.getLocalHost().getHostName();
      return name.substring(0, Math.min(LONGEST_HOST, name.length()));
    } catch (UnknownHostException e) {
      return "";
    }
  }

  private static void require(boolean condition, String sentence) throws Refusal {
    if (!condition) {
      throw new Refusal(Reason.INVALID, sentence);
    }
  }
}
