package org.mayday.network.control;

import jakarta.enterprise.context.Dependent;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Arguments;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Superfluous;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtEthernetPortSettings;
import org.mayday.wsman.instance.Selectors;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * Changes how the wired port gets its IPv4 address and which virtual LAN it is in (Intel AMT
 * Implementation and Reference Guide, "Set/Get Network Settings").
 */
@Dependent
public class ChangeWired implements FirmwareOperation {
  private static final String CLASS = "AMT_EthernetPortSettings";
  private static final String[] ADDRESS = {
    "IPAddress", "SubnetMask", "DefaultGateway", "PrimaryDNS", "SecondaryDNS"
  };
  private static final int LONGEST = 15;

  @Override
  public OperationInfo info() {
    return OperationInfo.change("network.wired", "network")
        .with(
            Parameter.choice("mode", "DHCP", "STATIC", "FOLLOW_OS"),
            Parameter.text("ipAddress", LONGEST).optional(),
            Parameter.text("subnetMask", LONGEST).optional(),
            Parameter.text("gateway", LONGEST).optional(),
            Parameter.text("primaryDns", LONGEST).optional(),
            Parameter.text("secondaryDns", LONGEST).optional(),
            Parameter.number("vlan", 0, 4094).optional(),
            Parameter.flag("anyway"));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    Arguments said = work.arguments();
    Ports ports = Ports.of(work.client());
    if (ports.wired().isEmpty()) {
      throw new OperationFailed(
          OperationFailed.Kind.NOT_OFFERED, "This PC has no wired network port.");
    }
    Selectors key = Selectors.of("InstanceID", AmtEthernetPortSettings.WIRED);
    WsmanInstance before = work.client().get(CLASS, key);
    WsmanInstance wanted = vlan(said, moded(said, before));
    if (!wanted.equals(before)) {
      ports.guard(work, ports.wired());
      work.client().put(wanted, key);
    }
    AmtEthernetPortSettings now = work.client().get(AmtEthernetPortSettings.class, key);
    return Sheet.of(PortFacts.of(now).with("changed", !wanted.equals(before)).as("wired"));
  }

  private static WsmanInstance moded(Arguments said, WsmanInstance port) {
    if (!said.text("mode").equals("STATIC")) {
      Superfluous.refuse(
          said,
          "mode " + said.text("mode"),
          "ipAddress",
          "subnetMask",
          "gateway",
          "primaryDns",
          "secondaryDns");
    }
    WsmanInstance plain = port.without(ADDRESS);
    return switch (said.text("mode")) {
      case "DHCP" -> shared(plain.with("DHCPEnabled", true), false, true);
      case "FOLLOW_OS" -> shared(plain.with("DHCPEnabled", false), true, true);
      default -> shared(fixed(said, plain.with("DHCPEnabled", false)), false, false);
    };
  }

  /** Firmware up to AMT 6 does not know of following the operating system. */
  private static WsmanInstance shared(WsmanInstance port, boolean fixed, boolean sync) {
    WsmanInstance next =
        port.child("SharedStaticIp").isPresent() ? port.with("SharedStaticIp", fixed) : port;
    return port.child("IpSyncEnabled").isPresent() ? next.with("IpSyncEnabled", sync) : next;
  }

  private static WsmanInstance fixed(Arguments said, WsmanInstance port) {
    int address = Addresses.v4("ipAddress", said.text("ipAddress"));
    int mask = Addresses.mask("subnetMask", said.text("subnetMask"));
    WsmanInstance next =
        port.with("IPAddress", said.text("ipAddress")).with("SubnetMask", said.text("subnetMask"));
    if (said.optional("gateway").isPresent()) {
      int gateway = Addresses.v4("gateway", said.text("gateway"));
      if ((gateway & mask) != (address & mask)) {
        throw new BadArguments("gateway must be in the network of ipAddress and subnetMask.");
      }
      next = next.with("DefaultGateway", said.text("gateway"));
    }
    return named(
        said, "secondaryDns", "SecondaryDNS", named(said, "primaryDns", "PrimaryDNS", next));
  }

  private static WsmanInstance named(
      Arguments said, String parameter, String property, WsmanInstance port) {
    if (said.optional(parameter).isEmpty()) {
      return port;
    }
    Addresses.v4(parameter, said.text(parameter));
    return port.with(property, said.text(parameter));
  }

  private static WsmanInstance vlan(Arguments said, WsmanInstance port) throws OperationFailed {
    if (said.optional("vlan").isEmpty()) {
      return port;
    }
    if (port.child("VLANTag").isEmpty()) {
      throw new OperationFailed(
          OperationFailed.Kind.NOT_OFFERED, "This firmware does not offer virtual LANs.");
    }
    return port.with("VLANTag", said.number("vlan"));
  }
}
