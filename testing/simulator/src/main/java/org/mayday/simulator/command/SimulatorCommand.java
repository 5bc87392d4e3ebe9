package org.mayday.simulator.command;

import org.mayday.simulator.control.Verb;
import org.mayday.simulator.control.Verbs;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code simulator}. */
@Command(
    name = "simulator",
    description = "A fleet of simulated PCs with Intel AMT that call a gateway.",
    mixinStandardHelpOptions = true,
    subcommands = {RunCommand.class, GenerateCommand.class, ListCommand.class})
public final class SimulatorCommand {

  private SimulatorCommand() {}

  /** Runs the command and ends with its exit code: 0 done, 1 failed, 2 wrong options. */
  public static void main(String... arguments) {
    System.exit(line().execute(arguments));
  }

  /** The command line with all verbs. */
  static CommandLine line() {
    CommandLine line = new CommandLine(new SimulatorCommand());
    for (Verb verb : Verbs.ALL) {
      CommandLine sub = new CommandLine(new VerbCommand(verb.name()));
      sub.getCommandSpec()
          .usageMessage()
          .description(verb.meaning())
          .customSynopsis(
              "simulator %s [-hV] [--control=PORT] PC %s"
                  .formatted(verb.name(), verb.parameters())
                  .strip());
      line.addSubcommand(verb.name(), sub);
    }
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          command.getErr().println(failure.getMessage());
          return 1;
        });
    return line;
  }
}
