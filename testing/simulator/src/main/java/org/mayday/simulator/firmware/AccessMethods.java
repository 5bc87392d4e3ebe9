package org.mayday.simulator.firmware;

import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mayday.simulator.personality.Trigger;
import org.mayday.simulator.platform.AccessPolicy;
import org.mayday.simulator.platform.Credentials;
import org.mayday.simulator.platform.MpsEntry;
import org.mayday.simulator.platform.RemoteAccess;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.wsman.Repository.Instance;
import org.mayday.simulator.wsman.Repository.Property;
import org.mayday.simulator.wsman.SoapRequest;
import org.mayday.simulator.wsman.WsmanFault;
import org.mayday.simulator.wsman.XmlNode;

/**
 * Methods of remote access: gateways, policies, proxies (Intel AMT Implementation and Reference
 * Guide, AMT_RemoteAccessService, IPS_HTTPProxyService).
 */
final class AccessMethods {

  static final String SERVER = "AMT_ManagementPresenceRemoteSAP";
  static final String POLICY = "AMT_RemoteAccessPolicyRule";
  static final String PROXY = "IPS_HTTPProxyAccessPoint";
  private static final String MUTUAL = "1";
  private static final String PASSWORD = "2";
  private static final int MAX_LIMIT_REACHED = 23;
  private static final int INVALID_PARAMETER = 36;
  private static final int INVALID_HANDLE = 2053;
  private static final int DUPLICATE = 2058;
  static final int MOST_PROXIES = 15;
  private static final int MOST_EXTENDED_DATA = 32;
  private static final int LONGEST_LOGIN = 64;
  private static final Duration FAREWELL = Duration.ofMillis(200);

  private AccessMethods() {}

  static Map<String, Method> all() {
    return Map.of(
        "AMT_RemoteAccessService.AddMpServer", AccessMethods::addServer,
        "AMT_RemoteAccessService.AddRemoteAccessPolicyRule", AccessMethods::addPolicy,
        "IPS_HTTPProxyService.AddProxyAccessPoint", AccessMethods::addProxy);
  }

  private static String addServer(SoapRequest request, SimulatedPc pc) {
    String host = request.parameter("AccessInfo").orElse("");
    String format = request.parameter("InfoFormat").orElse("");
    String port = request.parameter("Port").orElse("");
    String user = request.parameter("Username").orElse("");
    String password = request.parameter("Password").orElse("");
    String method = request.parameter("AuthMethod").orElse("");
    boolean mutual = method.equals(MUTUAL);
    boolean fits =
        !host.isEmpty()
            && format.equals(String.valueOf(MpsEntry.formatOf(host)))
            && port.matches("[1-9]\\d{0,4}")
            && (mutual ? user.isEmpty() && password.isEmpty() : isLogin(method, user, password));
    if (!fits) {
      return Method.returns(INVALID_PARAMETER);
    }
    RemoteAccess access = pc.remoteAccess();
    if (access.servers().size() >= RemoteAccess.MOST_SERVERS) {
      return Method.returns(MAX_LIMIT_REACHED);
    }
    String certificate =
        request
            .parameterNode("Certificate")
            .flatMap(node -> node.selector("InstanceID"))
            .orElse("");
    if (mutual && pc.certificates().credential(certificate).isEmpty()) {
      return Method.returns(INVALID_HANDLE);
    }
    MpsEntry entry =
        new MpsEntry(
            access.freeNumber(),
            host,
            Integer.parseInt(format),
            Integer.parseInt(port),
            request.parameter("CN").orElse(""),
            mutual ? Credentials.NONE : new Credentials(user, password),
            mutual ? certificate : "");
    access.server(entry);
    return Method.created("MpServer", SERVER, "Name", entry.name());
  }

  private static boolean isLogin(String method, String user, String password) {
    return method.equals(PASSWORD)
        && user.matches("[A-Za-z0-9]{1," + LONGEST_LOGIN + "}")
        && !password.isEmpty()
        && password.length() <= LONGEST_LOGIN;
  }

  private static String addPolicy(SoapRequest request, SimulatedPc pc) {
    Optional<Trigger> trigger =
        request
            .parameter("Trigger")
            .flatMap(
                number ->
                    Arrays.stream(Trigger.values())
                        .filter(one -> number.equals(String.valueOf(one.policyNumber())))
                        .findFirst());
    String life = request.parameter("TunnelLifeTime").orElse("");
    String data = request.parameter("ExtendedData").orElse("");
    List<String> outside = serverNames(request, "MpServer");
    List<String> inside = serverNames(request, "InternalMpServer");
    boolean fits =
        trigger.isPresent()
            && life.matches("\\d{1,9}")
            && fits(trigger.get(), data)
            && !(outside.isEmpty() && inside.isEmpty())
            && (inside.isEmpty() || pc.personality().knowsInternalGateways())
            && outside.size() <= RemoteAccess.MOST_SERVERS_OF_POLICY
            && inside.size() <= RemoteAccess.MOST_SERVERS_OF_POLICY;
    if (!fits) {
      return Method.returns(INVALID_PARAMETER);
    }
    RemoteAccess access = pc.remoteAccess();
    if (access.policy(trigger.get()).isPresent()) {
      return Method.returns(DUPLICATE);
    }
    List<Integer> outer = numbers(access, outside);
    List<Integer> inner = numbers(access, inside);
    if (outer.size() != outside.size() || inner.size() != inside.size()) {
      return Method.returns(INVALID_HANDLE);
    }
    access.policy(
        trigger.get(),
        new AccessPolicy(Duration.ofSeconds(Long.parseLong(life)), data, outer, inner));
    settle(pc);
    return Method.created("PolicyRule", POLICY, "PolicyRuleName", trigger.get().policyName());
  }

  private static List<Integer> numbers(RemoteAccess access, List<String> names) {
    return names.stream()
        .flatMap(name -> access.servers().stream().filter(server -> server.name().equals(name)))
        .map(MpsEntry::number)
        .toList();
  }

  /** A periodic rule says when, in 8 or 12 bytes; the others say nothing. */
  private static boolean fits(Trigger trigger, String data) {
    try {
      byte[] bytes = Base64.getDecoder().decode(data);
      return trigger == Trigger.PERIODIC
          ? bytes.length >= 8 && bytes.length <= MOST_EXTENDED_DATA
          : bytes.length <= MOST_EXTENDED_DATA;
    } catch (IllegalArgumentException nonsense) {
      return false;
    }
  }

  private static List<String> serverNames(SoapRequest request, String parameter) {
    return request.body().map(XmlNode::children).orElse(List.of()).stream()
        .filter(node -> node.name().equals(parameter))
        .flatMap(node -> node.selector("Name").stream())
        .toList();
  }

  private static String addProxy(SoapRequest request, SimulatedPc pc) {
    String host = request.parameter("AccessInfo").orElse("");
    String port = request.parameter("Port").orElse("");
    String format = request.parameter("InfoFormat").orElse("");
    if (host.isEmpty()
        || !port.matches("[1-9]\\d{0,4}")
        || !format.equals(String.valueOf(MpsEntry.formatOf(host)))) {
      return Method.returns(INVALID_PARAMETER);
    }
    List<Instance> known = pc.additions().of(PROXY);
    if (known.stream()
        .anyMatch(one -> one.value("AccessInfo").equals(host) && one.value("Port").equals(port))) {
      return Method.returns(DUPLICATE);
    }
    if (known.size() >= MOST_PROXIES) {
      return Method.returns(MAX_LIMIT_REACHED);
    }
    String name = "Intel(r) AMT:HTTP Proxy Access Point " + pc.additions().next();
    pc.additions()
        .put(
            new Instance(
                ClassTemplate.resource(PROXY),
                PROXY,
                name,
                List.of(
                    Property.text("AccessInfo", host),
                    Property.text("CreationClassName", PROXY),
                    Property.text("InfoFormat", format),
                    Property.text("Name", name),
                    Property.text(
                        "NetworkDnsSuffix", request.parameter("NetworkDnsSuffix").orElse("")),
                    Property.text("Port", port))));
    return Method.created("ProxyAccessPoint", PROXY, "Name", name);
  }

  /**
   * Deletes a policy or a gateway.
   *
   * @return false if the instance is neither
   */
  static boolean delete(Instance instance, SimulatedPc pc) throws WsmanFault {
    if (instance.className().equals(POLICY)) {
      pc.remoteAccess().remove(instance.key());
      settle(pc);
      return true;
    }
    if (!instance.className().equals(SERVER)) {
      return false;
    }
    int number = Integer.parseInt(instance.key().replaceFirst(".* ", ""));
    if (pc.remoteAccess().isCalled(number)) {
      throw WsmanFault.inUse();
    }
    pc.remoteAccess().removeServer(number);
    return true;
  }

  /**
   * Does what follows from changed rules: a tunnel ends inside of the company, after the answer has
   * left.
   */
  static void settle(SimulatedPc pc) {
    if (pc.surroundings().inside() && pc.connected()) {
      pc.clock().after(FAREWELL, pc::rests);
    }
  }
}
