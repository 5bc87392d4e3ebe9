package org.mayday.wsman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mayday.wsman.amt.Amt8021xProfile;
import org.mayday.wsman.amt.AmtEnvironmentDetectionSettingData;
import org.mayday.wsman.amt.AmtEthernetPortSettings;
import org.mayday.wsman.amt.AmtGeneralSettings;
import org.mayday.wsman.amt.AmtHdr8021Filter;
import org.mayday.wsman.amt.AmtManagementPresenceRemoteSap;
import org.mayday.wsman.amt.AmtMpsUsernamePassword;
import org.mayday.wsman.amt.AmtRemoteAccessCapabilities;
import org.mayday.wsman.amt.AmtRemoteAccessPolicyAppliesToMps;
import org.mayday.wsman.amt.AmtTimeSynchronizationService;
import org.mayday.wsman.amt.AmtWiFiPortConfigurationService;
import org.mayday.wsman.cim.CimIeee8021xSettings;
import org.mayday.wsman.cim.CimWiFiEndpointCapabilities;
import org.mayday.wsman.cim.CimWiFiEndpointSettings;
import org.mayday.wsman.cim.CimWiFiPort;
import org.mayday.wsman.cim.CimWiFiPortCapabilities;
import org.mayday.wsman.envelope.EnvelopeReader;
import org.mayday.wsman.envelope.FirmwareBinding;
import org.mayday.wsman.envelope.MalformedEnvelopeException;
import org.mayday.wsman.instance.WsmanInstance;
import org.mayday.wsman.ips.IpsHostIpSettings;
import org.mayday.wsman.ips.IpsIeee8021xSettings;
import org.mayday.wsman.ips.IpsIpv6PortSettings;
import org.mayday.wsman.ips.IpsLanEndpoint;

/** Every recorded instance of a class of the network is taken by the type that it has here. */
class RecordedNetworkTest {
  private static final List<Class<?>> TYPES =
      List.of(
          Amt8021xProfile.class,
          AmtEnvironmentDetectionSettingData.class,
          AmtEthernetPortSettings.class,
          AmtGeneralSettings.class,
          AmtHdr8021Filter.class,
          AmtManagementPresenceRemoteSap.class,
          AmtMpsUsernamePassword.class,
          AmtRemoteAccessCapabilities.class,
          AmtRemoteAccessPolicyAppliesToMps.class,
          AmtTimeSynchronizationService.class,
          AmtWiFiPortConfigurationService.class,
          CimIeee8021xSettings.class,
          CimWiFiEndpointCapabilities.class,
          CimWiFiEndpointSettings.class,
          CimWiFiPort.class,
          CimWiFiPortCapabilities.class,
          IpsHostIpSettings.class,
          IpsIeee8021xSettings.class,
          IpsIpv6PortSettings.class,
          IpsLanEndpoint.class);

  private final Map<String, Class<?>> byName = new HashMap<>();
  private final Map<String, Integer> seen = new HashMap<>();

  @Test
  void everyOneIsRead() throws Exception {
    String named =
        System.getProperty("mayday.recorded", System.getenv().getOrDefault("MAYDAY_RECORDED", ""));
    assumeTrue(!named.isBlank(), "No recorded answers: set mayday.recorded to their directory");
    TYPES.forEach(type -> byName.put(FirmwareBinding.nameOf(type), type));
    try (Stream<Path> walk = Files.walk(Path.of(named))) {
      for (Path file : walk.filter(path -> path.toString().endsWith(".xml")).toList()) {
        read(file);
      }
    }
    assertThat(seen.keySet()).containsExactlyInAnyOrderElementsOf(byName.keySet());
  }

  private void read(Path file) throws IOException, MalformedEnvelopeException {
    WsmanInstance document;
    try {
      document = new EnvelopeReader().read(Files.readAllBytes(file)).document();
    } catch (MalformedEnvelopeException notWellFormed) {
      return; // told by RecordedAnswersTest
    }
    look(document);
  }

  private void look(WsmanInstance element) throws MalformedEnvelopeException {
    Class<?> type = byName.get(element.name());
    if (type != null) {
      assertThat(FirmwareBinding.bind(element, type)).isInstanceOf(type);
      seen.merge(element.name(), 1, Integer::sum);
    }
    for (WsmanInstance child : element.children()) {
      look(child);
    }
  }
}
