package org.mayday.dot1x.control;

import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.boundary.Sheet.Part;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Glance;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.Amt8021xProfile;
import org.mayday.wsman.cim.CimIeee8021xSettings;
import org.mayday.wsman.ips.IpsIeee8021xSettings;

/** Reads 802.1x of the wired port and of the wireless profiles; firmware tells no password. */
@Dependent
public class ReadDot1x implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return OperationInfo.read("dot1x.read", "network");
  }

  @Override
  public Sheet perform(Work work) throws WsmanException {
    Glance glance = new Glance(work.client());
    List<Part> parts = new ArrayList<>();
    Optional<IpsIeee8021xSettings> wired = glance.get(IpsIeee8021xSettings.class);
    wired.ifPresent(it -> parts.add(wired(it).as("wired")));
    if (wired.isEmpty()) {
      glance.get(Amt8021xProfile.class).ifPresent(it -> parts.add(old(it).as("wired")));
    }
    List<Map<String, String>> wireless =
        glance.all(CimIeee8021xSettings.class).stream().map(it -> wireless(it).map()).toList();
    parts.add(Part.rows("wireless", wireless));
    return new Sheet(parts);
  }

  static Facts wired(IpsIeee8021xSettings it) {
    return new Facts()
        .with("state", it.enabled())
        .with("protocol", it.authenticationProtocol())
        .with("userName", it.username())
        .with("userDomain", it.domain())
        .with("roamingIdentity", it.roamingIdentity())
        .with("serverName", it.serverCertificateName())
        .with("serverNameIs", it.serverCertificateNameComparison())
        .with("whilePcRuns", it.availableInS0())
        .with("pxeTimeoutSeconds", it.pxeTimeout());
  }

  static Facts old(Amt8021xProfile it) {
    return new Facts()
        .with("state", it.enabled().map(on -> on ? "on" : "off"))
        .with("protocol", it.authenticationProtocol())
        .with("userName", it.username())
        .with("userDomain", it.domain())
        .with("roamingIdentity", it.roamingIdentity())
        .with("serverName", it.serverCertificateName())
        .with("serverNameIs", it.serverCertificateNameComparison())
        .with("whilePcRuns", it.activeInS0())
        .with("pxeTimeoutSeconds", it.pxeTimeout());
  }

  private static Facts wireless(CimIeee8021xSettings it) {
    return new Facts()
        .with("profile", it.elementName())
        .with("protocol", it.authenticationProtocol())
        .with("userName", it.username())
        .with("userDomain", it.domain())
        .with("roamingIdentity", it.roamingIdentity())
        .with("serverName", it.serverCertificateName())
        .with("serverNameIs", it.serverCertificateNameComparison());
  }
}
