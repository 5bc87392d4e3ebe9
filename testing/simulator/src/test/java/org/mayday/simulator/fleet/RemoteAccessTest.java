package org.mayday.simulator.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mayday.simulator.support.Requests.AMT;
import static org.mayday.simulator.support.Requests.delete;
import static org.mayday.simulator.support.Requests.get;
import static org.mayday.simulator.support.Requests.invoke;
import static org.mayday.simulator.support.Requests.put;
import static org.mayday.simulator.support.Requests.reference;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.power.Pace;
import org.mayday.simulator.support.Pcs;
import org.mayday.simulator.support.TestAuthority;
import org.mayday.simulator.support.TestConsole;
import org.mayday.simulator.support.TestGateway;
import org.mayday.simulator.tunnel.Redial;

/** PCs call by what consoles have set up: gateway, root, login, rule and surroundings. */
class RemoteAccessTest {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String SERVICE = AMT + "AMT_RemoteAccessService";
  private static final String SERVER = AMT + "AMT_ManagementPresenceRemoteSAP";
  private static final String POLICY = AMT + "AMT_RemoteAccessPolicyRule";
  private static final String FIRST = "Intel(r) AMT:Management Presence Server 0";
  private static final String SECOND = "Intel(r) AMT:Management Presence Server 1";
  private static final String DETECTION = "Intel(r) AMT Environment Detection Settings";

  private final TestAuthority old = authority();
  private final TestAuthority fresh = authority();
  private TestGateway former;
  private TestGateway gateway;
  private Fleet fleet;
  private SimulatedPc pc;
  private TestConsole console;

  private static TestAuthority authority() {
    try {
      return new TestAuthority();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void start() throws Exception {
    former = new TestGateway(old.gateway("former.example.org"));
    gateway = new TestGateway(fresh.gateway("mps.example.org"));
    gateway.passwords("Own-password1"::equals);
    fleet =
        Fleet.builder()
            .mps("127.0.0.1", former.port())
            .certificateName("former.example.org")
            .trust(old.root())
            .pace(Pace.BRISK)
            .redial(Redial.BRISK)
            .pcs(new FleetGenerator(List.of("amt-12"), 1).make(1))
            .build();
    pc = fleet.pc("pc-1");
    console = Pcs.console(pc);
  }

  @AfterEach
  void stop() throws Exception {
    fleet.close();
    former.close();
    gateway.close();
  }

  private String post(String request) {
    return console.post(request).body();
  }

  private String all(String resource) {
    return console.all(resource);
  }

  private String trust() throws Exception {
    return post(
        invoke(
            AMT + "AMT_PublicKeyManagementService",
            "AddTrustedRootCertificate",
            "<p:CertificateBlob>"
                + Base64.getEncoder().encodeToString(fresh.root().getEncoded())
                + "</p:CertificateBlob>"));
  }

  private String addServer(String password) {
    return post(
        invoke(
            SERVICE,
            "AddMpServer",
            "<p:AccessInfo>127.0.0.1</p:AccessInfo><p:InfoFormat>3</p:InfoFormat><p:Port>"
                + gateway.port()
                + "</p:Port><p:AuthMethod>2</p:AuthMethod><p:Username>pc1x</p:Username><p:Password>"
                + password
                + "</p:Password><p:CN>mps.example.org</p:CN>"));
  }

  private String addRule(int trigger, int life, String data, String... servers) {
    return addRule("MpServer", trigger, life, data, servers);
  }

  private String addRule(String where, int trigger, int life, String data, String... servers) {
    StringBuilder named = new StringBuilder();
    for (String server : servers) {
      named.append("<p:").append(where).append('>');
      named.append(reference("x", "Name", server)).append("</p:").append(where).append('>');
    }
    return post(
        invoke(
            SERVICE,
            "AddRemoteAccessPolicyRule",
            "<p:Trigger>%d</p:Trigger><p:TunnelLifeTime>%d</p:TunnelLifeTime>"
                    .formatted(trigger, life)
                + "<p:ExtendedData>"
                + data
                + "</p:ExtendedData>"
                + named));
  }

  @Test
  void aKeyPressCallsTheGatewayThatWasSetUp() throws Exception {
    assertThat(trust()).contains("Handle: ").contains("ReturnValue>0<");
    assertThat(addServer("Own-password1")).contains(SECOND).contains("ReturnValue>0<");
    assertThat(post(delete(POLICY, "PolicyRuleName", "User Initiated"))).doesNotContain("Fault");
    assertThat(addRule(0, 300, "", SECOND)).contains("User Initiated").contains("ReturnValue>0<");

    pc.pressHelpKey("It hangs");

    assertThat(gateway.awaitOpen(pc.uuid()).trigger()).isEqualTo(1);
    assertThat(former.tunnels()).isEmpty();
    assertThat(all(AMT + "AMT_RemoteAccessPolicyAppliesToMPS")).contains(SECOND).contains(FIRST);
    assertThat(all(AMT + "AMT_MPSUsernamePassword"))
        .contains("RemoteID>pc1x<")
        .doesNotContain("Own-password1");
  }

  @Test
  void withoutItsRootTheGatewayIsRefusedAndTheReasonIsKept() throws Exception {
    addServer("Own-password1");
    post(delete(POLICY, "PolicyRuleName", "User Initiated"));
    addRule(0, 300, "", SECOND);

    pc.pressHelpKey("It hangs");

    pc.await("failure", it -> it.line().state().lastFailure().isPresent(), SOON);
    assertThat(gateway.open(pc.uuid())).isEmpty();
    assertThat(trust()).contains("ReturnValue>0<");
    pc.awaitConnected(SOON);
  }

  @Test
  void theSecondGatewayOfARuleIsCalledWhenTheFirstRefuses() throws Exception {
    trust();
    addServer("wrong");
    post(delete(POLICY, "PolicyRuleName", "User Initiated"));
    addRule(0, 300, "", SECOND, FIRST);

    pc.pressHelpKey("It hangs");

    former.awaitOpen(pc.uuid());
    assertThat(pc.line().state().refused()).isPositive();
    assertThat(pc.line().state().called().orElseThrow().name()).isEqualTo(FIRST);
  }

  @Test
  void aGatewayThatARuleCallsCannotBeRemoved() throws Exception {
    addServer("Own-password1");
    assertThat(post(delete(SERVER, "Name", FIRST))).contains("Fault");

    assertThat(post(delete(SERVER, "Name", SECOND))).doesNotContain("Fault");
    assertThat(all(SERVER)).contains(FIRST).doesNotContain(SECOND);
  }

  @Test
  void whatDoesNotFitIsRefused() throws Exception {
    assertThat(addRule(0, 300, "", FIRST)).as("a second rule").contains("ReturnValue>2058<");
    post(delete(POLICY, "PolicyRuleName", "Periodic"));
    assertThat(addRule(2, 0, "", FIRST)).as("no interval").contains("ReturnValue>36<");
    assertThat(addRule(2, 0, "AAAAAAAAABk=", SECOND)).contains("ReturnValue>2053<");
    assertThat(addRule(2, 0, "AAAAAAAAABk=", FIRST, FIRST, FIRST)).contains("ReturnValue>36<");
    assertThat(addRule(2, 0, "AAAAAAAAABk=", FIRST)).contains("ReturnValue>0<");
    assertThat(pc.remoteAccess().period()).isEqualTo(Duration.ofSeconds(25));
    for (int i = 1; i < 6; i++) {
      assertThat(addServer("Own-password1")).contains("ReturnValue>0<");
    }
    assertThat(addServer("Own-password1")).as("full").contains("ReturnValue>23<");
    assertThat(trust()).contains("ReturnValue>0<");
    assertThat(trust()).as("known").contains("ReturnValue>2058<");
  }

  @Test
  void insideOfTheCompanyNobodyIsCalledAndATunnelEnds() {
    pc.moveTo("branch.office.example.org");
    pc.pressHelpKey("at home");
    assertThat(pc.line().state().trigger()).isEmpty();
    pc.moveTo("");
    pc.pressHelpKey("away");
    pc.awaitConnected(SOON);

    post(put(AMT + "AMT_EnvironmentDetectionSettingData", "", "InstanceID", DETECTION));

    pc.awaitDisconnected(SOON);
    assertThat(post(get(AMT + "AMT_EnvironmentDetectionSettingData", "InstanceID", DETECTION)))
        .doesNotContain("DetectionStrings>");
  }

  @Test
  void insideOfTheCompanyOnlyGatewaysForInsideAreCalled() {
    post(delete(POLICY, "PolicyRuleName", "User Initiated"));
    assertThat(addRule("InternalMpServer", 0, 300, "", FIRST)).contains("ReturnValue>0<");
    assertThat(all("AMT_RemoteAccessPolicyAppliesToMPS")).contains("MpsType>1<");

    pc.pressHelpKey("away");
    assertThat(pc.line().state().trigger()).as("nobody to call from there").isEmpty();
    pc.moveTo("office.example.org");
    pc.pressHelpKey("at home");
    pc.awaitConnected(SOON);
    pc.moveTo("");
    pc.pressHelpKey("away again");

    pc.awaitDisconnected(SOON);
  }

  @Test
  void theKeyIsDeadWhereTheServiceIsOff() {
    post(
        invoke(
            AMT + "AMT_UserInitiatedConnectionService",
            "RequestStateChange",
            "<p:RequestedState>32769</p:RequestedState>"));

    assertThat(pc.pressHelpKey("from the operating system")).isFalse();
    pc.remoteAccess().userService(32770);
    assertThat(pc.pressHelpKey("from the operating system")).isTrue();
  }
}
