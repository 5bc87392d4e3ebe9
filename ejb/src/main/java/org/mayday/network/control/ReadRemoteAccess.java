package org.mayday.network.control;

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
import org.mayday.wsman.amt.AmtManagementPresenceRemoteSap;
import org.mayday.wsman.amt.AmtMpsUsernamePassword;
import org.mayday.wsman.amt.AmtRemoteAccessCapabilities;
import org.mayday.wsman.amt.AmtRemoteAccessPolicyAppliesToMps;
import org.mayday.wsman.amt.AmtRemoteAccessPolicyRule;
import org.mayday.wsman.amt.AmtRemoteAccessService;
import org.mayday.wsman.amt.AmtUserInitiatedConnectionService;
import org.mayday.wsman.instance.EndpointReference;

/** Reads whom the firmware calls, when, and what it can hold of that. */
@Dependent
public class ReadRemoteAccess implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return OperationInfo.read("remoteAccess.read", "network");
  }

  @Override
  public Sheet perform(Work work) throws WsmanException {
    Glance glance = new Glance(work.client());
    List<Part> parts = new ArrayList<>();
    parts.add(state(glance).as("state"));
    List<AmtRemoteAccessPolicyAppliesToMps> links =
        glance.all(AmtRemoteAccessPolicyAppliesToMps.class);
    parts.add(
        rows(
            "servers",
            CallingRules.servers(glance).stream().map(ReadRemoteAccess::server).toList()));
    parts.add(
        rows(
            "rules",
            CallingRules.of(glance).all().stream().map(rule -> rule(rule, links)).toList()));
    parts.add(
        rows(
            "logins",
            glance.all(AmtMpsUsernamePassword.class).stream()
                .map(it -> new Facts().with("name", it.instanceId()).with("user", it.remoteId()))
                .toList()));
    glance
        .get(AmtRemoteAccessCapabilities.class)
        .ifPresent(it -> parts.add(capabilities(it).as("capabilities")));
    return new Sheet(parts);
  }

  private static Part rows(String name, List<Facts> rows) {
    return Part.rows(name, rows.stream().<Map<String, String>>map(Facts::map).toList());
  }

  private static Facts state(Glance glance) throws WsmanException {
    Facts facts = new Facts();
    glance
        .get(AmtRemoteAccessService.class)
        .ifPresent(
            it ->
                facts
                    .with("tunnelOpen", it.isRemoteTunnelConnected())
                    .with(
                        "keepAliveSeconds",
                        it.remoteTunnelKeepAliveTimeout()
                            .map(n -> n == 0xFFFFFFFFL ? "default" : n.toString())));
    glance
        .get(AmtUserInitiatedConnectionService.class)
        .ifPresent(
            it ->
                facts
                    .with("userMayCallFrom", it.enabledState())
                    .with("lastReason", it.lastConnectionReason()));
    return facts;
  }

  private static Facts server(AmtManagementPresenceRemoteSap it) {
    return new Facts()
        .with("name", it.name())
        .with("address", it.accessInfo())
        .with("kind", it.infoFormat())
        .with("port", it.port())
        .with("certificateName", it.cn());
  }

  private static Facts rule(
      AmtRemoteAccessPolicyRule rule, List<AmtRemoteAccessPolicyAppliesToMps> links) {
    List<AmtRemoteAccessPolicyAppliesToMps> ours =
        links.stream()
            .filter(link -> rule.policyRuleName().equals(key(link.policySet(), "PolicyRuleName")))
            .toList();
    return CallingRules.facts(rule)
        .with(
            "servers",
            ours.stream().flatMap(link -> key(link.managedElement(), "Name").stream()).toList())
        .with("from", ours.stream().flatMap(link -> link.mpsType().stream()).distinct().toList());
  }

  private static Optional<String> key(Optional<EndpointReference> to, String selector) {
    return to.map(found -> found.selectors().values().get(selector)).map(Object::toString);
  }

  private static Facts capabilities(AmtRemoteAccessCapabilities it) {
    return new Facts()
        .with("mostServers", it.maxTotalMpServers())
        .with("mostRules", it.maxTotalPolicies())
        .with("mostServersOfARule", it.maxMpsPerPolicy())
        .with("mostProxies", it.maxTotalProxyEntryPoints());
  }
}
