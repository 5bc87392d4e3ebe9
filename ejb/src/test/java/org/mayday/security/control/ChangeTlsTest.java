package org.mayday.security.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.WorkFake;

/** Changes of TLS that would lock Mayday out are refused before the PC hears of them. */
class ChangeTlsTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final String C1 = "Intel(r) AMT Certificate: Handle: 1";
  private static KeyPair pair;
  private static String certificate;

  private final TlsPc pc = new TlsPc();
  private final ChangeTls operation = new ChangeTls();

  @BeforeAll
  static void makeCertificate() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    pair = generator.generateKeyPair();
    X500Name name = new X500Name("CN=pc-1.example.org");
    certificate =
        Base64.getEncoder()
            .encodeToString(
                new JcaX509CertificateConverter()
                    .getCertificate(
                        new JcaX509v3CertificateBuilder(
                                name,
                                BigInteger.ONE,
                                Date.from(NOW.minus(Duration.ofDays(1))),
                                Date.from(NOW.plus(Duration.ofDays(1))),
                                name,
                                pair.getPublic())
                            .build(
                                new JcaContentSignerBuilder("SHA256withRSA")
                                    .build(pair.getPrivate())))
                    .getEncoded());
  }

  @BeforeEach
  void wire() {
    operation.sessions = pc.sessions;
    operation.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    operation.change =
        new TlsChange(
            pc.sessions,
            pc.pins,
            new TlsProof(
                pc.sessions,
                pc.pins,
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                Duration.ofMillis(10)));
    certificates(false);
    hasKey(true);
  }

  private void hasKey(boolean has) {
    pc.firmware.listing(
        "AMT_PublicPrivateKeyPair",
        has
            ? "<g:AMT_PublicPrivateKeyPair><g:InstanceID>k1</g:InstanceID><g:DERKey>%s</g:DERKey></g:AMT_PublicPrivateKeyPair>"
                .formatted(Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()))
            : "");
  }

  @AfterEach
  void close() {
    pc.close();
  }

  private Sheet perform(String... said) throws Exception {
    Map<String, String> arguments = new HashMap<>();
    for (int i = 0; i < said.length; i += 2) {
      arguments.put(said[i], said[i + 1]);
    }
    return WorkFake.perform(operation, pc.firmware, "12.0.67", arguments);
  }

  private void assertRefused(String sentence, String... said) {
    assertThatThrownBy(() -> perform(said))
        .isInstanceOfSatisfying(
            OperationFailed.class, e -> assertThat(e.kind()).isEqualTo(Kind.NOT_OFFERED))
        .hasMessageContaining(sentence);
    assertThat(pc.done).isEmpty();
  }

  @Test
  void switchesOnWithACertificateAndSaysWhereThePcAnswers() throws Exception {
    pc.next = X509Text.parse(certificate).map(X509Text::der).map(X509Text::sha256);
    Sheet sheet = perform("network", "ON", "networkPlain", "OFF", "certificate", C1);
    assertThat(pc.served).isEqualTo(new TlsPc.Mode(true, false, false));
    assertThat(sheet.parts().toString()).contains("answersOn=port 16993, with TLS", "changed=yes");
  }

  @Test
  void sendsNothingWhereNothingChanges() throws Exception {
    Sheet sheet = perform("network", "OFF");
    assertThat(pc.done).isEmpty();
    assertThat(sheet.parts().toString()).contains("changed=no", "port 16992, without TLS");
  }

  @Test
  void needsACertificateWithItsKey() {
    assertRefused("TLS needs a certificate to show", "network", "ON");
    assertRefused("TLS needs a certificate to show", "local", "ON");
    assertRefused("has no certificate nothing", "network", "ON", "certificate", "nothing");
    hasKey(false);
    assertRefused("has no key for the certificate", "network", "ON", "certificate", C1);
  }

  @Test
  void refusesACertificateOutOfItsTime() {
    operation.clock = Clock.fixed(NOW.plus(Duration.ofDays(3)), ZoneOffset.UTC);
    assertRefused("no longer valid: it ended on 2026-03-02", "network", "ON", "certificate", C1);
    operation.clock = Clock.fixed(NOW.minus(Duration.ofDays(3)), ZoneOffset.UTC);
    assertRefused("not valid yet", "network", "ON", "certificate", C1);
  }

  private void certificates(boolean trustsAnAuthority) {
    pc.firmware.listing(
        "AMT_PublicKeyCertificate",
        "<g:AMT_PublicKeyCertificate><g:InstanceID>%s</g:InstanceID><g:TrustedRootCertficate>%s</g:TrustedRootCertficate><g:X509Certificate>%s</g:X509Certificate></g:AMT_PublicKeyCertificate>"
            .formatted(C1, trustsAnAuthority, certificate));
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void refusesMutualAuthenticationThatShutsMaydayOut(boolean trusting) {
    certificates(trusting);
    assertRefused(
        "could not reach this PC any more",
        "network",
        "ON",
        "networkPlain",
        "OFF",
        "networkMutual",
        "ON",
        "certificate",
        C1);
  }

  @Test
  void demandsCertificatesOfTheNetworkWhereMaydayComesWithoutTls() throws Exception {
    certificates(true);
    pc.next = X509Text.parse(certificate).map(X509Text::der).map(X509Text::sha256);
    Sheet sheet = perform("network", "ON", "networkMutual", "ON", "certificate", C1);
    assertThat(pc.served).isEqualTo(new TlsPc.Mode(true, true, true));
    assertThat(sheet.parts().toString()).contains("answersOn=port 16992, without TLS");
    pc.done.clear();
    assertRefused("could not reach this PC any more", "networkPlain", "OFF");
  }

  @Test
  void needsARootForMutualAuthentication() {
    assertRefused(
        "must trust the authority", "local", "ON", "localMutual", "ON", "certificate", C1);
    assertRefused(
        "must trust the authority", "network", "ON", "networkMutual", "ON", "certificate", C1);
  }

  @Test
  void leavesAWayOpenThatMaydayCanGo() {
    pc.set = new TlsPc.Mode(true, true, true);
    pc.served = pc.set;
    pc.credential = Optional.of(C1);
    pc.tell();
    assertRefused("could not reach this PC any more", "networkPlain", "OFF");
  }

  @ParameterizedTest
  @CsvSource({"network, OFF", "networkPlain, ON"})
  void saysWhatNewFirmwareCannotDo(String parameter, String value) {
    pc.plainPossible = Optional.of(false);
    pc.with(true, false);
    assertRefused("This firmware cannot do without TLS on the network side", parameter, value);
  }

  @Test
  void saysWhenThereIsNoTls() {
    pc.firmware.listing("AMT_TLSSettingData", "");
    assertRefused("This firmware has no TLS", "network", "OFF");
  }

  @Test
  void wantsToBeToldSomethingThatFits() {
    assertThatThrownBy(() -> perform()).isInstanceOf(BadArguments.class);
    assertThatThrownBy(() -> perform("anyName", "false")).isInstanceOf(BadArguments.class);
    assertThatThrownBy(() -> perform("anyName", "true", "trustedNames", "a.example"))
        .isInstanceOf(BadArguments.class);
    assertThatThrownBy(() -> perform("trustedNames", "no name at all"))
        .isInstanceOf(BadArguments.class)
        .hasMessageContaining("one name in each line");
  }

  @Test
  void putsTheTrustedNames() throws Exception {
    perform("trustedNames", "desk.example.org\nmps.example.org");
    assertThat(pc.firmware.sent("Put AMT_TLSSettingData"))
        .contains("desk.example.org")
        .contains("mps.example.org");
  }
}
