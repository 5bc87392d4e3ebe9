package org.mayday.cli.command;

import java.io.Console;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The terminal that somebody reads the results on. */
final class Terminal {
  private Terminal() {}

  /** How many characters a line has; 0 if nobody reads them on a terminal. */
  static int width() {
    return isThere() ? new UsageMessageSpec().autoWidth(true).width() : 0;
  }

  private static boolean isThere() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      // from Java 22 on there is a console without a terminal, too, and it can tell
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException older) {
      return true;
    }
  }
}
