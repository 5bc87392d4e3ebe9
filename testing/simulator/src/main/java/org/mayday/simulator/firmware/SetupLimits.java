package org.mayday.simulator.firmware;

import java.util.Set;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.wsman.WsmanFault;

/**
 * What software on the PC may do with the account of the operating system's administrator: set the
 * PC up, and take that back (Intel AMT Implementation and Reference Guide, "Host Based Setup").
 */
final class SetupLimits {

  private static final String OWN_SERVICE = "IPS_HostBasedSetupService.";
  private static final Set<String> OTHERS =
      Set.of(
          "AMT_SetupAndConfigurationService.GetUuid",
          "AMT_SetupAndConfigurationService.Unprovision");

  private SetupLimits() {}

  /** Refuses a method that is not for the one who asks. */
  static void demand(SimulatedPc pc, String method) throws WsmanFault {
    if (!method.startsWith(OWN_SERVICE) && !OTHERS.contains(method)) {
      demandAdministrator(pc);
    }
  }

  /** Refuses what only an administrator of the firmware may do. */
  static void demandAdministrator(SimulatedPc pc) throws WsmanFault {
    if (pc.provisioning().visitor().isSystem()) {
      throw WsmanFault.denied();
    }
  }
}
