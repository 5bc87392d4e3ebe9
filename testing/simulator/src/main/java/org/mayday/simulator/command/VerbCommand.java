package org.mayday.simulator.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.mayday.simulator.control.ControlClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A verb, passed to the fleet that runs. */
@Command(mixinStandardHelpOptions = true)
final class VerbCommand implements Callable<Integer> {

  private final String verb;

  @Spec private CommandSpec spec;
  @Mixin private ControlPort control;

  @Parameters(index = "0", paramLabel = "PC", description = "Name of the PC, such as pc-3.")
  private String pc;

  @Parameters(index = "1..*", paramLabel = "WORDS", description = "What the verb needs.")
  private List<String> words = List.of();

  VerbCommand(String verb) {
    this.verb = verb;
  }

  @Override
  public Integer call() throws IOException {
    ControlClient.Said said = new ControlClient(control.port()).perform(verb, pc, words);
    spec.commandLine().getOut().println(said.text());
    return said.done() ? 0 : 1;
  }
}
