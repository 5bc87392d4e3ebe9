package org.mayday.redirection.ider;

/** Where messages go, in their order. */
public interface Wire {
  /**
   * Sends bytes, now or when the firmware's credit allows; {@link IderSession#sent} hears of them
   * then, also from within this call.
   */
  void send(byte[] message);
}
