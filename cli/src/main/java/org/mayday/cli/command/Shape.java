package org.mayday.cli.command;

import java.io.PrintWriter;
import java.util.List;
import org.mayday.cli.output.Format;
import org.mayday.cli.output.Section;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How results are shown. */
final class Shape {
  @ArgGroup private Choice choice = new Choice();

  /** One of them. */
  private static final class Choice {
    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    @Option(names = "--csv", description = "Write CSV (RFC 4180).")
    private boolean csv;
  }

  void print(List<Section> sections, PrintWriter out) {
    Format format = choice.json ? Format.JSON : choice.csv ? Format.CSV : Format.TEXT;
    out.print(format.write(sections, Terminal.width()));
    out.flush();
  }
}
