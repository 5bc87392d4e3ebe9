package org.mayday.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mayday.cli.output.Section;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Refusal.Reason;
import org.mayday.cli.soap.Request;
import org.mayday.cli.soap.Server;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Orders something for PCs in the network (docs/provisioning.md, "PCs in the network"). */
@Command(name = "start", description = "Look after PCs at addresses of the network.")
final class StartSweepCommand extends AskingCommand {
  private static final Set<String> TASKS = Set.of("FIND", "REGISTER", "APPLY", "CHECK", "REMOVE");

  @Parameters(
      index = "0",
      paramLabel = "TASK",
      description = "find, register, apply, check or remove.")
  private String task = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "ADDRESS",
      description =
          "192.0.2.7, 192.0.2.0/24, 192.0.2.10-192.0.2.90, a host name, or the name of a PC.")
  private List<String> addresses = List.of();

  @ArgGroup(exclusive = false)
  private @Nullable Login login;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "The profile to apply; profile lists them.")
  private @Nullable String profile;

  @Option(
      names = "--replace-foreign",
      description = "Replace rules in the firmware that call other gateways.")
  private boolean replaceForeign;

  @Mixin private SweepWait end;

  @Override
  List<Section> ask(Server server) throws Refusal {
    if (addresses.stream().allMatch(String::isBlank)) {
      throw new Refusal(Reason.INVALID, "Say at least one address.");
    }
    Request request =
        new Request(Sweeps.SERVICE, "orderSweep")
            .with("task", task())
            .with("addresses", String.join(" ", addresses));
    if (login != null) {
      request.with("user", login.user).with("password", FirstLine.of(login.passwordFile));
    }
    request.with("profile", profile).with("replaceForeign", replaceForeign ? true : null);
    String id = Sweeps.in(server.ask(request)).text("id");
    return Sweeps.sections(server, end.look(server, id, err()));
  }

  private String task() throws Refusal {
    String name = task.toUpperCase(Locale.ROOT);
    if (!TASKS.contains(name)) {
      throw new Refusal(
          Reason.INVALID, task + " is none of find, register, apply, check and remove.");
    }
    return name;
  }

  @Override
  int exitCode() {
    return end.exitCode();
  }

  /** Of the firmware; without it, the logins that Mayday keeps. */
  private static final class Login {
    @Option(
        names = "--amt-user",
        paramLabel = "NAME",
        required = true,
        description = "User of the firmware, such as admin; else the stored logins are used.")
    private String user = "";

    @Option(
        names = "--amt-password-file",
        paramLabel = "FILE",
        required = true,
        description = "Its first line is the password of this user.")
    private Path passwordFile;
  }
}
