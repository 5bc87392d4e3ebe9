package org.mayday.boot.control;

import java.util.Map;
import java.util.Set;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.PlainBoot;
import org.mayday.wsman.instance.Selectors;
import org.mayday.wsman.instance.WsmanInstance;

/** Reads and puts AMT_BootSettingData. A Put starts from a Get without what may not be put. */
final class BootSettings {
  private static final String CLASS = "AMT_BootSettingData";

  /** Properties that an answer never tells, but that may be put along with what they are for. */
  private static final Set<String> WRITE_ONLY = Set.of("RSEPassword", "UefiBootParametersArray");

  private BootSettings() {}

  static WsmanInstance read(WsmanClient client) throws WsmanException {
    return client.get(CLASS, Selectors.none());
  }

  /**
   * The settings with just these switched on.
   *
   * @throws OperationFailed if this firmware has no such setting
   */
  static WsmanInstance with(WsmanInstance current, Map<String, Object> wanted)
      throws OperationFailed {
    WsmanInstance next = PlainBoot.of(current);
    for (Map.Entry<String, Object> setting : wanted.entrySet()) {
      String name = setting.getKey();
      if (current.child(name).isEmpty() && !WRITE_ONLY.contains(name)) {
        throw new OperationFailed(
            Kind.NOT_OFFERED, "This firmware has no boot setting %s.".formatted(name));
      }
      next = next.with(name, setting.getValue());
    }
    return next;
  }

  static void put(WsmanClient client, WsmanInstance settings) throws WsmanException {
    client.put(settings, Selectors.none());
  }
}
