package org.mayday.simulator.command;

import picocli.CommandLine.Option;

/** The option that names the control interface. */
final class ControlPort {

  static final int USUAL = 4499;

  @Option(
      names = "--control",
      paramLabel = "PORT",
      defaultValue = "" + USUAL,
      description = "Port of the control interface on loopback (${DEFAULT-VALUE}).")
  private int port;

  int port() {
    return port;
  }
}
