package org.mayday.simulator.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mayday.simulator.fleet.FleetFile;
import org.mayday.simulator.fleet.FleetGenerator;
import org.mayday.simulator.fleet.PcSpec;
import picocli.CommandLine.Option;

/** The options that say which PCs there are. */
final class FleetSource {

  @Option(
      names = "--fleet",
      paramLabel = "CSV",
      description = "Reads the PCs from a file in the form of Mayday's import.")
  private @Nullable Path file;

  @Option(
      names = "--pcs",
      paramLabel = "N",
      defaultValue = "3",
      description = "Makes up N PCs, pc-1 to pc-N, unless --fleet is given (${DEFAULT-VALUE}).")
  private int count;

  @Option(
      names = "--personality",
      paramLabel = "NAME",
      split = ",",
      description = "Firmware releases that made-up PCs take turns with, such as amt-12,amt-16.")
  private List<String> personalities = List.of();

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description = "Makes up the same PCs and passwords for the same number; for tests only.")
  private @Nullable Long seed;

  List<PcSpec> specs() throws IOException {
    if (file != null) {
      return FleetFile.read(file);
    }
    FleetGenerator generator =
        seed == null ? new FleetGenerator(personalities) : new FleetGenerator(personalities, seed);
    return generator.make(count);
  }
}
