package org.mayday.redirection;

/**
 * How serial over LAN runs; unsigned 16 bit each.
 *
 * @param maxTxBuffer most bytes that the firmware gathers before it sends them
 * @param txTimeout milliseconds after which it sends fewer
 * @param txOverflowTimeout milliseconds after which it drops what nobody takes; 0 for never
 * @param rxTimeout milliseconds of silence of the console after which it ends the session
 * @param rxFlushTimeout milliseconds after which what the host does not take is dropped
 * @param heartbeat milliseconds between its own heartbeats; 0 for none
 */
public record SolSettings(
    int maxTxBuffer,
    int txTimeout,
    int txOverflowTimeout,
    int rxTimeout,
    int rxFlushTimeout,
    int heartbeat) {
  public SolSettings {
    for (int value :
        new int[] {
          maxTxBuffer, txTimeout, txOverflowTimeout, rxTimeout, rxFlushTimeout, heartbeat
        }) {
      if (value < 0 || value > 0xFFFF) {
        throw new IllegalArgumentException(value + " does not fit into 16 bits");
      }
    }
  }

  /** What consoles have asked for since the first releases; silence of ten seconds is the end. */
  public static SolSettings usual() {
    return new SolSettings(10_000, 100, 0, 10_000, 100, 0);
  }
}
