package org.mayday.simulator.firmware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mayday.simulator.support.Requests.AMT;
import static org.mayday.simulator.support.Requests.get;
import static org.mayday.simulator.support.Requests.invoke;
import static org.mayday.simulator.support.Requests.put;

import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.simulator.clock.Clockwork;
import org.mayday.simulator.personality.Trigger;
import org.mayday.simulator.platform.Credentials;
import org.mayday.simulator.platform.Provisioning.State;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.platform.Visitor.Entrance;
import org.mayday.simulator.setup.RootHash;
import org.mayday.simulator.support.Pcs;
import org.mayday.simulator.support.SetupServer;
import org.mayday.simulator.support.TestConsole;
import org.mayday.simulator.web.WebServer;

/** Software on the PC sets it up, and only for whom the firmware trusts. */
class HostSetupTest {

  private static final String HOST_SETUP =
      "http://intel.com/wbem/wscim/1/ips-schema/1/IPS_HostBasedSetupService";
  private static final String SETUP = AMT + "AMT_SetupAndConfigurationService";
  private static final String PASSWORD = "New-password1";
  private static final byte[] NONCE = new byte[20];
  private static SetupServer server;

  private SimulatedPc pc;
  private WebServer web;
  private TestConsole local;

  @BeforeAll
  static void makeServer() throws Exception {
    server = SetupServer.called("setup.office.example.org");
  }

  @BeforeEach
  void comeFromFactory() throws Exception {
    factory("amt-12");
  }

  private void factory(String personality) throws Exception {
    pc = Pcs.of(personality, new Today());
    pc.provisioning().add(RootHash.of("Mine", pc.provisioning().kind(), server.root()));
    pc.provisioning().dhcpSuffix("office.example.org");
    pc.comeFromFactory();
    web = Pcs.web(pc);
    local = console(pc.accounts().system(), Entrance.LOCAL);
  }

  private TestConsole console(Credentials login, Entrance entrance) {
    return new TestConsole(login, outlet -> web.open(outlet, entrance));
  }

  private String hash() throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("MD5")
                .digest(("admin:" + pc.identity().realm() + ":" + PASSWORD).getBytes("UTF-8")));
  }

  private String call(String method, String parameters) {
    Matcher value =
        Pattern.compile("ReturnValue>(\\d+)<")
            .matcher(local.post(invoke(HOST_SETUP, method, parameters)).body());
    return value.find() ? value.group(1) : "none";
  }

  private String add(X509Certificate certificate, boolean leaf, boolean root) throws Exception {
    return call(
        "AddNextCertInChain",
        "<p:NextCertificate>"
            + Base64.getEncoder().encodeToString(certificate.getEncoded())
            + "</p:NextCertificate><p:IsLeafCertificate>"
            + leaf
            + "</p:IsLeafCertificate><p:IsRootCertificate>"
            + root
            + "</p:IsRootCertificate>");
  }

  private String addAll(SetupServer from) throws Exception {
    return add(from.chain().get(0), true, false)
        + add(from.chain().get(1), false, false)
        + add(from.chain().get(2), false, true);
  }

  private byte[] nonce() {
    Matcher nonce =
        Pattern.compile("ConfigurationNonce>([^<]+)<").matcher(local.post(get(HOST_SETUP)).body());
    assertThat(nonce.find()).isTrue();
    return Base64.getDecoder().decode(nonce.group(1));
  }

  private static String signed(byte[] signature) {
    Base64.Encoder text = Base64.getEncoder();
    return "<p:McNonce>"
        + text.encodeToString(NONCE)
        + "</p:McNonce><p:SigningAlgorithm>2</p:SigningAlgorithm><p:DigitalSignature>"
        + text.encodeToString(signature)
        + "</p:DigitalSignature>";
  }

  private String password() throws Exception {
    return "<p:NetAdminPassEncryptionType>2</p:NetAdminPassEncryptionType><p:NetworkAdminPassword>"
        + hash()
        + "</p:NetworkAdminPassword>";
  }

  private String adminSetup(byte[] signature) throws Exception {
    return call("AdminSetup", password() + signed(signature));
  }

  private int status(Entrance entrance) {
    return console(new Credentials("admin", PASSWORD), entrance).post(get(SETUP)).status();
  }

  @Test
  void fromTheFactoryOnlySoftwareOnThePcComesIn() {
    assertThat(local.post(get(SETUP)).body())
        .contains("ProvisioningState>0<")
        .contains("DhcpDNSSuffix>office.example.org<")
        .doesNotContain("OTP");
    assertThat(local.post(get(HOST_SETUP)).body())
        .contains("CurrentControlMode>0<")
        .contains("CertChainStatus>0<");
    assertThat(console(pc.accounts().system(), Entrance.NETWORK).post(get(SETUP)).status())
        .isEqualTo(401);
    Credentials factory = new Credentials("admin", "admin");
    assertThat(console(factory, Entrance.LOCAL).post(get(SETUP)).status()).isEqualTo(401);
    assertThat(console(factory, Entrance.NETWORK).post(get(SETUP)).status()).isEqualTo(401);
    assertThat(pc.remoteAccess().servers()).isEmpty();
    assertThat(pc.remoteAccess().triggers()).isEmpty();
    assertThat(pc.pressHelpKey("Hello?")).isFalse();
  }

  @Test
  void softwareOnThePcMayNotDoMoreThanSetItUp() {
    String general = "Intel(r) AMT: General Settings";
    assertThat(
            local
                .post(
                    put(
                        AMT + "AMT_GeneralSettings",
                        "<p:HostName>x</p:HostName>",
                        "InstanceID",
                        general))
                .body())
        .contains("AccessDenied");
    assertThat(
            local
                .post(invoke(SETUP, "SetMEBxPassword", "<p:Password>Strong-1pass</p:Password>"))
                .body())
        .contains("AccessDenied");
  }

  @Test
  void aServerWithATrustedChainTakesItToAdminControlMode() throws Exception {
    assertThat(add(server.chain().get(0), true, false)).isEqualTo("0");
    assertThat(local.post(get(HOST_SETUP)).body()).contains("CertChainStatus>1<");
    assertThat(add(server.chain().get(1), false, false)).isEqualTo("0");
    assertThat(add(server.chain().get(2), false, true)).isEqualTo("0");
    assertThat(local.post(get(HOST_SETUP)).body()).contains("CertChainStatus>2<");

    byte[] nonce = nonce();
    assertThat(adminSetup(server.sign(nonce, NONCE))).isEqualTo("0");

    assertThat(status(Entrance.NETWORK)).isEqualTo(200);
    TestConsole admin = console(new Credentials("admin", PASSWORD), Entrance.NETWORK);
    assertThat(admin.post(get(SETUP)).body()).contains("ProvisioningState>2<");
    assertThat(admin.post(get(HOST_SETUP)).body()).contains("CurrentControlMode>2<");
    assertThat(nonce()).as("a new one").isNotEqualTo(nonce);
  }

  @Test
  void aSecondServerThatComesTooLateIsTurnedAway() throws Exception {
    addAll(server);
    byte[] nonce = nonce();
    byte[] signature = server.sign(nonce, NONCE);
    assertThat(adminSetup(signature)).isEqualTo("0");

    assertThat(adminSetup(signature)).isEqualTo("3");
    assertThat(add(server.chain().get(0), true, false)).isEqualTo("3");
    assertThat(pc.provisioning().refusal())
        .hasValueSatisfying(why -> assertThat(why).contains("already"));
  }

  @Test
  void anotherServersChainReplacesTheOneThatWasComing() throws Exception {
    add(server.chain().get(0), true, false);
    add(server.chain().get(0), true, false);

    assertThat(add(server.chain().get(1), false, false)).isEqualTo("0");
    assertThat(add(server.chain().get(2), false, true)).isEqualTo("0");
  }

  @Test
  void theSignatureIsReallyChecked() throws Exception {
    assertThat(adminSetup(server.sign(nonce(), NONCE))).as("no chain").isEqualTo("2057");
    addAll(server);

    assertThat(adminSetup(server.sign(NONCE, nonce()))).as("wrong order").isEqualTo("2069");
    assertThat(adminSetup(SetupServer.called("a.b.c").sign(nonce(), NONCE))).isEqualTo("2069");
    assertThat(pc.provisioning().state()).isEqualTo(State.PRE);
    assertThat(adminSetup(server.sign(nonce(), NONCE))).isEqualTo("0");
  }

  private void refused(SetupServer other, String why) throws Exception {
    pc.provisioning().add(RootHash.of("Other", pc.provisioning().kind(), other.root()));
    assertThat(addAll(other)).isEqualTo("002063");
    assertThat(pc.provisioning().refusal())
        .hasValueSatisfying(said -> assertThat(said).contains(why));
    assertThat(adminSetup(other.sign(nonce(), NONCE))).isEqualTo("2057");
  }

  @Test
  void chainsOfOthersAreRefusedInWords() throws Exception {
    refused(SetupServer.called("setup.elsewhere.example.com"), "domain office.example.org");
    refused(SetupServer.expired("setup.office.example.org"), "expired");
    refused(SetupServer.of("CN=setup.office.example.org", false), "usage");
  }

  @Test
  void aRootThatIsNotInTheListIsRefusedAndADisabledOneToo() throws Exception {
    SetupServer stranger = SetupServer.called("setup.office.example.org");
    assertThat(addAll(stranger)).isEqualTo("002063");
    assertThat(pc.provisioning().refusal())
        .hasValueSatisfying(said -> assertThat(said).contains("not in the list"));

    pc.settings()
        .put(
            "AMT_ProvisioningCertificateHash#Intel(r) AMT Certificate Hash: Handle: 3",
            Map.of("Enabled", List.of("false")));
    assertThat(addAll(server)).isEqualTo("002063");
  }

  @Test
  void theUnitInTheSubjectDoesInsteadOfTheUsage() throws Exception {
    SetupServer old =
        SetupServer.of("OU=Intel(R) Client Setup Certificate,CN=setup.office.example.org", false);
    pc.provisioning().add(RootHash.of("Old", pc.provisioning().kind(), old.root()));

    assertThat(addAll(old)).isEqualTo("000");
  }

  @Test
  void aChainWithAGapOrOutOfOrderIsRefused() throws Exception {
    assertThat(add(server.chain().get(1), false, false)).isEqualTo("2063");
    add(server.chain().get(0), true, false);
    assertThat(add(server.chain().get(2), false, true)).isEqualTo("2063");
    assertThat(call("AddNextCertInChain", "<p:NextCertificate>AAAA</p:NextCertificate>"))
        .isEqualTo("2063");
  }

  @Test
  void clientControlModeNeedsNoServerAndCanBecomeAdminControlMode() throws Exception {
    assertThat(call("Setup", "<p:NetAdminPassEncryptionType>2</p:NetAdminPassEncryptionType>"))
        .isEqualTo("36");
    assertThat(call("Setup", password())).isEqualTo("0");
    assertThat(pc.consent().inClientControl()).isTrue();
    assertThat(status(Entrance.NETWORK)).isEqualTo(200);
    assertThat(local.post(get(HOST_SETUP)).body()).contains("CurrentControlMode>1<");

    addAll(server);
    assertThat(call("UpgradeClientToAdmin", signed(server.sign(nonce(), NONCE)))).isEqualTo("0");

    assertThat(pc.consent().inClientControl()).isFalse();
    assertThat(pc.consent().policy()).isEqualTo("0");
    assertThat(call("UpgradeClientToAdmin", "")).isEqualTo("3");
  }

  @Test
  void unprovisioningMakesTheFactoryStateAgain() throws Exception {
    call("Setup", password());
    TestConsole admin = console(new Credentials("admin", PASSWORD), Entrance.NETWORK);
    admin.post(invoke(SETUP, "SetMEBxPassword", "<p:Password>Strong-1pass</p:Password>"));
    pc.remoteAccess().life(Trigger.USER, Duration.ofMinutes(5));

    assertThat(
            admin
                .post(invoke(SETUP, "Unprovision", "<p:ProvisioningMode>1</p:ProvisioningMode>"))
                .body())
        .contains("ReturnValue>0<");

    assertThat(pc.provisioning().state()).isEqualTo(State.PRE);
    assertThat(pc.provisioning().opensMebx("admin")).isTrue();
    assertThat(pc.remoteAccess().triggers()).isEmpty();
    assertThat(pc.consent().inClientControl()).isFalse();
    assertThat(status(Entrance.NETWORK)).isEqualTo(401);
    assertThat(call("Setup", password())).as("set up again").isEqualTo("0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"amt-6", "amt-11", "amt-15", "amt-19"})
  void otherReleasesAreSetUpAlike(String release) throws Exception {
    factory(release);

    assertThat(addAll(server)).isEqualTo("000");
    assertThat(adminSetup(server.sign(nonce(), NONCE))).isEqualTo("0");
    assertThat(status(Entrance.NETWORK)).isEqualTo(200);
  }

  @Test
  void theUuidIsToldInTheOrderOfSmbios() throws Exception {
    Matcher uuid =
        Pattern.compile("UUID>([^<]+)<").matcher(local.post(invoke(SETUP, "GetUuid", "")).body());
    assertThat(uuid.find()).isTrue();
    assertThat(HexFormat.of().withUpperCase().formatHex(Base64.getDecoder().decode(uuid.group(1))))
        .isEqualTo(pc.identity().platformGuid());
  }

  /** The present, in which certificates are good; nothing rings. */
  static final class Today implements Clockwork {

    @Override
    public Instant now() {
      return Instant.now();
    }

    @Override
    public Alarm after(Duration delay, Runnable action) {
      return () -> {};
    }
  }
}
