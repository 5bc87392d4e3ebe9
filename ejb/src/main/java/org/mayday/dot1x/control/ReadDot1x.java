package org.mayday.dot1x.control;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Glance;
import org.mayday.operation.control.PartReads;
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
    return new PartReads()
        .facts("wired", client -> wired(new Glance(client)))
        .rows("wireless", client -> wireless(new Glance(client)))
        .read(work);
  }

  private static Facts wired(Glance glance) throws WsmanException {
    Optional<IpsIeee8021xSettings> wired = glance.get(IpsIeee8021xSettings.class);
    return wired.isPresent()
        ? wired(wired.get())
        : glance.get(Amt8021xProfile.class).map(ReadDot1x::old).orElseGet(Facts::new);
  }

  private static List<Map<String, String>> wireless(Glance glance) throws WsmanException {
    return glance.all(CimIeee8021xSettings.class).stream().map(it -> wireless(it).map()).toList();
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
