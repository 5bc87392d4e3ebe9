package org.mayday.boot.control;

import java.util.Optional;
import org.mayday.operation.control.Facts;
import org.mayday.power.boundary.PowerAction;

/** What is told of a boot that was set. */
final class BootReport {
  private BootReport() {}

  static Facts of(String target, Optional<PowerAction> action) {
    return new Facts()
        .with("target", target)
        .with("restart", action.map(PowerAction::name).orElse("waits for the next start"));
  }
}
