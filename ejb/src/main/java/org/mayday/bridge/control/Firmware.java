package org.mayday.bridge.control;

import java.time.Duration;
import java.util.UUID;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.wsman.RawAnswer;
import org.mayday.wsman.http.SignedMessage;

/** The firmware of connected PCs as somebody sees it who signs on himself. */
public interface Firmware {

  /** Whether a PC has a tunnel. */
  boolean connected(UUID platform);

  /**
   * Sends a message through a channel of its own and gives back whatever the PC answers.
   *
   * @param deadline how long all of it may take
   */
  RawAnswer post(UUID platform, SignedMessage message, Duration deadline) throws OperationFailed;
}
