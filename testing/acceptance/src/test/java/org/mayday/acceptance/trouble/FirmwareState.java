package org.mayday.acceptance.trouble;

import java.time.Duration;
import java.time.Instant;
import org.mayday.simulator.personality.Trigger;
import org.mayday.simulator.platform.RemoteAccess;
import org.mayday.simulator.platform.SimulatedPc;

/** What the firmware of a PC was told, whatever the server believes of it. */
final class FirmwareState {
  private static final Duration NEAR = Duration.ofMinutes(2);

  private FirmwareState() {}

  /** Whether it knows so many servers. */
  static boolean knows(SimulatedPc pc, int servers) {
    return pc.remoteAccess().servers().size() == servers;
  }

  /** Whether calls of the user go to so many servers. */
  static boolean calls(SimulatedPc pc, int servers) {
    return pc.remoteAccess().servers(Trigger.USER).size() == servers;
  }

  /** Whether it trusts so many authorities. */
  static boolean trusts(SimulatedPc pc, int roots) {
    return pc.certificates().roots().size() == roots;
  }

  /** Whether the user may call from everywhere. */
  static boolean usersMayAll(SimulatedPc pc) {
    return pc.remoteAccess().userService() == RemoteAccess.ALL_ENABLED;
  }

  /** Whether its clock is right. */
  static boolean clockIsRight(SimulatedPc pc) {
    return Duration.between(pc.clock().now(), Instant.now()).abs().compareTo(NEAR) < 0;
  }
}
