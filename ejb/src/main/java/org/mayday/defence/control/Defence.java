package org.mayday.defence.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.control.Abreast;
import org.mayday.operation.control.Glance;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtHdr8021Filter;
import org.mayday.wsman.amt.AmtIpHeadersFilter;
import org.mayday.wsman.amt.AmtNetworkPortSystemDefenseCapabilities;
import org.mayday.wsman.amt.AmtNetworkPortSystemDefensePolicy;
import org.mayday.wsman.amt.AmtSystemDefensePolicy;
import org.mayday.wsman.instance.EndpointReference;
import org.mayday.wsman.instance.Selectors;

/** The filters and policies of a PC. */
record Defence(
    List<AmtNetworkPortSystemDefenseCapabilities> capabilities,
    List<AmtSystemDefensePolicy> policies,
    List<AmtHdr8021Filter> ethernet,
    List<AmtIpHeadersFilter> ip,
    List<AmtNetworkPortSystemDefensePolicy> inForce) {

  static final String POLICY = "AMT_SystemDefensePolicy";
  static final String ETHERNET = "AMT_Hdr8021Filter";
  static final String IP = "AMT_IPHeadersFilter";
  static final String IN_FORCE = "AMT_NetworkPortSystemDefensePolicy";

  /**
   * Reads them.
   *
   * @throws OperationFailed if the firmware has no system defence
   */
  static Defence of(WsmanClient client) throws WsmanException, OperationFailed {
    Glance glance = new Glance(client);
    List<AmtNetworkPortSystemDefenseCapabilities> capabilities =
        glance.all(AmtNetworkPortSystemDefenseCapabilities.class);
    if (capabilities.isEmpty()) {
      throw new OperationFailed(Kind.NOT_OFFERED, "This firmware does not offer system defence.");
    }
    Abreast all = new Abreast();
    var policies = all.read(pc -> new Glance(pc).all(AmtSystemDefensePolicy.class));
    var ethernet = all.read(pc -> new Glance(pc).all(AmtHdr8021Filter.class));
    var ip = all.read(pc -> new Glance(pc).all(AmtIpHeadersFilter.class));
    var inForce = all.read(pc -> new Glance(pc).all(AmtNetworkPortSystemDefensePolicy.class));
    all.with(client);
    return new Defence(capabilities, policies.get(), ethernet.get(), ip.get(), inForce.get());
  }

  /** Handle to name of all filters. */
  Map<String, String> filters() {
    Map<String, String> names = new LinkedHashMap<>();
    ethernet.forEach(it -> names.put(it.instanceId().orElse(""), it.name().orElse("")));
    ip.forEach(it -> names.put(it.instanceId().orElse(""), it.name().orElse("")));
    return names;
  }

  /** The handle of the filter with this name or handle. */
  Optional<String> handle(String filter) {
    Map<String, String> names = filters();
    return names.containsKey(filter)
        ? Optional.of(filter)
        : names.entrySet().stream()
            .filter(entry -> entry.getValue().equals(filter))
            .map(Map.Entry::getKey)
            .findFirst();
  }

  AmtSystemDefensePolicy policy(String name) throws OperationFailed {
    return policies.stream()
        .filter(it -> it.policyName().filter(name::equals).isPresent())
        .findFirst()
        .orElseThrow(
            () -> new OperationFailed(Kind.NOT_OFFERED, "The PC has no policy \"" + name + "\"."));
  }

  /** The links that put a policy in force. */
  List<AmtNetworkPortSystemDefensePolicy> of(AmtSystemDefensePolicy policy) {
    return inForce.stream()
        .filter(
            link ->
                link.dependent()
                    .map(to -> to.selectors().values().get("InstanceID"))
                    .map(Object::toString)
                    .equals(policy.instanceId()))
        .toList();
  }

  /** A network port of the host. */
  static EndpointReference port(String port) {
    boolean wired = port.equals("WIRED");
    String className = wired ? "CIM_EthernetPort" : "CIM_WiFiPort";
    return EndpointReference.to(
        className,
        Selectors.of("CreationClassName", className)
            .and("DeviceID", wired ? "Intel(r) AMT Ethernet Port 0" : "WiFi Port 0")
            .and("SystemCreationClassName", "CIM_ComputerSystem")
            .and("SystemName", "Intel(r) AMT"));
  }

  static Selectors key(AmtNetworkPortSystemDefensePolicy link) {
    return Selectors.none()
        .and("Antecedent", link.antecedent().orElseThrow())
        .and("Dependent", link.dependent().orElseThrow());
  }
}
