package org.mayday.network.control;

import java.util.Map;
import org.mayday.operation.control.Facts;
import org.mayday.wsman.amt.AmtEthernetPortSettings;
import org.mayday.wsman.amt.PhysicalConnection;
import org.mayday.wsman.instance.CodedValue;

/** What a sheet says of a network port. */
final class PortFacts {
  private static final Map<Long, String> POLICIES =
      Map.of(
          1L, "S0 on mains",
          14L, "Sx on mains",
          16L, "S0 on battery",
          224L, "Sx on battery");

  private PortFacts() {}

  static Facts of(AmtEthernetPortSettings it) {
    return new Facts()
        .with(
            "connection",
            it.physicalConnectionType().map(type -> CodedValue.of(PhysicalConnection.class, type)))
        .with("macAddress", it.macAddress())
        .with("linkIsUp", it.linkIsUp())
        .with("dhcp", it.dhcpEnabled())
        .with("ipAddress", it.ipAddress())
        .with("subnetMask", it.subnetMask())
        .with("gateway", it.defaultGateway())
        .with("primaryDns", it.primaryDns())
        .with("secondaryDns", it.secondaryDns())
        .with("ipSync", it.ipSyncEnabled())
        .with("sharedMac", it.sharedMac())
        .with("vlan", it.vlanTag().map(tag -> tag == 0 ? "none" : tag.toString()))
        .with("usable", it.linkPolicy().stream().map(PortFacts::policy).toList())
        .with("linkPreference", it.linkPreference())
        .with("linkControl", it.linkControl());
  }

  private static String policy(long number) {
    return POLICIES.getOrDefault(number, "unknown (" + number + ")");
  }
}
