package org.mayday.cli.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.mayday.cli.output.Section;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that asks Mayday and shows what it answers. */
@Command(mixinStandardHelpOptions = true)
abstract class AskingCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private Connection connection;
  @Mixin private Shape shape;

  /** Asks. */
  abstract List<Section> ask(Server server) throws Refusal;

  /** How the program ends after what was asked is shown. */
  int exitCode() {
    return 0;
  }

  /** Where to tell what is not the result. */
  final PrintWriter err() {
    return spec.commandLine().getErr();
  }

  @Override
  public final Integer call() throws Refusal {
    shape.print(ask(connection.server()), spec.commandLine().getOut());
    return exitCode();
  }
}
