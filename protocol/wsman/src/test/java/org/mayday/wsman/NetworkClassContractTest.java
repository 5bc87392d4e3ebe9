package org.mayday.wsman;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mayday.wsman.amt.Amt8021xProfile;
import org.mayday.wsman.amt.AmtEnvironmentDetectionSettingData;
import org.mayday.wsman.amt.AmtEthernetPortSettings;
import org.mayday.wsman.amt.AmtManagementPresenceRemoteSap;
import org.mayday.wsman.amt.AmtMpsUsernamePassword;
import org.mayday.wsman.amt.AmtRemoteAccessCapabilities;
import org.mayday.wsman.amt.AmtRemoteAccessPolicyAppliesToMps;
import org.mayday.wsman.amt.AmtTimeSynchronizationService;
import org.mayday.wsman.amt.AmtWiFiPortConfigurationService;
import org.mayday.wsman.amt.LinkPreference;
import org.mayday.wsman.amt.WiFiProfile;
import org.mayday.wsman.cim.CimElementSettingData;
import org.mayday.wsman.cim.CimIeee8021xSettings;
import org.mayday.wsman.cim.CimIpProtocolEndpoint;
import org.mayday.wsman.cim.CimWiFiEndpointCapabilities;
import org.mayday.wsman.cim.CimWiFiEndpointSettings;
import org.mayday.wsman.cim.CimWiFiPort;
import org.mayday.wsman.cim.CimWiFiPortCapabilities;
import org.mayday.wsman.cim.WiFiState;
import org.mayday.wsman.instance.CodedValue;
import org.mayday.wsman.instance.EndpointReference;
import org.mayday.wsman.instance.Selectors;
import org.mayday.wsman.instance.WsmanInstance;
import org.mayday.wsman.ips.IpsHostIpSettings;
import org.mayday.wsman.ips.IpsIeee8021xSettings;
import org.mayday.wsman.ips.IpsIpv6PortSettings;
import org.mayday.wsman.ips.IpsLanEndpoint;

/** The classes of the network, of wireless LAN, of 802.1x and of remote access. */
class NetworkClassContractTest extends ClassContract {
  @TestFactory
  Stream<DynamicTest> cim1() {
    return Stream.of(
        get(
            CimWiFiPort.class,
            it -> {
              assertThat(it.creationClassName()).contains("CIM_WiFiPort");
              assertThat(it.deviceId()).contains("WiFi Port 0");
              assertThat(it.elementName()).contains("WiFi Port 0");
              assertThat(it.enabledState().orElseThrow().number()).isEqualTo(32769L);
              assertThat(it.enabledState().orElseThrow().known()).isPresent();
              assertThat(it.requestedState().orElseThrow().number()).isEqualTo(32769L);
              assertThat(it.requestedState().orElseThrow().known()).isPresent();
              assertThat(it.healthState()).contains(5L);
              assertThat(it.linkTechnology()).contains(11L);
              assertThat(it.permanentAddress()).contains("00005e005309");
              assertThat(it.systemCreationClassName()).contains("CIM_ComputerSystem");
              assertThat(it.systemName()).contains("Intel(r) AMT");
            }),
        one(
            CimWiFiEndpointSettings.class,
            it -> {
              assertThat(it.instanceId()).contains("Intel(r) AMT:WiFi Endpoint Settings Werkstatt");
              assertThat(it.elementName()).contains("Werkstatt");
              assertThat(it.authenticationMethod().orElseThrow().number()).isEqualTo(6L);
              assertThat(it.authenticationMethod().orElseThrow().known()).isPresent();
              assertThat(it.encryptionMethod().orElseThrow().number()).isEqualTo(4L);
              assertThat(it.encryptionMethod().orElseThrow().known()).isPresent();
              assertThat(it.bssType()).contains(3L);
              assertThat(it.ssid()).contains("Möwe & Söhne");
              assertThat(it.priority()).contains(1L);
            }),
        one(
            CimWiFiEndpointCapabilities.class,
            it -> {
              assertThat(it.elementName()).contains("Intel(r) AMT WiFi Endpoint Capabilities");
              assertThat(it.supportedAuthenticationMethods())
                  .extracting(CodedValue::number)
                  .containsExactly(4L, 5L, 6L, 7L, 32768L);
              assertThat(it.supportedEncryptionMethods())
                  .extracting(CodedValue::number)
                  .containsExactly(3L, 4L);
            }),
        one(
            CimWiFiPortCapabilities.class,
            it -> {
              assertThat(it.elementName()).contains("Intel(r) AMT WiFi Port Capabilities");
              assertThat(it.supportedPortTypes()).containsExactly(70L, 71L, 72L, 73L);
            }),
        one(
            CimIeee8021xSettings.class,
            it -> {
              assertThat(it.instanceId()).contains("Intel(r) AMT:IEEE 802.1x Settings Werkstatt");
              assertThat(it.elementName()).contains("Werkstatt");
              assertThat(it.authenticationProtocol().orElseThrow().number()).isEqualTo(2L);
              assertThat(it.authenticationProtocol().orElseThrow().known()).isPresent();
              assertThat(it.roamingIdentity()).contains("anonymous");
              assertThat(it.serverCertificateName()).contains("radius.example.org");
              assertThat(it.serverCertificateNameComparison().orElseThrow().number()).isEqualTo(3L);
              assertThat(it.serverCertificateNameComparison().orElseThrow().known()).isPresent();
              assertThat(it.username()).contains("tern-07");
              assertThat(it.domain()).contains("EXAMPLE");
              assertThat(it.pxeTimeout()).contains(120L);
            }));
  }

  @TestFactory
  Stream<DynamicTest> cim2() {
    return Stream.of(
        one(
            CimIpProtocolEndpoint.class,
            it -> {
              assertThat(it.creationClassName()).contains("CIM_IPProtocolEndpoint");
              assertThat(it.name()).contains("Intel(r) AMT IP Protocol Endpoint 0");
              assertThat(it.elementName()).contains("Intel(r) AMT IP Endpoint");
              assertThat(it.enabledState().orElseThrow().number()).isEqualTo(2L);
              assertThat(it.enabledState().orElseThrow().known()).isPresent();
              assertThat(it.ipv4Address()).contains("192.0.2.47");
              assertThat(it.subnetMask()).contains("255.255.255.0");
              assertThat(it.addressOrigin()).contains(4L);
              assertThat(it.systemCreationClassName()).contains("CIM_ComputerSystem");
              assertThat(it.systemName()).contains("Intel(r) AMT");
            }),
        one(
            CimElementSettingData.class,
            it -> {
              assertThat(it.managedElement().orElseThrow().selectors())
                  .isEqualTo(Selectors.none().and("DeviceID", "Intel(r) AMT Ethernet Port 0"));
              assertThat(it.settingData().orElseThrow().selectors())
                  .isEqualTo(Selectors.none().and("InstanceID", "Intel(r) IPS IPv6 Settings 0"));
              assertThat(it.isCurrent().orElseThrow().number()).isEqualTo(2L);
              assertThat(it.isCurrent().orElseThrow().known()).isPresent();
              assertThat(it.isDefault().orElseThrow().number()).isEqualTo(2L);
              assertThat(it.isDefault().orElseThrow().known()).isPresent();
              assertThat(it.isNext().orElseThrow().number()).isEqualTo(0L);
              assertThat(it.isNext().orElseThrow().known()).isPresent();
            }));
  }

  @TestFactory
  Stream<DynamicTest> ips() {
    return Stream.of(
        one(
            IpsIpv6PortSettings.class,
            it -> {
              assertThat(it.instanceId()).contains("Intel(r) IPS IPv6 Settings 0");
              assertThat(it.elementName()).contains("Intel(r) IPS IPv6 Settings 0");
              assertThat(it.ipv6Address()).contains("2001:db8::7");
              assertThat(it.defaultRouter()).contains("2001:db8::1");
              assertThat(it.primaryDns()).contains("2001:db8::53");
              assertThat(it.secondaryDns()).contains("::");
              assertThat(it.currentAddressInfo()).containsExactly("2001:db8::7,2,1");
              assertThat(it.currentDefaultRouter()).contains("2001:db8::1");
              assertThat(it.currentPrimaryDns()).contains("2001:db8::53");
              assertThat(it.currentSecondaryDns()).contains("::");
              assertThat(it.interfaceIdType().orElseThrow().number()).isEqualTo(1L);
              assertThat(it.interfaceIdType().orElseThrow().known()).isPresent();
              assertThat(it.manualInterfaceId()).contains("0000000000000007");
            }),
        get(
            IpsHostIpSettings.class,
            it -> {
              assertThat(it.instanceId()).contains("Intel(r) AMT: Host IP Settings");
              assertThat(it.elementName()).contains("Intel(r) AMT: Host IP Settings");
              assertThat(it.dhcpEnabled()).contains(false);
              assertThat(it.ipAddress()).contains("192.0.2.48");
              assertThat(it.subnetMask()).contains("255.255.255.0");
              assertThat(it.defaultGateway()).contains("192.0.2.1");
              assertThat(it.primaryDns()).contains("192.0.2.53");
              assertThat(it.secondaryDns()).contains("192.0.2.54");
            }),
        one(
            IpsLanEndpoint.class,
            it -> {
              assertThat(it.creationClassName()).contains("IPS_LANEndpoint");
              assertThat(it.name()).contains("Intel(r) AMT LAN Endpoint");
              assertThat(it.enabledState().orElseThrow().number()).isEqualTo(2L);
              assertThat(it.enabledState().orElseThrow().known()).isPresent();
              assertThat(it.lanType()).contains(2L);
              assertThat(it.macAddress()).contains("00005e005307");
              assertThat(it.lanId()).contains("net 7");
              assertThat(it.systemCreationClassName()).contains("CIM_ComputerSystem");
              assertThat(it.systemName()).contains("Intel(r) AMT");
            }),
        get(
            IpsIeee8021xSettings.class,
            it -> {
              assertThat(it.instanceId()).contains("Intel(r) AMT: 8021X Settings");
              assertThat(it.elementName()).contains("Intel(r) AMT: 8021X Settings");
              assertThat(it.enabled().orElseThrow().number()).isEqualTo(2L);
              assertThat(it.enabled().orElseThrow().known()).isPresent();
              assertThat(it.availableInS0()).contains(true);
              assertThat(it.pxeTimeout()).contains(120L);
              assertThat(it.authenticationProtocol().orElseThrow().number()).isEqualTo(0L);
              assertThat(it.authenticationProtocol().orElseThrow().known()).isPresent();
              assertThat(it.roamingIdentity()).contains("anonymous");
              assertThat(it.serverCertificateName()).contains("radius.example.org");
              assertThat(it.serverCertificateNameComparison().orElseThrow().number()).isEqualTo(2L);
              assertThat(it.serverCertificateNameComparison().orElseThrow().known()).isPresent();
              assertThat(it.username()).contains("tern-07");
              assertThat(it.domain()).contains("EXAMPLE");
            }));
  }

  @TestFactory
  Stream<DynamicTest> amt1() {
    return Stream.of(
        get(
            AmtWiFiPortConfigurationService.class,
            it -> {
              assertThat(it.creationClassName()).contains("AMT_WiFiPortConfigurationService");
              assertThat(it.name()).contains("Intel(r) AMT WiFi Port Configuration Service");
              assertThat(it.elementName()).contains("Intel(r) AMT WiFiPort Configuration Service");
              assertThat(it.enabledState().orElseThrow().number()).isEqualTo(5L);
              assertThat(it.enabledState().orElseThrow().known()).isPresent();
              assertThat(it.healthState()).contains(5L);
              assertThat(it.lastConnectedSsidUnderMeControl()).contains("Möwe");
              assertThat(it.noHostCsmeSoftwarePolicy().orElseThrow().number()).isEqualTo(0L);
              assertThat(it.noHostCsmeSoftwarePolicy().orElseThrow().known()).isPresent();
              assertThat(it.localProfileSynchronizationEnabled().orElseThrow().number())
                  .isEqualTo(3L);
              assertThat(it.localProfileSynchronizationEnabled().orElseThrow().known()).isPresent();
              assertThat(it.uefiWiFiProfileShareEnabled()).contains(true);
              assertThat(it.systemCreationClassName()).contains("CIM_ComputerSystem");
              assertThat(it.systemName()).contains("Intel(r) AMT");
            }),
        get(
            AmtEnvironmentDetectionSettingData.class,
            it -> {
              assertThat(it.instanceId()).contains("Intel(r) AMT Environment Detection Settings");
              assertThat(it.elementName()).contains("Intel(r) AMT Environment Detection Settings");
              assertThat(it.detectionAlgorithm().orElseThrow().number()).isEqualTo(0L);
              assertThat(it.detectionAlgorithm().orElseThrow().known()).isPresent();
              assertThat(it.detectionStrings())
                  .containsExactly("office.example.org", "lab.example.org");
              assertThat(it.detectionIpv6LocalPrefixes()).containsExactly("2001:db8::/32");
            }),
        get(
            AmtRemoteAccessCapabilities.class,
            it -> {
              assertThat(it.instanceId()).contains("Intel(r) AMT:Remote Access Capabilities");
              assertThat(it.elementName()).contains("Intel(r) AMT:Remote Access Capabilities");
              assertThat(it.maxMpsPerPolicy()).contains(2L);
              assertThat(it.maxTotalMpServers()).contains(6L);
              assertThat(it.maxTotalPolicies()).contains(3L);
              assertThat(it.maxTotalProxyEntryPoints()).contains(15L);
            }),
        one(
            AmtManagementPresenceRemoteSap.class,
            it -> {
              assertThat(it.creationClassName()).contains("AMT_ManagementPresenceRemoteSAP");
              assertThat(it.name()).contains("Intel(r) AMT:Management Presence Server 0");
              assertThat(it.elementName()).contains("Intel(r) AMT:Management Presence Server");
              assertThat(it.accessInfo()).contains("gateway.example.org");
              assertThat(it.infoFormat().orElseThrow().number()).isEqualTo(201L);
              assertThat(it.infoFormat().orElseThrow().known()).isPresent();
              assertThat(it.cn()).contains("gateway.example.org");
              assertThat(it.port()).contains(4433L);
              assertThat(it.systemCreationClassName()).contains("CIM_ComputerSystem");
              assertThat(it.systemName()).contains("Intel(r) AMT");
            }),
        one(
            AmtMpsUsernamePassword.class,
            it -> {
              assertThat(it.instanceId()).contains("Intel(r) AMT:MPS Username Password 0");
              assertThat(it.remoteId()).contains("tern-07");
            }));
  }

  @TestFactory
  Stream<DynamicTest> amt2() {
    return Stream.of(
        one(
            AmtRemoteAccessPolicyAppliesToMps.class,
            it -> {
              assertThat(it.managedElement().orElseThrow().selectors())
                  .isEqualTo(
                      Selectors.none().and("Name", "Intel(r) AMT:Management Presence Server 0"));
              assertThat(it.policySet().orElseThrow().selectors())
                  .isEqualTo(Selectors.none().and("PolicyRuleName", "User Initiated"));
              assertThat(it.orderOfAccess()).contains(0L);
              assertThat(it.mpsType().orElseThrow().number()).isEqualTo(0L);
              assertThat(it.mpsType().orElseThrow().known()).isPresent();
            }),
        get(
            Amt8021xProfile.class,
            it -> {
              assertThat(it.instanceId()).contains("Intel(r) AMT 802.1x Profile 0");
              assertThat(it.elementName()).contains("Intel(r) AMT 802.1x Profile");
              assertThat(it.enabled()).contains(true);
              assertThat(it.activeInS0()).contains(false);
              assertThat(it.pxeTimeout()).contains(120L);
              assertThat(it.authenticationProtocol().orElseThrow().number()).isEqualTo(2L);
              assertThat(it.authenticationProtocol().orElseThrow().known()).isPresent();
              assertThat(it.roamingIdentity()).contains("anonymous");
              assertThat(it.serverCertificateName()).contains("radius.example.org");
              assertThat(it.serverCertificateNameComparison().orElseThrow().number()).isEqualTo(2L);
              assertThat(it.serverCertificateNameComparison().orElseThrow().known()).isPresent();
              assertThat(it.username()).contains("tern-07");
              assertThat(it.domain()).contains("EXAMPLE");
            }));
  }

  @TestFactory
  Stream<DynamicTest> methods() {
    return Stream.of(
        invoked(AmtEthernetPortSettings.setLinkPreference(LinkPreference.MANAGEMENT_ENGINE, 300)),
        invoked(AmtTimeSynchronizationService.setHighAccuracyTimeSynch(1, 2, 3)),
        invoked(CimWiFiPort.requestStateChange(WiFiState.S0_AND_SX)),
        invoked(
            IpsIeee8021xSettings.setCertificates(
                Optional.of(certificate(2)), Optional.of(certificate(1)))),
        invoked(
            AmtWiFiPortConfigurationService.addWiFiSettings(
                new WiFiProfile(
                    WsmanInstance.of("CIM_WiFiEndpointSettings")
                        .with("ElementName", "Werkstatt")
                        .with("SSID", "Möwe & Söhne"),
                    Optional.of(
                        WsmanInstance.of("CIM_IEEE8021xSettings")
                            .with("AuthenticationProtocol", 0)
                            .with("Username", "tern-07")),
                    Optional.of(certificate(1)),
                    Optional.of(certificate(2))))),
        invoked(
            AmtWiFiPortConfigurationService.updateWiFiSettings(
                "Intel(r) AMT:WiFi Endpoint Settings Werkstatt",
                WiFiProfile.plain(
                    WsmanInstance.of("CIM_WiFiEndpointSettings").with("Priority", 2)))));
  }

  private static EndpointReference certificate(int number) {
    return EndpointReference.to(
        "AMT_PublicKeyCertificate",
        Selectors.of("InstanceID", "Intel(r) AMT Certificate: Handle: " + number));
  }
}
