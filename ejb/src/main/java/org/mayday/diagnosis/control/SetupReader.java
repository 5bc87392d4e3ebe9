package org.mayday.diagnosis.control;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mayday.diagnosis.control.CallingSetup.Listener;
import org.mayday.diagnosis.control.CallingSetup.Rule;
import org.mayday.diagnosis.control.CallingSetup.Server;
import org.mayday.network.control.PeriodicRule;
import org.mayday.operation.control.Glance;
import org.mayday.operation.control.Reads;
import org.mayday.security.control.X509Text;
import org.mayday.subscription.control.Subscribers;
import org.mayday.timesync.control.ClockReading;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.WsmanFault;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.amt.AmtEnvironmentDetectionSettingData;
import org.mayday.wsman.amt.AmtEthernetPortSettings;
import org.mayday.wsman.amt.AmtManagementPresenceRemoteSap;
import org.mayday.wsman.amt.AmtRemoteAccessPolicyRule;
import org.mayday.wsman.amt.AmtUserInitiatedConnectionService;
import org.mayday.wsman.amt.MpsType;
import org.mayday.wsman.instance.CodedValue;
import org.mayday.wsman.instance.EndpointReference;
import org.mayday.wsman.instance.Selectors;
import org.mayday.wsman.instance.WsmanInstance;

/** Reads from a PC what it was told about calling. */
final class SetupReader {
  private static final String FIRST_SERVER = "Intel(r) AMT:Management Presence Server 0";

  /** Values of MpsType with which a server is called from inside. */
  private static final Set<String> INSIDE =
      Set.of(Integer.toString(MpsType.INTERNAL.number()), Integer.toString(MpsType.BOTH.number()));

  private static final String[] RULES = {"User Initiated", "Alert", "Periodic"};
  private static final String IS_ROOT = "TrustedRootCertficate"; // the firmware's own spelling
  private static final int MOST = 64;

  private final WsmanClient client;
  private final Glance glance;
  private final Clock clock;

  SetupReader(WsmanClient client, Clock clock) {
    this.client = client;
    this.glance = new Glance(client);
    this.clock = clock;
  }

  /** What the firmware does not have, or refuses to tell, is left out. */
  CallingSetup read() throws WsmanException {
    Optional<AmtEnvironmentDetectionSettingData> home =
        glance.get(AmtEnvironmentDetectionSettingData.class);
    return new CallingSetup(
        servers(),
        rules(),
        glance
            .get(AmtUserInitiatedConnectionService.class)
            .flatMap(AmtUserInitiatedConnectionService::enabledState)
            .flatMap(CodedValue::known),
        home.map(AmtEnvironmentDetectionSettingData::detectionStrings).map(SetupReader::bounded),
        home.map(AmtEnvironmentDetectionSettingData::detectionIpv6LocalPrefixes)
            .map(SetupReader::bounded)
            .orElse(List.of()),
        glance
            .get(
                AmtEthernetPortSettings.class,
                Selectors.of("InstanceID", AmtEthernetPortSettings.WIRED))
            .flatMap(AmtEthernetPortSettings::dhcpEnabled),
        told(() -> ClockReading.of(client, clock).drift()),
        roots(),
        proxies(),
        told(this::subscriptions).orElse(List.of()));
  }

  private static List<String> bounded(List<String> all) {
    return all.stream().limit(MOST).map(SetupReader::bounded).toList();
  }

  private static String bounded(String text) {
    return text.substring(0, Math.min(300, text.length())).strip();
  }

  private static String bounded(Optional<String> text) {
    return text.map(SetupReader::bounded).orElse("");
  }

  private List<Server> servers() throws WsmanException {
    return glance.all(AmtManagementPresenceRemoteSap.class, "Name", FIRST_SERVER).stream()
        .limit(MOST)
        .map(
            it ->
                new Server(
                    bounded(it.name()),
                    bounded(it.accessInfo()),
                    bounded(it.cn()),
                    it.port().filter(port -> port > 0 && port < 65_536).orElse(0L).intValue()))
        .toList();
  }

  private List<Rule> rules() throws WsmanException {
    Optional<List<WsmanInstance>> links = Reads.all(client, "AMT_RemoteAccessPolicyAppliesToMPS");
    return glance.all(AmtRemoteAccessPolicyRule.class, "PolicyRuleName", RULES).stream()
        .limit(MOST)
        .map(rule -> rule(rule, links))
        .toList();
  }

  private static Rule rule(AmtRemoteAccessPolicyRule rule, Optional<List<WsmanInstance>> links) {
    String name = bounded(rule.policyRuleName());
    return new Rule(
        rule.trigger().flatMap(CodedValue::known),
        rule.tunnelLifeTime().map(Duration::ofSeconds),
        rule.extendedData().flatMap(PeriodicRule::period),
        links.map(all -> bounded(servers(all, name))),
        links.stream().flatMap(all -> of(all, name)).anyMatch(SetupReader::inside));
  }

  private static List<String> servers(List<WsmanInstance> links, String rule) {
    return of(links, rule).map(link -> key(link.reference("ManagedElement"), "Name")).toList();
  }

  private static Stream<WsmanInstance> of(List<WsmanInstance> links, String rule) {
    return links.stream()
        .filter(link -> key(link.reference("PolicySet"), "PolicyRuleName").equals(rule));
  }

  private static boolean inside(WsmanInstance link) {
    Optional<String> type = link.text("MpsType");
    return type.filter(INSIDE::contains).isPresent();
  }

  private static String key(Optional<EndpointReference> to, String selector) {
    return bounded(to.map(found -> found.selectors().values().get(selector)).map(Object::toString));
  }

  private Optional<List<String>> roots() throws WsmanException {
    return Reads.all(client, "AMT_PublicKeyCertificate").map(SetupReader::trusted);
  }

  private static List<String> trusted(List<WsmanInstance> certificates) {
    return certificates.stream()
        .filter(one -> one.text(IS_ROOT).filter("true"::equalsIgnoreCase).isPresent())
        .flatMap(one -> one.text("X509Certificate").flatMap(X509Text::parse).stream())
        .map(root -> X509Text.sha256(X509Text.der(root)))
        .limit(MOST)
        .toList();
  }

  private List<String> proxies() throws WsmanException {
    List<String> proxies = new ArrayList<>();
    Optional<List<WsmanInstance>> found = Reads.all(client, "IPS_HTTPProxyAccessPoint");
    for (WsmanInstance one : found.orElse(List.of())) {
      String address = bounded(one.text("AccessInfo"));
      proxies.add(bounded(address + one.text("Port").map(port -> ":" + port).orElse("")));
    }
    return bounded(proxies);
  }

  private List<Listener> subscriptions() throws WsmanException {
    return Subscribers.of(client).all().stream()
        .limit(MOST)
        .map(one -> new Listener(bounded(one.filter()), bounded(one.address())))
        .toList();
  }

  /** Empty for what the firmware does not let anybody know. */
  private static <T> Optional<T> told(Question<T> question) throws WsmanException {
    try {
      return Optional.of(question.ask());
    } catch (WsmanFault fault) {
      return Optional.empty();
    } catch (WsmanTransportException e) {
      if (e.kind() == WsmanTransportException.Kind.HTTP_STATUS
          || e.kind() == WsmanTransportException.Kind.NONSENSE) {
        return Optional.empty();
      }
      throw e;
    }
  }

  @FunctionalInterface
  private interface Question<T> {
    T ask() throws WsmanException;
  }
}
