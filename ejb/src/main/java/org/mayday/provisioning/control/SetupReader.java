package org.mayday.provisioning.control;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mayday.operation.control.Glance;
import org.mayday.provisioning.boundary.Endpoint;
import org.mayday.security.control.FirmwareKeys;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtEnvironmentDetectionSettingData;
import org.mayday.wsman.amt.AmtManagementPresenceRemoteSap;
import org.mayday.wsman.amt.AmtMpsUsernamePassword;
import org.mayday.wsman.amt.AmtRemoteAccessCredentialContext;
import org.mayday.wsman.amt.AmtRemoteAccessPolicyAppliesToMps;
import org.mayday.wsman.amt.AmtRemoteAccessPolicyRule;
import org.mayday.wsman.amt.AmtUserInitiatedConnectionService;
import org.mayday.wsman.amt.MpsType;
import org.mayday.wsman.instance.EndpointReference;
import org.mayday.wsman.instance.ResourceUri;

/** Reads how the firmware of a PC is set up to call. */
final class SetupReader {
  private static final String NUMBER = "^.* ";

  private SetupReader() {}

  static Setup read(WsmanClient client) throws WsmanException {
    Glance glance = new Glance(client);
    Map<String, String> logins = new HashMap<>();
    for (AmtMpsUsernamePassword login : glance.all(AmtMpsUsernamePassword.class)) {
      // "... Username Password 3" belongs to "... Presence Server 3"
      logins.put(
          login.instanceId().orElse("").replaceFirst(NUMBER, ""), login.remoteId().orElse(""));
    }
    Map<String, String> certificates = certificates(client, glance);
    List<Setup.Server> servers =
        glance.all(AmtManagementPresenceRemoteSap.class).stream()
            .flatMap(server -> server(server, logins, certificates).stream())
            .toList();
    List<AmtRemoteAccessPolicyAppliesToMps> links =
        glance.all(AmtRemoteAccessPolicyAppliesToMps.class);
    List<Setup.Rule> rules =
        glance.all(AmtRemoteAccessPolicyRule.class).stream()
            .flatMap(rule -> rule(rule, links).stream())
            .toList();
    int userCalls =
        glance
            .get(AmtUserInitiatedConnectionService.class)
            .flatMap(AmtUserInitiatedConnectionService::enabledState)
            .map(state -> (int) state.number())
            .orElse(0);
    List<String> domains =
        glance
            .get(AmtEnvironmentDetectionSettingData.class)
            .map(AmtEnvironmentDetectionSettingData::detectionStrings)
            .orElse(List.of());
    return new Setup(servers, rules, userCalls, domains);
  }

  private static Optional<Setup.Server> server(
      AmtManagementPresenceRemoteSap server,
      Map<String, String> logins,
      Map<String, String> certificates) {
    if (server.name().isEmpty() || server.accessInfo().isEmpty()) {
      return Optional.empty();
    }
    String name = server.name().get();
    Endpoint endpoint =
        new Endpoint(
            server.accessInfo().get(), server.port().orElse(0L).intValue(), server.cn().orElse(""));
    return Optional.of(
        new Setup.Server(
            name,
            endpoint,
            logins.getOrDefault(name.replaceFirst(NUMBER, ""), ""),
            certificates.getOrDefault(name, "")));
  }

  /** The fingerprints of the certificates that the PC shows, by the keys of the servers. */
  private static Map<String, String> certificates(WsmanClient client, Glance glance)
      throws WsmanException {
    Map<String, String> handles = new HashMap<>();
    for (AmtRemoteAccessCredentialContext use :
        glance.all(AmtRemoteAccessCredentialContext.class)) {
      if (use.elementInContext().filter(SetupReader::isCertificate).isPresent()) {
        handles.put(
            key(use.elementProvidingContext(), "Name"), key(use.elementInContext(), "InstanceID"));
      }
    }
    if (!handles.isEmpty()) {
      Map<String, String> known = new FirmwareKeys(client).fingerprints();
      handles.replaceAll((server, handle) -> known.getOrDefault(handle, handle));
    }
    return handles;
  }

  private static boolean isCertificate(EndpointReference what) {
    return ResourceUri.className(what.resourceUri()).equals("AMT_PublicKeyCertificate");
  }

  private static Optional<Setup.Rule> rule(
      AmtRemoteAccessPolicyRule rule, List<AmtRemoteAccessPolicyAppliesToMps> links) {
    if (rule.policyRuleName().isEmpty() || rule.trigger().isEmpty()) {
      return Optional.empty();
    }
    String name = rule.policyRuleName().get();
    List<AmtRemoteAccessPolicyAppliesToMps> called =
        links.stream()
            .filter(link -> key(link.policySet(), "PolicyRuleName").equals(name))
            .sorted(Comparator.comparing(link -> link.orderOfAccess().orElse(0L)))
            .toList();
    return Optional.of(
        new Setup.Rule(
            name,
            (int) rule.trigger().get().number(),
            rule.tunnelLifeTime().orElse(0L),
            rule.extendedData().orElse("").strip(),
            servers(called, MpsType.EXTERNAL),
            servers(called, MpsType.INTERNAL)));
  }

  /** The keys of servers that are called from there; firmware that tells nothing calls outside. */
  private static List<String> servers(List<AmtRemoteAccessPolicyAppliesToMps> links, MpsType from) {
    return links.stream()
        .filter(
            link ->
                link.mpsType()
                    .map(type -> type.is(from) || type.is(MpsType.BOTH))
                    .orElse(from == MpsType.EXTERNAL))
        .map(link -> key(link.managedElement(), "Name"))
        .distinct()
        .toList();
  }

  private static String key(Optional<EndpointReference> to, String selector) {
    return to.map(found -> found.selectors().values().get(selector))
        .map(Object::toString)
        .orElse("");
  }
}
