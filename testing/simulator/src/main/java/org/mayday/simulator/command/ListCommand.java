package org.mayday.simulator.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.mayday.simulator.control.ControlClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the fleet that runs. */
@Command(
    name = "list",
    description = "Lists the PCs of the fleet that runs.",
    mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private ControlPort control;

  @Override
  public Integer call() throws IOException {
    ControlClient.Said said = new ControlClient(control.port()).list();
    spec.commandLine().getOut().println(said.text());
    return said.done() ? 0 : 1;
  }
}
