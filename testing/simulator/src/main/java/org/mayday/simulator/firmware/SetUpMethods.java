package org.mayday.simulator.firmware;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.mayday.simulator.personality.Trigger;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.wsman.SoapRequest;

/** Methods of AMT_SetupAndConfigurationService. */
final class SetUpMethods {

  private static final String SERVICE = "AMT_SetupAndConfigurationService";
  private static final int INVALID_PASSWORD = 2054;
  private static final int INVALID_PARAMETER = 36;
  private static final Duration FAREWELL = Duration.ofMillis(200);

  private SetUpMethods() {}

  static Map<String, Method> all() {
    return Map.of(
        SERVICE + ".CommitChanges", (request, pc) -> Method.returns(Method.COMPLETED),
        SERVICE + ".SetMEBxPassword", SetUpMethods::setMebxPassword,
        SERVICE + ".PartialUnprovision", (request, pc) -> unprovision(pc),
        SERVICE + ".Unprovision",
            (request, pc) ->
                request.parameter("ProvisioningMode").filter("1"::equals).isPresent()
                    ? unprovision(pc)
                    : Method.returns(INVALID_PARAMETER));
  }

  private static String setMebxPassword(SoapRequest request, SimulatedPc pc) {
    String password = request.parameter("Password").orElse("");
    boolean strong =
        password.length() >= 8
            && password.length() <= 32
            && password.matches(".*[a-z].*")
            && password.matches(".*[A-Z].*")
            && password.matches(".*\\d.*");
    if (strong) {
      pc.settings().put("MEBx", Map.of("password", List.of("set")));
    }
    return Method.returns(strong ? Method.COMPLETED : INVALID_PASSWORD);
  }

  /** The answer gets a moment to leave; then the PC forgets whom to call. */
  private static String unprovision(SimulatedPc pc) {
    pc.settings()
        .put(
            SERVICE + "#Intel(r) AMT Setup and Configuration Service",
            Map.of("ProvisioningState", List.of("0")));
    pc.clock()
        .after(
            FAREWELL,
            () -> {
              for (Trigger trigger : Trigger.values()) {
                pc.remoteAccess().remove(trigger.policyName());
              }
              pc.hangUp();
            });
    return Method.returns(Method.COMPLETED);
  }
}
