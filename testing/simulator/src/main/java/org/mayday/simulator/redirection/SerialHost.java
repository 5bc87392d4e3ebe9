package org.mayday.simulator.redirection;

import java.util.function.Consumer;
import org.mayday.simulator.clock.Clockwork;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.power.Boot;
import org.mayday.simulator.power.HostPhase;

/**
 * What the host of a PC writes to its serial port: a BIOS if the boot asked for it, and a shell
 * when the operating system runs. Used under the lock of the PC.
 */
final class SerialHost {
  private final SimulatedPc pc;
  private final Consumer<String> out;
  private final BiosScreen bios;
  private final Shell shell;
  private Clockwork.Alarm watching = () -> {};

  SerialHost(SimulatedPc pc, Consumer<String> out) {
    this.pc = pc;
    this.out = out;
    this.bios = new BiosScreen(pc, out);
    this.shell = new Shell(pc, out);
  }

  /** Somebody looks. */
  void enter() {
    watching = pc.power().watch(this::changed);
    changed();
  }

  /** Nobody looks any more. */
  void leave() {
    watching.cancel();
  }

  private void changed() {
    HostPhase phase = pc.host();
    boolean shown = pc.power().lastBoot().map(Boot::serial).orElse(false);
    switch (phase) {
      case RUNNING -> {
        if (shown) {
          loaded();
        }
        shell.begin();
      }
      case SHUTTING_DOWN -> out.accept("\r\nThe system is going down NOW!\r\n");
      case CRASHED -> out.accept("\r\nKernel panic - not syncing: NMI: Not continuing\r\n");
      case BOOTING, BIOS_SETUP, BIOS_PAUSED, ERASING, NO_SYSTEM -> {
        if (shown) {
          bios.show(phase);
        }
      }
      case DOWN, SUSPENDED -> shell.end();
    }
  }

  private void loaded() {
    int start = pc.power().lastBoot().map(Boot::number).orElse(0);
    pc.remoteDrives()
        .reading()
        .filter(reading -> reading.boot() == start)
        .ifPresent(reading -> out.accept("\r\n" + reading + "\r\n"));
  }

  /** Somebody types. */
  void typed(String text) {
    if (pc.host() == HostPhase.RUNNING) {
      shell.typed(text);
    } else if (pc.host() == HostPhase.BIOS_SETUP) {
      bios.typed(text);
    }
  }
}
