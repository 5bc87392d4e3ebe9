package org.mayday.cli;

import org.mayday.cli.command.MaydayCommand;

/** Where the program begins. */
public final class Main {
  private Main() {}

  /** Runs a command and ends with its exit code; docs/cli.md lists the codes. */
  public static void main(String... arguments) {
    System.exit(MaydayCommand.line().execute(arguments));
  }
}
