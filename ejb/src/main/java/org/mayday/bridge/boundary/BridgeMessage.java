package org.mayday.bridge.boundary;

import java.util.Optional;

/**
 * A WS-Management message of a console.
 *
 * @param what its operation and class in a few words, such as "Get CIM_Chassis"; for logs
 * @param reading whether it changes nothing
 * @param messageId its wsa:MessageID, if it has one
 * @param bytes as they came, UTF-8
 */
public record BridgeMessage(
    String what, boolean reading, Optional<String> messageId, byte[] bytes) {

  /** What it wants, without what is inside. */
  @Override
  public String toString() {
    return what;
  }
}
