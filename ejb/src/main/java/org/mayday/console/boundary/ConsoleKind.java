package org.mayday.console.boundary;

import java.util.Arrays;
import java.util.Optional;

/** What of a PC is brought into the browser. */
public enum ConsoleKind {
  /** Its serial line, by serial over LAN. */
  TERMINAL("terminal"),
  /** Its screen, keyboard and mouse, by KVM redirection. */
  SCREEN("screen"),
  /** Images of discs that it sees in its CD drive and its floppy drive, by IDER or USBR. */
  DISK("disk");

  private final String word;

  ConsoleKind(String word) {
    this.word = word;
  }

  /** The word for it. */
  public String word() {
    return word;
  }

  /** The kind of a word that a browser said. */
  public static Optional<ConsoleKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }
}
