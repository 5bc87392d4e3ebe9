package org.mayday.boot.control;

import java.util.Optional;
import java.util.function.Function;
import org.mayday.wsman.amt.AmtBootCapabilities;

/** How much the BIOS shows while booting (AMT_BootSettingData.FirmwareVerbosity). */
enum Verbosity {
  NORMAL(0, capabilities -> Optional.of(true)),
  QUIET(1, AmtBootCapabilities::verbosityQuiet),
  VERBOSE(2, AmtBootCapabilities::verbosityVerbose),
  BLANK(3, AmtBootCapabilities::verbosityScreenBlank);

  private final int number;
  private final Function<AmtBootCapabilities, Optional<Boolean>> capability;

  Verbosity(int number, Function<AmtBootCapabilities, Optional<Boolean>> capability) {
    this.number = number;
    this.capability = capability;
  }

  /** The number that goes over the wire. */
  int number() {
    return number;
  }

  /** Whether the PC can do it. */
  boolean offered(AmtBootCapabilities capabilities) {
    return capability.apply(capabilities).orElse(false);
  }
}
