package org.mayday.simulator.firmware;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.wsman.SoapRequest;
import org.mayday.simulator.wsman.WsmanFault;
import org.mayday.simulator.wsman.XmlNode;

/** Methods of CIM_BootConfigSetting and CIM_BootService. */
final class BootMethods {

  private static final String CONFIGURATION = "Intel(r) AMT: Boot Configuration 0";
  private static final Set<String> SOURCES =
      Set.of(
          "Intel(r) AMT: Force Hard-drive Boot",
          "Intel(r) AMT: Force PXE Boot",
          "Intel(r) AMT: Force CD/DVD Boot");

  private BootMethods() {}

  static Map<String, Method> all() {
    return Map.of(
        "CIM_BootConfigSetting.ChangeBootOrder", BootMethods::changeOrder,
        "CIM_BootService.SetBootConfigRole", BootMethods::setRole,
        "CIM_BootService.RequestStateChange", BootMethods::changeState);
  }

  private static String changeOrder(SoapRequest request, SimulatedPc pc) throws WsmanFault {
    Optional<XmlNode> source = request.parameterNode("Source");
    Optional<String> wanted = source.flatMap(node -> node.selector("InstanceID"));
    boolean empty = source.isPresent() && source.get().children().isEmpty();
    if (empty && pc.personality().web().refusesEmptySource()) {
      throw WsmanFault.schema("Source is empty.");
    }
    if (wanted.isPresent() && !SOURCES.contains(wanted.get())) {
      return Method.returns(Method.INVALID_PARAMETER);
    }
    pc.bootPlan().source(wanted);
    return Method.returns(Method.COMPLETED);
  }

  private static String setRole(SoapRequest request, SimulatedPc pc) {
    boolean known =
        request
            .parameterNode("BootConfigSetting")
            .flatMap(node -> node.selector("InstanceID"))
            .map(CONFIGURATION::equals)
            .orElse(false);
    String role = request.parameter("Role").orElse("");
    if (!known || !(role.equals("1") || role.equals("32768"))) {
      return Method.returns(Method.INVALID_PARAMETER);
    }
    pc.bootPlan().nextOnly(role.equals("1"));
    return Method.returns(Method.COMPLETED);
  }

  private static String changeState(SoapRequest request, SimulatedPc pc) {
    return ServiceMethods.changeState(
        request, pc, "CIM_BootService#Intel(r) AMT Boot Service", "3276[89]|3277[01]|2|3");
  }
}
