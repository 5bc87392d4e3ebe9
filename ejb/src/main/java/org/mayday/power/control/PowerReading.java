package org.mayday.power.control;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.power.boundary.PowerState;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.WsmanFault;
import org.mayday.wsman.cim.CimAssociatedPowerManagementService;
import org.mayday.wsman.instance.CodedValue;

/**
 * What the firmware says of the power.
 *
 * @param rawState CIM power state
 * @param available CIM power states that can be asked for; empty if the firmware does not tell
 */
public record PowerReading(int rawState, Set<Integer> available) {

  /**
   * Reads it: one round trip by Get; firmware that knows no Get of the association is asked by the
   * enumeration of CIM_ServiceAvailableToElement.
   */
  public static PowerReading of(WsmanClient client) throws WsmanException, OperationFailed {
    CimAssociatedPowerManagementService service;
    try {
      service = client.get(CimAssociatedPowerManagementService.class);
    } catch (WsmanFault noGet) {
      service = enumerated(client);
    }
    int state =
        service
            .powerState()
            .map(value -> (int) value.number())
            .orElseThrow(
                () -> new OperationFailed(Kind.NONSENSE, "The PC does not tell its power state."));
    return new PowerReading(state, numbers(service));
  }

  /** What the PC is doing. */
  public PowerState state() {
    return PowerState.ofCim(rawState);
  }

  private static CimAssociatedPowerManagementService enumerated(WsmanClient client)
      throws WsmanException, OperationFailed {
    List<CimAssociatedPowerManagementService> all =
        client.enumerate(
            CimAssociatedPowerManagementService.ENUMERATED_AS,
            CimAssociatedPowerManagementService.class);
    return all.stream()
        .filter(service -> service.powerState().isPresent())
        .findFirst()
        .orElseThrow(
            () -> new OperationFailed(Kind.NONSENSE, "The PC does not tell its power state."));
  }

  private static Set<Integer> numbers(CimAssociatedPowerManagementService service) {
    return service.availableRequestedPowerStates().stream()
        .map(CodedValue::number)
        .map(Long::intValue)
        .collect(Collectors.toUnmodifiableSet());
  }
}
