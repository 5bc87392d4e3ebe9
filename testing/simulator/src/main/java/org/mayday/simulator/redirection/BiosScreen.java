package org.mayday.simulator.redirection;

import java.util.List;
import java.util.function.Consumer;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.power.HostPhase;
import org.mayday.simulator.power.PowerRequest;

/** A BIOS on a serial line of 80 columns and 25 rows, in the sequences of a VT100. */
final class BiosScreen {
  private static final String CLEAR = "\u001b[0m\u001b[2J\u001b[H";
  private static final String BAR = "\u001b[44;37;1m%-80s\u001b[0m";
  private static final List<String> ROWS =
      List.of("Boot order", "Secure Boot", "SATA mode", "Virtualization", "Intel AMT");

  private final SimulatedPc pc;
  private final Consumer<String> out;
  private int row;

  BiosScreen(SimulatedPc pc, Consumer<String> out) {
    this.pc = pc;
    this.out = out;
  }

  /** Draws what fits the phase. */
  void show(HostPhase phase) {
    switch (phase) {
      case BIOS_SETUP -> {
        row = 0;
        setup();
      }
      case NO_SYSTEM -> out.accept("\r\nNo bootable device. Insert a disk and press any key.\r\n");
      case BIOS_PAUSED -> out.accept(CLEAR + "BIOS paused by remote management.\r\n");
      case ERASING -> out.accept(CLEAR + "Erasing the disks...\r\n");
      default ->
          out.accept(
              CLEAR
                  + BAR.formatted("  Example BIOS 2.10   " + pc.name())
                  + "\r\n\r\nMemory test: 16384 MB OK\r\n"
                  + "Serial over LAN: COM3, 115200 8N1\r\n\r\nBooting...\r\n");
    }
  }

  private void setup() {
    StringBuilder screen =
        new StringBuilder(CLEAR)
            .append(BAR.formatted("  BIOS SET-UP UTILITY   " + pc.name()))
            .append("\r\n\r\n");
    for (int at = 0; at < ROWS.size(); at++) {
      screen
          .append(at == row ? "  \u001b[7m" : "  ")
          .append(" %-24s".formatted(ROWS.get(at)))
          .append("\u001b[0m\r\n");
    }
    out.accept(
        screen
            .append("\u001b[24;1H")
            .append(BAR.formatted("  Up/Down: select   F10: save and restart"))
            .toString());
  }

  /** Somebody types in the set-up. */
  void typed(String text) {
    switch (text) {
      case "\u001b[A", "\u001bOA" -> move(-1);
      case "\u001b[B", "\u001bOB" -> move(1);
      case "\u001b[21~", "\u001b0" -> pc.power().request(PowerRequest.RESET);
      default -> setup();
    }
  }

  private void move(int by) {
    row = Math.floorMod(row + by, ROWS.size());
    setup();
  }
}
