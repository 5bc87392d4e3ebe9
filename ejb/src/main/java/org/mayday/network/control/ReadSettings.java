package org.mayday.network.control;

import jakarta.enterprise.context.Dependent;
import java.util.Optional;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtGeneralSettings;
import org.mayday.wsman.amt.PrivacyLevel;
import org.mayday.wsman.instance.CodedValue;

/** Reads the general settings of the firmware. */
@Dependent
public class ReadSettings implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return OperationInfo.read("settings.general", "network");
  }

  @Override
  public Sheet perform(Work work) throws WsmanException {
    return Sheet.of(facts(work.client().get(AmtGeneralSettings.class)).as("general"));
  }

  static Facts facts(AmtGeneralSettings it) {
    return new Facts()
        .with("networkUsed", it.amtNetworkEnabled().map(number -> number == 1))
        .with("idleTimeoutMinutes", it.idleWakeTimeout())
        .with("powerSource", it.powerSource().map(number -> number == 0 ? "mains" : "battery"))
        .with("privacy", privacy(it))
        .with("pingAnswered", it.pingResponseEnabled())
        .with("rmcpPingAnswered", it.rmcpPingResponseEnabled())
        .with("presenceIntervalMinutes", it.presenceNotificationInterval())
        .with("preferredFamily", it.preferredAddressFamily().map(n -> n == 0 ? "IPv4" : "IPv6"))
        .with("thunderboltDock", it.thunderboltDockEnabled().map(number -> number == 1))
        .with("wsmanOnly", it.wsmanOnlyMode())
        .with("digestRealm", it.digestRealm());
  }

  private static Optional<CodedValue<PrivacyLevel>> privacy(AmtGeneralSettings it) {
    return it.privacyLevel().map(number -> CodedValue.of(PrivacyLevel.class, number.longValue()));
  }
}
