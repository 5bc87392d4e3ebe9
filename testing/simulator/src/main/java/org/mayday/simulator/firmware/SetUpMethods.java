package org.mayday.simulator.firmware;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.mayday.simulator.platform.Provisioning;
import org.mayday.simulator.platform.Provisioning.State;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.wsman.SoapRequest;

/** Methods of AMT_SetupAndConfigurationService. */
final class SetUpMethods {

  private static final String SERVICE = "AMT_SetupAndConfigurationService";
  private static final int INVALID_PASSWORD = 2054;
  private static final int INVALID_MODE = 3;
  private static final int INVALID_PARAMETER = 36;
  private static final int DATA_MISSING = 2057;
  private static final int MOST_HOURS = 24;

  private SetUpMethods() {}

  static Map<String, Method> all() {
    return Map.of(
        SERVICE + ".CommitChanges", (request, pc) -> commit(pc),
        SERVICE + ".SetMEBxPassword", SetUpMethods::setMebxPassword,
        SERVICE + ".GetUuid", (request, pc) -> uuid(pc),
        SERVICE + ".ExtendProvisioningPeriod", SetUpMethods::extend,
        SERVICE + ".PartialUnprovision", (request, pc) -> unprovision(pc),
        SERVICE + ".Unprovision",
            (request, pc) ->
                request.parameter("ProvisioningMode").filter("1"::equals).isPresent()
                    ? unprovision(pc)
                    : Method.returns(INVALID_PARAMETER));
  }

  /**
   * Has changes of TLS count, and ends setup by a server, which must have replaced both passwords
   * of the factory.
   */
  private static String commit(SimulatedPc pc) {
    if (pc.provisioning().state() != State.IN) {
      TlsMethods.commit(pc);
      return Method.returns(Method.COMPLETED);
    }
    if (pc.accounts().asFromFactory()
        || pc.provisioning().opensMebx(Provisioning.FACTORY_PASSWORD)) {
      pc.provisioning().refuse("the password of the factory is still that of admin or of the MEBx");
      return Method.returns(DATA_MISSING);
    }
    HostSetupMethods.finish(pc, false);
    TlsMethods.commit(pc);
    return Method.returns(Method.COMPLETED);
  }

  private static String uuid(SimulatedPc pc) {
    byte[] uuid = HexFormat.of().parseHex(pc.identity().platformGuid());
    return Method.output("UUID", Base64.getEncoder().encodeToString(uuid))
        + Method.returns(Method.COMPLETED);
  }

  private static String extend(SoapRequest request, SimulatedPc pc) {
    boolean fits =
        request
            .parameter("Duration")
            .filter(hours -> hours.matches("[1-9]\\d?"))
            .filter(hours -> Integer.parseInt(hours) <= MOST_HOURS)
            .isPresent();
    if (!fits) {
      return Method.returns(INVALID_PARAMETER);
    }
    return Method.returns(pc.provisioning().state() == State.IN ? Method.COMPLETED : INVALID_MODE);
  }

  private static String setMebxPassword(SoapRequest request, SimulatedPc pc) {
    String password = request.parameter("Password").orElse("");
    boolean strong =
        password.length() >= 8
            && password.length() <= 32
            && password.matches(".*[a-z].*")
            && password.matches(".*[A-Z].*")
            && password.matches(".*\\d.*")
            && password.matches(".*[^A-Za-z0-9].*");
    if (strong) {
      pc.provisioning().mebxPassword(password);
    }
    return Method.returns(strong ? Method.COMPLETED : INVALID_PASSWORD);
  }

  private static String unprovision(SimulatedPc pc) {
    if (pc.provisioning().state() == State.PRE) {
      return Method.returns(INVALID_MODE);
    }
    pc.unprovision();
    return Method.returns(Method.COMPLETED);
  }
}
