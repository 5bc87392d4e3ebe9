package org.mayday.simulator.firmware;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.power.BootParameters;
import org.mayday.simulator.wsman.SoapRequest;
import org.mayday.simulator.wsman.WsmanFault;
import org.mayday.simulator.wsman.XmlNode;

/** Methods of CIM_BootConfigSetting and CIM_BootService. */
final class BootMethods {

  /** CIM's "busy". */
  private static final int BUSY = 3;

  /** CIM's "access denied" of methods of the Boot Control Profile. */
  private static final int ACCESS_DENIED = 6;

  private static final String CONFIGURATION = "Intel(r) AMT: Boot Configuration 0";

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
    boolean known =
        FeatureValues.bootSources(pc).stream()
            .anyMatch(row -> wanted.isEmpty() || row.get("source.id").equals(wanted.get()));
    if (!known) {
      return Method.returns(Method.INVALID_PARAMETER);
    }
    if (wanted.isPresent() && pc.consent().missing()) {
      return Method.returns(ACCESS_DENIED);
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
    boolean done = pc.bootPlan().nextOnly(role.equals("1"));
    return Method.returns(done ? Method.COMPLETED : BUSY);
  }

  private static String changeState(SoapRequest request, SimulatedPc pc) throws WsmanFault {
    if (!pc.personality().web().has("AMT_BootCapabilities", "ForceUEFIHTTPSBoot")) {
      throw WsmanFault.noSuchAction();
    }
    boolean erases = pc.personality().web().has("AMT_BootCapabilities", "PlatformErase");
    return ServiceMethods.changeState(
        request,
        pc,
        "CIM_BootService#Intel(r) AMT Boot Service",
        erases ? "3276[89]|3277[01]|2|3" : "3276[89]|2|3");
  }

  /**
   * Puts AMT_BootSettingData. In client control mode that needs the user's consent; a password or
   * parameters are taken only along with what they are for.
   */
  static void put(SimulatedPc pc, Map<String, List<String>> changes) throws WsmanFault {
    if (pc.consent().missing()) {
      throw WsmanFault.denied();
    }
    if (changes.containsKey("RSEPassword") && !is(changes, "SecureErase", "true")) {
      throw WsmanFault.notPut("RSEPassword");
    }
    List<String> array = changes.get("UefiBootParametersArray");
    String count = changes.getOrDefault("UefiBootNumberOfParams", List.of("0")).get(0);
    int parameters =
        array == null
            ? 0
            : BootParameters.parse(array.get(0)).map(BootParameters::count).orElse(-1);
    if (!count.equals(String.valueOf(parameters)) || array != null && parameters == 0) {
      throw WsmanFault.notPut("UefiBootParametersArray");
    }
    pc.bootPlan().put(changes);
  }

  private static boolean is(Map<String, List<String>> changes, String name, String value) {
    return changes.getOrDefault(name, List.of()).contains(value);
  }
}
