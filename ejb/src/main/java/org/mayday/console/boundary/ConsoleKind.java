package org.mayday.console.boundary;

/** What of a PC is brought into the browser. */
public enum ConsoleKind {
  /** Its serial line, by serial over LAN. */
  TERMINAL
}
