package org.mayday.mps.api;

/** What became of the word of a foreign gateway that it has a tunnel of a PC. */
public enum Arrival {
  /** A tunnel through the gateway was opened. */
  OPENED,
  /** It was opened before. */
  KNOWN,
  /** The PC has a tunnel to this gateway itself, which is better. */
  DIRECT,
  /** The PC is reached through another foreign gateway, which said so later. */
  ELSEWHERE,
  /** The gateway said before that this tunnel is gone; its word comes late. */
  OVER,
  /** Somebody hung up here; it stays so until the PC calls anew. */
  HUNG_UP,
  /** There are too many tunnels, or too much waits to be told to the application. */
  FULL
}
