package org.mayday.simulator.firmware;

import java.util.Map;
import java.util.Optional;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.power.HostPhase;
import org.mayday.simulator.power.PowerMachine;
import org.mayday.simulator.power.PowerRequest;
import org.mayday.simulator.power.PowerState;
import org.mayday.simulator.wsman.SoapRequest;
import org.mayday.simulator.wsman.WsmanFault;

/** Methods of CIM_PowerManagementService and IPS_PowerManagementService. */
final class PowerMethods {

  private PowerMethods() {}

  static Map<String, Method> all() {
    return Map.of(
        "CIM_PowerManagementService.RequestPowerStateChange", PowerMethods::requestPower,
        "IPS_PowerManagementService.RequestOSPowerSavingStateChange", PowerMethods::requestOsPower);
  }

  private static String requestPower(SoapRequest request, SimulatedPc pc) throws WsmanFault {
    String code =
        request
            .parameter("PowerState")
            .orElseThrow(() -> WsmanFault.schema("PowerState is missing."));
    boolean ours =
        request
            .parameterNode("ManagedElement")
            .flatMap(element -> element.selector("Name"))
            .map("ManagedSystem"::equals)
            .orElse(false);
    if (!ours || !code.matches("\\d{1,5}")) {
      return Method.returns(Method.INVALID_PARAMETER);
    }
    Optional<PowerRequest> wanted =
        PowerRequest.of(Integer.parseInt(code)).filter(pc.personality().power()::contains);
    return Method.returns(
        wanted.map(known -> pc.power().request(known)).orElse(PowerMachine.NOT_SUPPORTED));
  }

  private static String requestOsPower(SoapRequest request, SimulatedPc pc) {
    String wanted = request.parameter("OSPowerSavingState").orElse("");
    if (wanted.equals("2") && pc.powerState() == PowerState.SLEEP) {
      return Method.returns(pc.power().request(PowerRequest.ON));
    }
    if (wanted.equals("3") && pc.host() == HostPhase.RUNNING) {
      return Method.returns(pc.power().request(PowerRequest.SLEEP));
    }
    boolean known = wanted.equals("2") || wanted.equals("3");
    return Method.returns(known ? Method.COMPLETED : Method.INVALID_PARAMETER);
  }
}
