package org.mayday.lan.control;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.operation.control.Glance;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtGeneralSettings;
import org.mayday.wsman.cim.CimComputerSystemPackage;
import org.mayday.wsman.cim.CimSoftwareIdentity;
import org.mayday.wsman.instance.CodedValue;
import org.mayday.wsman.ips.ControlMode;
import org.mayday.wsman.ips.IpsHostBasedSetupService;

/**
 * Who is at an address, as its firmware says.
 *
 * @param platform its UUID; null if it does not tell
 * @param name its host name; empty if it has none
 * @param version of Intel AMT; empty if it does not tell
 * @param controlMode in words
 */
record FoundPc(@Nullable UUID platform, String name, String version, String controlMode) {

  /** Asks; the first question is whether the login is right. */
  static FoundPc ask(WsmanClient client) throws WsmanException {
    String name =
        client
            .get(AmtGeneralSettings.class)
            .hostName()
            .map(host -> host.replaceAll("\\p{Cntrl}", "").strip())
            .orElse("");
    Glance glance = new Glance(client);
    return new FoundPc(
        glance
            .get(CimComputerSystemPackage.class)
            .flatMap(CimComputerSystemPackage::platformUuid)
            .orElse(null),
        name,
        CimSoftwareIdentity.versionOf(
                CimSoftwareIdentity.AMT, glance.all(CimSoftwareIdentity.class))
            .orElse(""),
        glance
            .get(IpsHostBasedSetupService.class)
            .flatMap(IpsHostBasedSetupService::currentControlMode)
            .map(CodedValue::words)
            .orElse(ControlMode.ADMIN.words())); // firmware without the class knows no other
  }

  /** The same under the name that the help desk has for it. */
  FoundPc called(String known) {
    return new FoundPc(platform, known, version, controlMode);
  }
}
