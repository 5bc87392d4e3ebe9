package org.mayday.bridge.boundary;

import java.util.Optional;
import org.mayday.staff.boundary.Role;

/**
 * A WS-Management message of a console.
 *
 * @param what its operation and class in a few words, such as "Get CIM_Chassis"; for logs
 * @param role the least role of the staff that may have it carried
 * @param messageId its wsa:MessageID, if it has one
 * @param bytes as they came, UTF-8
 */
public record BridgeMessage(String what, Role role, Optional<String> messageId, byte[] bytes) {

  /** Whether it changes nothing. */
  public boolean reading() {
    return role == Role.VIEWER;
  }

  /** What it wants, without what is inside. */
  @Override
  public String toString() {
    return what;
  }
}
