package org.mayday.simulator.redirection;

import java.util.function.Consumer;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.power.PowerRequest;

/**
 * A shell on the serial port of a running system: echoes what is typed, rings the bell for what
 * does not fit into its line, and knows a few words.
 */
final class Shell {
  private static final int LONGEST = 16 * 1024;
  private static final String BELL = "\u0007";
  private static final int MOST_LINES = 20_000;

  private final SimulatedPc pc;
  private final Consumer<String> out;
  private final StringBuilder line = new StringBuilder();

  Shell(SimulatedPc pc, Consumer<String> out) {
    this.pc = pc;
    this.out = out;
  }

  /** Greets. */
  void begin() {
    line.setLength(0);
    out.accept("\r\n" + pc.name() + " console on ttyS0\r\n");
    prompt();
  }

  /** The system is gone, and what was typed with it. */
  void end() {
    line.setLength(0);
  }

  private void prompt() {
    out.accept("root@" + pc.name() + ":~# ");
  }

  /** Takes keys. */
  void typed(String text) {
    StringBuilder echo = new StringBuilder();
    for (char key : text.toCharArray()) {
      if (key == '\r' || key == '\n') {
        out.accept(echo + "\r\n");
        echo.setLength(0);
        run(line.toString().strip());
        line.setLength(0);
      } else if (key == '\b' || key == 127) {
        if (line.length() > 0) {
          line.setLength(line.length() - 1);
          echo.append("\b \b");
        }
      } else if (key >= ' ') {
        if (line.length() < LONGEST) {
          line.append(key);
          echo.append(key);
        } else {
          echo.append(BELL);
        }
      }
    }
    if (echo.length() > 0) {
      out.accept(echo.toString());
    }
  }

  private void run(String command) {
    if (command.isEmpty()) {
      prompt();
      return;
    }
    String[] words = command.split(" ", 2);
    String rest = words.length > 1 ? words[1] : "";
    switch (words[0]) {
      case "help" -> out.accept("help, echo WORDS, uname, flood LINES, reboot, poweroff\r\n");
      case "echo" -> out.accept(rest + "\r\n");
      case "uname" -> out.accept("Linux " + pc.name() + "\r\n");
      case "flood" -> flood(rest);
      case "reboot" -> pc.power().request(PowerRequest.RESET_SOFT);
      case "poweroff" -> pc.power().request(PowerRequest.OFF_SOFT);
      default -> out.accept(words[0] + ": not found\r\n");
    }
    prompt();
  }

  private void flood(String lines) {
    int count = lines.matches("\\d{1,5}") ? Math.min(MOST_LINES, Integer.parseInt(lines)) : 0;
    StringBuilder text = new StringBuilder();
    for (int at = 1; at <= count; at++) {
      text.append("line %05d of a PC that has much to say\r\n".formatted(at));
    }
    out.accept(text.toString());
  }
}
