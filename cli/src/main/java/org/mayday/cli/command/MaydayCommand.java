package org.mayday.cli.command;

import java.io.PrintWriter;
import org.mayday.cli.soap.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/** The command {@code mayday}. */
@Command(
    name = "mayday",
    description = "What the Mayday help desk can do, for scripts.",
    mixinStandardHelpOptions = true,
    versionProvider = MaydayCommand.Version.class,
    subcommands = {
      ListCommand.class,
      FindCommand.class,
      PowerCommand.class,
      BootCommand.class,
      InventoryCommand.class,
      LogsCommand.class,
      WhyCommand.class,
      CallsCommand.class,
      OperationsCommand.class,
      PerformCommand.class,
      QueueCommand.class,
      RunsCommand.class,
      RunCommand.class,
      BatchesCommand.class,
      PoliciesCommand.class,
      ProfilesCommand.class,
      LanCommand.class,
      ImagesCommand.class,
      DiskCommand.class,
      AgentCommand.class,
      TunnelCommand.class,
      UsbKeyCommand.class
    },
    footer = {
      "",
      "Exit codes: 0 done, 1 not done, 2 wrong words or options, 3 not allowed,",
      "4 no such PC, call, run, batch, order, policy, image or operation, 5 the PC is away,",
      "6 Mayday is not reached, 7 it is not there yet: try again."
    })
public final class MaydayCommand {
  private static final int WRONG_WORDS = 2;

  private MaydayCommand() {}

  /** The command line. */
  public static CommandLine line() {
    CommandLine line = new CommandLine(new MaydayCommand());
    line.setUsageHelpAutoWidth(true);
    line.setExpandAtFiles(false); // a value may begin with @
    line.setExecutionExceptionHandler(complaint());
    return line;
  }

  private static IExecutionExceptionHandler complaint() {
    return (failure, command, parsed) -> {
      PrintWriter err = command.getErr();
      if (failure instanceof Refusal refusal) {
        err.println("mayday: " + refusal.getMessage());
        return refusal.reason().exitCode();
      }
      if (failure instanceof IllegalArgumentException) {
        err.println("mayday: " + failure.getMessage());
        return WRONG_WORDS;
      }
      throw failure;
    };
  }

  /** The version, from the manifest of the jar. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = MaydayCommand.class.getPackage().getImplementationVersion();
      return new String[] {"mayday " + (version == null ? "(not packaged)" : version)};
    }
  }
}
