package org.mayday.network.control;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.boundary.Sheet.Part;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Glance;
import org.mayday.operation.control.PartReads;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtGeneralSettings;
import org.mayday.wsman.cim.CimElementSettingData;
import org.mayday.wsman.cim.CimIpProtocolEndpoint;
import org.mayday.wsman.instance.EndpointReference;
import org.mayday.wsman.ips.IpsHostIpSettings;
import org.mayday.wsman.ips.IpsIpv6PortSettings;
import org.mayday.wsman.ips.IpsLanEndpoint;

/** Reads names, ports and addresses of the firmware and of the operating system. */
@Dependent
public class ReadNetwork implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return OperationInfo.read("network.read", "network");
  }

  @Override
  public Sheet perform(Work work) throws WsmanException {
    return new PartReads()
        .and(client -> one("names", client, AmtGeneralSettings.class, ReadNetwork::names))
        .and(ReadNetwork::ports)
        .and(client -> any("ipv6", ipv6(new Glance(client))))
        .and(client -> all("addresses", client, CimIpProtocolEndpoint.class, ReadNetwork::address))
        .and(client -> one("operatingSystem", client, IpsHostIpSettings.class, ReadNetwork::host))
        .and(client -> all("links", client, IpsLanEndpoint.class, ReadNetwork::link))
        .read(work);
  }

  private static List<Part> ports(WsmanClient client) throws WsmanException {
    return Ports.of(client).all().stream()
        .map(port -> PortFacts.of(port).as(port.isWireless() ? "wireless" : "wired"))
        .toList();
  }

  private static <T> List<Part> one(
      String part, WsmanClient client, Class<T> type, Function<T, Facts> facts)
      throws WsmanException {
    return new Glance(client).get(type).map(it -> facts.apply(it).as(part)).stream().toList();
  }

  private static <T> List<Part> all(
      String part, WsmanClient client, Class<T> type, Function<T, Facts> facts)
      throws WsmanException {
    return any(part, new Glance(client).all(type).stream().map(facts));
  }

  private static List<Part> any(String part, Stream<Facts> facts) {
    List<Map<String, String>> rows = facts.map(Facts::map).toList();
    return rows.isEmpty() ? List.of() : List.of(Part.rows(part, rows));
  }

  private static Facts names(AmtGeneralSettings it) {
    return new Facts()
        .with("hostName", it.hostName())
        .with("domainName", it.domainName())
        .with("hostOsFqdn", it.hostOsFqdn())
        .with("sharedFqdn", it.sharedFqdn())
        .with("ddnsByAmt", it.ddnsUpdateEnabled())
        .with("ddnsByDhcpServer", it.ddnsUpdateByDhcpServerEnabled())
        .with("ddnsIntervalMinutes", it.ddnsPeriodicUpdateInterval())
        .with("ddnsTtlSeconds", it.ddnsTtl())
        .with("pingAnswered", it.pingResponseEnabled());
  }

  private static Stream<Facts> ipv6(Glance glance) throws WsmanException {
    List<IpsIpv6PortSettings> settings = glance.all(IpsIpv6PortSettings.class);
    List<CimElementSettingData> uses =
        settings.isEmpty() ? List.of() : glance.all(CimElementSettingData.class);
    return settings.stream().map(it -> ipv6(it, uses));
  }

  private static Facts ipv6(IpsIpv6PortSettings it, List<CimElementSettingData> uses) {
    Optional<CimElementSettingData> use =
        uses.stream()
            .filter(one -> it.instanceId().equals(one.settingData().map(ReadNetwork::id)))
            .findFirst();
    return new Facts()
        .with("port", it.instanceId().map(id -> id.endsWith("1") ? "wireless" : "wired"))
        .with("inUse", use.flatMap(CimElementSettingData::isCurrent))
        .with("currentAddresses", it.currentAddressInfo())
        .with("currentRouter", given(it.currentDefaultRouter()))
        .with("currentPrimaryDns", given(it.currentPrimaryDns()))
        .with("currentSecondaryDns", given(it.currentSecondaryDns()))
        .with("staticAddress", given(it.ipv6Address()))
        .with("staticRouter", given(it.defaultRouter()))
        .with("primaryDns", given(it.primaryDns()))
        .with("secondaryDns", given(it.secondaryDns()))
        .with("interfaceId", it.interfaceIdType())
        .with("manualInterfaceId", it.manualInterfaceId());
  }

  /** An address, unless it is the one that stands for none. */
  private static Optional<String> given(Optional<String> address) {
    return address.filter(text -> !text.equals("::"));
  }

  private static String id(EndpointReference to) {
    return String.valueOf(to.selectors().values().get("InstanceID"));
  }

  private static Facts address(CimIpProtocolEndpoint it) {
    return new Facts()
        .with("name", it.name())
        .with("ipAddress", it.ipv4Address())
        .with("subnetMask", it.subnetMask())
        .with("state", it.enabledState());
  }

  private static Facts host(IpsHostIpSettings it) {
    return new Facts()
        .with("dhcp", it.dhcpEnabled())
        .with("ipAddress", it.ipAddress())
        .with("subnetMask", it.subnetMask())
        .with("gateway", it.defaultGateway())
        .with("primaryDns", it.primaryDns())
        .with("secondaryDns", it.secondaryDns());
  }

  private static Facts link(IpsLanEndpoint it) {
    return new Facts()
        .with("name", it.name())
        .with("macAddress", it.macAddress())
        .with("lan", it.lanId())
        .with("state", it.enabledState());
  }
}
