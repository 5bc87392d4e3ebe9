package org.mayday.network.control;

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
    return new PartReads()
        .and(client -> List.of(state(new Glance(client)).as("state")))
        .rows("servers", client -> servers(new Glance(client)))
        .rows("rules", client -> rules(new Glance(client)))
        .rows("logins", client -> logins(new Glance(client)))
        .facts("capabilities", client -> capabilities(new Glance(client)))
        .read(work);
  }

  private static List<Map<String, String>> servers(Glance glance) throws WsmanException {
    return CallingRules.servers(glance).stream().map(it -> server(it).map()).toList();
  }

  private static List<Map<String, String>> rules(Glance glance) throws WsmanException {
    List<AmtRemoteAccessPolicyAppliesToMps> links =
        glance.all(AmtRemoteAccessPolicyAppliesToMps.class);
    return CallingRules.of(glance).all().stream().map(rule -> rule(rule, links).map()).toList();
  }

  private static List<Map<String, String>> logins(Glance glance) throws WsmanException {
    return glance.all(AmtMpsUsernamePassword.class).stream()
        .map(it -> new Facts().with("name", it.instanceId()).with("user", it.remoteId()).map())
        .toList();
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

  private static Facts capabilities(Glance glance) throws WsmanException {
    Facts facts = new Facts();
    glance
        .get(AmtRemoteAccessCapabilities.class)
        .ifPresent(
            it ->
                facts
                    .with("mostServers", it.maxTotalMpServers())
                    .with("mostRules", it.maxTotalPolicies())
                    .with("mostServersOfARule", it.maxMpsPerPolicy())
                    .with("mostProxies", it.maxTotalProxyEntryPoints()));
    return facts;
  }
}
