package org.mayday.power.control;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.power.boundary.PowerAction;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.cim.CimPowerManagementService;
import org.mayday.wsman.instance.WsmanInstance;

/** Asks the firmware for a change of power, if it offers it in the present state. */
public final class PowerRequests {
  private static final Set<PowerAction> BOOTING =
      EnumSet.of(
          PowerAction.ON,
          PowerAction.CYCLE,
          PowerAction.RESET,
          PowerAction.SOFT_RESET,
          PowerAction.CYCLE_MECHANICAL,
          PowerAction.SOFT_CYCLE,
          PowerAction.SOFT_CYCLE_MECHANICAL);

  private PowerRequests() {}

  /**
   * Changes the power; whatever boots by it boots plainly.
   *
   * @param reading what the firmware said just now
   * @param version of Intel AMT; empty if it is not known
   * @return 0, or 4096 if the firmware works on it
   */
  static int change(WsmanClient client, PowerReading reading, PowerAction action, String version)
      throws WsmanException, OperationFailed {
    check(reading, action, version);
    if (BOOTING.contains(action)) {
      BootOptions.clear(client);
    }
    return request(client, action);
  }

  /** Fails if the firmware does not offer this in the state that was read. */
  public static void check(PowerReading reading, PowerAction action, String version)
      throws OperationFailed {
    if (!OfferedActions.of(reading, version).contains(action)) {
      throw new OperationFailed(
          Kind.NOT_OFFERED,
          "The firmware does not offer %s while the PC is %s."
              .formatted(words(action), words(reading.state())));
    }
  }

  private static String words(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Whether the firmware offers this in the state that was read. */
  public static boolean offers(PowerReading reading, PowerAction action, String version) {
    return OfferedActions.of(reading, version).contains(action);
  }

  /** Asks for it, and leaves boot options as they are. */
  public static int request(WsmanClient client, PowerAction action) throws WsmanException {
    WsmanInstance answer =
        client.invoke(
            CimPowerManagementService.requestPowerStateChange(OfferedActions.request(action)));
    return answer.text("ReturnValue").map(String::strip).map(Integer::valueOf).orElse(0);
  }
}
