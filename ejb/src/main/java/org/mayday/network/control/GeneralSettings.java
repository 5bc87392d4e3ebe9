package org.mayday.network.control;

import java.util.Optional;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.control.Arguments;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.instance.Selectors;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * A change of AMT_GeneralSettings. Firmware refuses a Put that holds what can only be read, so that
 * is left out; and a property that it does not have cannot be changed.
 */
final class GeneralSettings {
  private static final String CLASS = "AMT_GeneralSettings";
  private static final String[] READ_ONLY = {
    "DigestRealm", "HostOSFQDN", "NetworkInterfaceEnabled", "PowerSource"
  };

  private final WsmanInstance before;
  private WsmanInstance wanted;

  private GeneralSettings(WsmanInstance before) {
    this.before = before;
    this.wanted = before;
  }

  static GeneralSettings of(WsmanClient client) throws WsmanException {
    return new GeneralSettings(client.get(CLASS, Selectors.none()));
  }

  /** Takes an argument over, if it was said. */
  void take(Arguments said, String parameter, String property) throws OperationFailed {
    Optional<String> value = said.optional(parameter);
    if (value.isPresent()) {
      set(parameter, property, value.get());
    }
  }

  /** Takes an argument over that is ON or OFF, if it was said. */
  void takeSwitch(Arguments said, String parameter, String property) throws OperationFailed {
    Optional<String> value = said.optional(parameter);
    if (value.isPresent()) {
      set(parameter, property, value.get().equals("ON"));
    }
  }

  /** Whether the firmware has a property. */
  boolean has(String property) {
    return before.child(property).isPresent();
  }

  /** What a property was; empty if it has no text. */
  String text(String property) {
    return before.text(property).map(String::strip).orElse("");
  }

  /** Sets a property, which the firmware must have. */
  void set(String parameter, String property, Object value) throws OperationFailed {
    if (!has(property)) {
      throw new OperationFailed(
          OperationFailed.Kind.NOT_OFFERED, "This firmware does not offer " + parameter + ".");
    }
    wanted = wanted.with(property, value);
  }

  /** Puts what was changed; does nothing if nothing was. */
  boolean put(WsmanClient client) throws WsmanException {
    if (wanted.equals(before)) {
      return false;
    }
    client.put(wanted.without(READ_ONLY), Selectors.none());
    return true;
  }
}
