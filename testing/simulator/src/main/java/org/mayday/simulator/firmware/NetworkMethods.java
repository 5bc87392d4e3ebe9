package org.mayday.simulator.firmware;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.wsman.Repository.Instance;
import org.mayday.simulator.wsman.Repository.Property;
import org.mayday.simulator.wsman.SoapRequest;
import org.mayday.simulator.wsman.XmlNode;

/** Methods of the network's classes: link, wireless port and profiles, 802.1x. */
final class NetworkMethods {

  /** What a port gets by DHCP. */
  static final Set<String> ADDRESS =
      Set.of("IPAddress", "SubnetMask", "DefaultGateway", "PrimaryDNS", "SecondaryDNS");

  static final String PROFILE = "CIM_WiFiEndpointSettings";
  static final String DOT1X = "CIM_IEEE8021xSettings";
  private static final String WIRELESS =
      "AMT_EthernetPortSettings#Intel(r) AMT Ethernet Port Settings 1";
  private static final int NO_SUCH_PROFILE = 4;
  private static final int INVALID_PROFILE = 3;
  private static final int MOST_PROFILES = 16;

  private NetworkMethods() {}

  static Map<String, Method> all() {
    return Map.of(
        "AMT_EthernetPortSettings.SetLinkPreference", NetworkMethods::preferLink,
        "CIM_WiFiPort.RequestStateChange", NetworkMethods::changeWireless,
        "AMT_WiFiPortConfigurationService.AddWiFiSettings", NetworkMethods::addProfile,
        "AMT_WiFiPortConfigurationService.UpdateWiFiSettings", NetworkMethods::changeProfile,
        "IPS_IEEE8021xSettings.SetCertificates", NetworkMethods::setCertificates);
  }

  private static String preferLink(SoapRequest request, SimulatedPc pc) {
    String who = request.parameter("LinkPreference").orElse("");
    if (!who.matches("[12]") || !pc.personality().web().has("CIM_WiFiPort")) {
      return Method.returns(36);
    }
    pc.settings()
        .put(WIRELESS, Map.of("LinkPreference", List.of(who), "LinkControl", List.of(who)));
    return Method.returns(Method.COMPLETED);
  }

  private static String changeWireless(SoapRequest request, SimulatedPc pc) {
    String wanted = request.parameter("RequestedState").orElse("");
    if (!wanted.matches("3|32768|32769")) {
      return Method.returns(Method.INVALID_PARAMETER);
    }
    pc.settings()
        .put(
            "CIM_WiFiPort#WiFi Port 0",
            Map.of("EnabledState", List.of(wanted), "RequestedState", List.of(wanted)));
    return Method.returns(Method.COMPLETED);
  }

  private static String addProfile(SoapRequest request, SimulatedPc pc) {
    Map<String, String> said = texts(request, "WiFiEndpointSettingsInput");
    String key = said.getOrDefault("InstanceID", "");
    boolean known =
        pc.additions().of(PROFILE).stream().anyMatch(profile -> profile.key().equals(key));
    if (known || pc.additions().of(PROFILE).size() >= MOST_PROFILES) {
      return Method.returns(INVALID_PROFILE);
    }
    return keep(request, pc, key, said);
  }

  private static String changeProfile(SoapRequest request, SimulatedPc pc) {
    String key =
        request
            .parameterNode("WiFiEndpointSettings")
            .flatMap(node -> node.selector("InstanceID"))
            .orElse("");
    Optional<Instance> old =
        pc.additions().of(PROFILE).stream().filter(one -> one.key().equals(key)).findFirst();
    if (old.isEmpty()) {
      return Method.returns(NO_SUCH_PROFILE);
    }
    Map<String, String> said = new LinkedHashMap<>();
    old.get().properties().forEach(was -> said.put(was.name(), was.values().get(0)));
    said.putAll(texts(request, "WiFiEndpointSettingsInput"));
    said.put("InstanceID", key);
    return keep(request, pc, key, said);
  }

  private static String keep(
      SoapRequest request, SimulatedPc pc, String key, Map<String, String> said) {
    boolean priorityTaken =
        pc.additions().of(PROFILE).stream()
            .anyMatch(
                other ->
                    !other.key().equals(key)
                        && other.value("Priority").equals(said.get("Priority")));
    String passphrase = said.getOrDefault("PSKPassPhrase", "");
    boolean secretFits = passphrase.isEmpty() || passphrase.length() >= 8;
    String ssid = said.getOrDefault("SSID", "");
    if (key.isEmpty() || ssid.isEmpty() || priorityTaken || !secretFits) {
      return Method.returns(INVALID_PROFILE);
    }
    pc.additions().put(instance(PROFILE, key, said));
    Map<String, String> dot1x = texts(request, "IEEE8021xSettingsInput");
    if (!dot1x.isEmpty()) {
      String name = dot1x.getOrDefault("InstanceID", key);
      pc.additions().put(instance(DOT1X, name, dot1x));
    }
    return Method.returns(Method.COMPLETED);
  }

  private static String setCertificates(SoapRequest request, SimulatedPc pc) {
    Optional<String> client = certificate(request, "ClientCertificate");
    Optional<String> issuer = certificate(request, "ServerCertificateIssuer");
    if (client.isEmpty() && issuer.isEmpty()) {
      return Method.returns(Method.INVALID_PARAMETER);
    }
    Map<String, List<String>> kept = new LinkedHashMap<>();
    client.ifPresent(id -> kept.put("ClientCertificate", List.of(id)));
    issuer.ifPresent(id -> kept.put("ServerCertificateIssuer", List.of(id)));
    pc.settings().put("802.1x certificates", kept);
    return Method.returns(Method.COMPLETED);
  }

  private static Optional<String> certificate(SoapRequest request, String name) {
    return request.parameterNode(name).flatMap(node -> node.selector("InstanceID"));
  }

  private static Map<String, String> texts(SoapRequest request, String parameter) {
    Map<String, String> texts = new LinkedHashMap<>();
    List<XmlNode> children =
        request.parameterNode(parameter).map(XmlNode::children).orElse(List.of());
    children.forEach(child -> texts.put(child.name(), child.text()));
    return texts;
  }

  private static Instance instance(String className, String key, Map<String, String> values) {
    List<Property> properties = new ArrayList<>();
    values.forEach((name, value) -> properties.add(new Property(name, List.of(value), false)));
    return new Instance(ClassTemplate.resource(className), className, key, properties);
  }
}
