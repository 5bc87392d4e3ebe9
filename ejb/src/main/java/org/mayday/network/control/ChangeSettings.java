package org.mayday.network.control;

import jakarta.enterprise.context.Dependent;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Arguments;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtGeneralSettings;
import org.mayday.wsman.amt.PrivacyLevel;

/** Changes the general settings of the firmware. */
@Dependent
public class ChangeSettings implements FirmwareOperation {
  private static final int SHORTEST_PRESENCE = 15;

  @Override
  public OperationInfo info() {
    return OperationInfo.change("settings.changeGeneral", "network")
        .with(
            Parameter.number("idleTimeoutMinutes", 1, 65_535).optional(),
            Parameter.choice("ping", "ON", "OFF").optional().initially(""),
            Parameter.choice("rmcpPing", "ON", "OFF").optional().initially(""),
            Parameter.choice("privacy", PrivacyLevel.class).optional().initially(""),
            Parameter.number("presenceIntervalMinutes", 0, 65_535).optional(),
            Parameter.choice("preferredFamily", "IPV4", "IPV6").optional().initially(""),
            Parameter.choice("thunderboltDock", "ON", "OFF").optional().initially(""));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    Arguments said = work.arguments();
    GeneralSettings settings = GeneralSettings.of(work.client());
    settings.take(said, "idleTimeoutMinutes", "IdleWakeTimeout");
    settings.takeSwitch(said, "ping", "PingResponseEnabled");
    settings.takeSwitch(said, "rmcpPing", "RmcpPingResponseEnabled");
    if (said.optional("privacy").isPresent()) {
      settings.set("privacy", "PrivacyLevel", said.choice("privacy", PrivacyLevel.class).number());
    }
    if (said.optional("presenceIntervalMinutes").isPresent()) {
      long minutes = said.number("presenceIntervalMinutes");
      if (minutes > 0 && minutes < SHORTEST_PRESENCE) {
        throw new BadArguments("presenceIntervalMinutes must be 0 or at least 15.");
      }
      settings.set("presenceIntervalMinutes", "PresenceNotificationInterval", minutes);
    }
    if (said.optional("preferredFamily").isPresent()) {
      int family = said.text("preferredFamily").equals("IPV4") ? 0 : 1;
      settings.set("preferredFamily", "PreferredAddressFamily", family);
    }
    if (said.optional("thunderboltDock").isPresent()) {
      int on = said.text("thunderboltDock").equals("ON") ? 1 : 0;
      settings.set("thunderboltDock", "ThunderboltDockEnabled", on);
    }
    boolean changed = settings.put(work.client());
    AmtGeneralSettings now = work.client().get(AmtGeneralSettings.class);
    return Sheet.of(ReadSettings.facts(now).with("changed", changed).as("general"));
  }
}
