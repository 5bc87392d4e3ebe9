package org.mayday.simulator.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mayday.simulator.fleet.FleetFile;
import org.mayday.simulator.fleet.PcSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes up a fleet and writes it for Mayday's import, without running it. */
@Command(
    name = "generate",
    description = "Writes a made-up fleet as a CSV file for Mayday's import and for --fleet.",
    mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private FleetSource source;

  @Parameters(paramLabel = "CSV", description = "File to write; it will hold passwords.")
  private Path file;

  @Override
  public Integer call() throws IOException {
    List<PcSpec> specs = source.specs();
    FleetFile.write(file, specs);
    spec.commandLine().getOut().println(specs.size() + " PCs are in " + file);
    return 0;
  }
}
