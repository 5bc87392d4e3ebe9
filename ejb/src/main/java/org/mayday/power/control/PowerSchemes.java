package org.mayday.power.control;

import java.util.List;
import java.util.Optional;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.control.Reads;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtSystemPowerScheme;
import org.mayday.wsman.cim.CimElementSettingData;
import org.mayday.wsman.cim.SettingUse;
import org.mayday.wsman.instance.EndpointReference;

/**
 * The power schemes of a PC.
 *
 * @param schemes what can be chosen
 * @param current InstanceID of the one in use, if the firmware tells it
 */
record PowerSchemes(List<AmtSystemPowerScheme> schemes, Optional<String> current) {
  private static final String CLASS = "AMT_SystemPowerScheme";

  static PowerSchemes of(WsmanClient client) throws WsmanException, OperationFailed {
    List<AmtSystemPowerScheme> schemes = Reads.all(client, AmtSystemPowerScheme.class);
    if (schemes.isEmpty()) {
      throw Reads.lacks("power schemes that it would list");
    }
    Optional<String> current =
        Reads.all(client, CimElementSettingData.class).stream()
            .filter(setting -> setting.isCurrent().filter(is -> is.is(SettingUse.YES)).isPresent())
            .flatMap(setting -> setting.settingData().stream())
            .filter(reference -> reference.resourceUri().endsWith("/" + CLASS))
            .map(PowerSchemes::instanceId)
            .findFirst();
    return new PowerSchemes(schemes, current);
  }

  private static String instanceId(EndpointReference reference) {
    return String.valueOf(reference.selectors().values().get("InstanceID"));
  }
}
