package org.mayday.wireless.control;

import jakarta.enterprise.context.Dependent;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mayday.operation.boundary.OperationFailed;
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
import org.mayday.wsman.amt.AmtWiFiPortConfigurationService;
import org.mayday.wsman.cim.CimIeee8021xSettings;
import org.mayday.wsman.cim.CimWiFiEndpointCapabilities;
import org.mayday.wsman.cim.CimWiFiEndpointSettings;
import org.mayday.wsman.cim.CimWiFiPort;
import org.mayday.wsman.cim.CimWiFiPortCapabilities;

/** Reads the wireless port, what it can do, and its profiles without their secrets. */
@Dependent
public class ReadWifi implements FirmwareOperation {
  private static final Map<Long, String> AIR =
      Map.of(
          70L,
          "802.11a",
          71L,
          "802.11b",
          72L,
          "802.11g",
          73L,
          "802.11n",
          74L,
          "802.11ac",
          75L,
          "802.11ax");

  @Override
  public OperationInfo info() {
    return OperationInfo.read("wifi.read", "network");
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    Glance glance = new Glance(work.client());
    Optional<CimWiFiPort> port = glance.get(CimWiFiPort.class);
    if (port.isEmpty()) {
      throw new OperationFailed(
          OperationFailed.Kind.NOT_OFFERED,
          "This PC has no wireless port that the firmware can use.");
    }
    return new PartReads()
        .and(client -> List.of(port(port.get()).as("port")))
        .and(
            client ->
                new Glance(client)
                        .get(AmtWiFiPortConfigurationService.class)
                        .map(it -> service(it).as("service"))
                        .stream()
                        .toList())
        .and(client -> List.of(capabilities(new Glance(client)).as("capabilities")))
        .and(client -> List.of(profiles(client)))
        .read(work);
  }

  private static Facts capabilities(Glance glance) throws WsmanException {
    Facts can = new Facts();
    for (CimWiFiEndpointCapabilities it : glance.all(CimWiFiEndpointCapabilities.class)) {
      can.with("authentication", it.supportedAuthenticationMethods())
          .with("encryption", it.supportedEncryptionMethods());
    }
    for (CimWiFiPortCapabilities it : glance.all(CimWiFiPortCapabilities.class)) {
      can.with(
          "onTheAir",
          it.supportedPortTypes().stream()
              .map(type -> AIR.getOrDefault(type, "kind " + type))
              .toList());
    }
    return can;
  }

  static Facts port(CimWiFiPort it) {
    return new Facts()
        .with("state", it.enabledState())
        .with(
            "health",
            it.healthState().map(number -> number == 5 ? "all is well" : "state " + number))
        .with("macAddress", it.permanentAddress());
  }

  static Facts service(AmtWiFiPortConfigurationService it) {
    return new Facts()
        .with("profileSync", it.localProfileSynchronizationEnabled())
        .with("uefiShare", it.uefiWiFiProfileShareEnabled())
        .with("lastNetwork", it.lastConnectedSsidUnderMeControl())
        .with("withoutHostSoftware", it.noHostCsmeSoftwarePolicy());
  }

  /** The profiles, by priority. */
  static Part profiles(WsmanClient client) throws WsmanException {
    Glance glance = new Glance(client);
    List<CimIeee8021xSettings> dot1x = glance.all(CimIeee8021xSettings.class);
    List<Map<String, String>> rows =
        glance.all(CimWiFiEndpointSettings.class).stream()
            .sorted(
                Comparator.comparing(
                    (CimWiFiEndpointSettings it) -> it.priority().orElse(Long.MAX_VALUE)))
            .map(it -> profile(it, dot1x).map())
            .toList();
    return Part.rows("profiles", rows);
  }

  private static Facts profile(CimWiFiEndpointSettings it, List<CimIeee8021xSettings> dot1x) {
    Optional<CimIeee8021xSettings> own =
        dot1x.stream().filter(one -> one.elementName().equals(it.elementName())).findFirst();
    return new Facts()
        .with("name", it.elementName())
        .with("ssid", it.ssid())
        .with("priority", it.priority())
        .with("authentication", it.authenticationMethod())
        .with("encryption", it.encryptionMethod())
        .with("protocol", own.flatMap(CimIeee8021xSettings::authenticationProtocol))
        .with("userName", own.flatMap(CimIeee8021xSettings::username));
  }
}
