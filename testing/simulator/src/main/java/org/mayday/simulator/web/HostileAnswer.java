package org.mayday.simulator.web;

import org.mayday.simulator.platform.Mischief.Hostile;

/** Answers that are meant to bring a reader down. */
final class HostileAnswer {

  private static final String OPEN =
      "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Body>";
  private static final String CLOSE = "</s:Body></s:Envelope>";
  private static final int DEPTH = 100_000;
  private static final int BYTES = 100_000_000;

  private HostileAnswer() {}

  static String of(Hostile what) {
    return switch (what) {
      case BOMB -> bomb();
      case ENTITY ->
          "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>" + OPEN + "<a>&f;</a>" + CLOSE;
      case DEEP -> OPEN + "<a>".repeat(DEPTH) + "</a>".repeat(DEPTH) + CLOSE;
      case HUGE -> OPEN + "<a>" + "x".repeat(BYTES) + "</a>" + CLOSE;
      case TRUNCATED -> OPEN + "<a>";
    };
  }

  private static String bomb() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 \"ha\">");
    for (int i = 1; i <= 9; i++) {
      String before = "&e" + (i - 1) + ";";
      bomb.append("<!ENTITY e").append(i).append(" \"").append(before.repeat(10)).append("\">");
    }
    return bomb + "]>" + OPEN + "<a>&e9;</a>" + CLOSE;
  }
}
