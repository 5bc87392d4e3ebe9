package org.mayday.simulator.firmware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mayday.simulator.support.Requests.AMT;
import static org.mayday.simulator.support.Requests.create;
import static org.mayday.simulator.support.Requests.get;
import static org.mayday.simulator.support.Requests.invoke;
import static org.mayday.simulator.support.Requests.put;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.support.Certified;
import org.mayday.simulator.support.ManualClock;
import org.mayday.simulator.support.Pcs;
import org.mayday.simulator.support.TestConsole;
import org.mayday.simulator.web.WebServer;

/** TLS of the firmware follows its settings when they are committed, and not before. */
class TlsFirmwareTest {

  private static final String SETTINGS = AMT + "AMT_TLSSettingData";
  private static final String NETWORK = "Intel(r) AMT 802.3 TLS Settings";
  private static final String KEYS = AMT + "AMT_PublicKeyManagementService";
  private static final Pattern HANDLE = Pattern.compile("Certificate: Handle: \\d+");

  private final ManualClock clock = new ManualClock();
  private SimulatedPc pc = Pcs.of("amt-12", clock);
  private WebServer web = Pcs.web(pc);
  private TestConsole console = console();

  private TestConsole console() {
    return new TestConsole(pc.identity().amt(), web::open);
  }

  private void release(String personality) {
    pc = Pcs.of(personality, clock);
    web = Pcs.web(pc);
    console = console();
  }

  private String post(String request) {
    return console.post(request).body();
  }

  private String side(boolean enabled, boolean plain) {
    return post(
        put(
            SETTINGS,
            "<p:AcceptNonSecureConnections>%s</p:AcceptNonSecureConnections><p:Enabled>%s</p:Enabled>"
                .formatted(plain, enabled),
            "InstanceID",
            NETWORK));
  }

  private void commit() {
    assertThat(post(invoke(AMT + "AMT_SetupAndConfigurationService", "CommitChanges", "")))
        .contains("ReturnValue>0<");
    clock.pass(Duration.ofSeconds(1));
  }

  private static String reference(String className, String selector, String value) {
    return "<a:Address>x</a:Address><a:ReferenceParameters><w:ResourceURI>"
        + AMT
        + className
        + "</w:ResourceURI><w:SelectorSet><w:Selector Name=\""
        + selector
        + "\">"
        + value
        + "</w:Selector></w:SelectorSet></a:ReferenceParameters>";
  }

  private static String context(String prefix, String handle) {
    return "<%1$s:ElementInContext>%2$s</%1$s:ElementInContext><%1$s:ElementProvidingContext>%3$s</%1$s:ElementProvidingContext>"
        .formatted(
            prefix,
            reference("AMT_PublicKeyCertificate", "InstanceID", handle),
            reference(
                "AMT_TLSProtocolEndpointCollection",
                "ElementName",
                "TLSProtocolEndpoint Instances Collection"));
  }

  private String given(Certified what) {
    post(invoke(KEYS, "AddKey", "<p:KeyBlob>" + what.key() + "</p:KeyBlob>"));
    Matcher handle =
        HANDLE.matcher(
            post(
                invoke(
                    KEYS,
                    "AddCertificate",
                    "<p:CertificateBlob>" + what.blob() + "</p:CertificateBlob>")));
    assertThat(handle.find()).isTrue();
    return "Intel(r) AMT " + handle.group();
  }

  @Test
  void needsACertificateWithItsKeyBeforeItIsSwitchedOn() {
    assertThat(side(true, true)).contains("InvalidRepresentation");
    Certified shown = Certified.make("pc-1.example.org");
    assertThat(post(create(AMT + "AMT_TLSCredentialContext", context("r", given(shown)))))
        .contains("CreateResponse");
    assertThat(side(true, true)).contains("Enabled>true<");
    assertThat(pc.tls().ports()).as("not committed").containsExactly(16992, 623, 16994, 5900);
    commit();
    assertThat(pc.tls().ports()).containsExactly(16993, 16992, 664, 623, 16995, 16994, 5900);
    assertThat(web.certificate().certificate()).isEqualTo(shown.certificate());
    side(true, false);
    commit();
    assertThat(pc.tls().ports()).containsExactly(16993, 664, 16995, 5900);
    side(false, true);
    commit();
    assertThat(pc.tls().ports()).containsExactly(16992, 623, 16994, 5900);
  }

  @Test
  void showsAnotherCertificateAfterAPutAndACommit() {
    Certified first = Certified.make("first");
    Certified second = Certified.make("second");
    post(create(AMT + "AMT_TLSCredentialContext", context("r", given(first))));
    side(true, true);
    commit();
    assertThat(post(put(AMT + "AMT_TLSCredentialContext", context("p", given(second)))))
        .contains("PutResponse");
    assertThat(web.certificate().certificate()).isEqualTo(first.certificate());
    commit();
    assertThat(web.certificate().certificate()).isEqualTo(second.certificate());
  }

  @ParameterizedTest
  @ValueSource(strings = {"amt-16", "amt-19"})
  void newFirmwareSpeaksNothingElse(String release) {
    release(release);
    assertThat(pc.tls().ports()).contains(16993).doesNotContain(16992);
    assertThat(post(get(SETTINGS, "InstanceID", NETWORK)))
        .contains("Enabled>true<")
        .contains("NonSecureConnectionsSupported>false<");
    assertThat(side(false, false)).contains("InvalidRepresentation");
    assertThat(side(true, true)).contains("InvalidRepresentation");
  }

  @Test
  void olderFirmwareDoesNotTellWhetherItCanDoWithout() {
    assertThat(post(get(SETTINGS, "InstanceID", NETWORK)))
        .doesNotContain("NonSecureConnectionsSupported");
    release("amt-10-smb");
    assertThat(post(get(SETTINGS, "InstanceID", NETWORK))).contains("DestinationUnreachable");
  }

  @Test
  void wantsARootBeforeItWantsCertificatesOfOthers() {
    String mutual =
        put(
            SETTINGS,
            "<p:MutualAuthentication>true</p:MutualAuthentication>",
            "InstanceID",
            NETWORK);
    assertThat(post(mutual)).contains("InvalidRepresentation");
    post(
        invoke(
            KEYS,
            "AddTrustedRootCertificate",
            "<p:CertificateBlob>" + Certified.make("root").blob() + "</p:CertificateBlob>"));
    assertThat(post(mutual)).contains("MutualAuthentication>true<");
  }
}
