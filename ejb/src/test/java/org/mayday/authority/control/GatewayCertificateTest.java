package org.mayday.authority.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mayday.home.control.Home;
import org.mayday.home.control.HomeSettings;
import org.mayday.home.control.IssuedStores;
import org.mayday.home.control.StartFailure;
import org.mayday.mps.api.TlsIdentity;
import org.mayday.schema.TestDatabase;

class GatewayCertificateTest {
  private static final String NETSCAPE_CERT_TYPE = "2.16.840.1.113730.1.1";
  private static final List<String> NAMES = List.of("mps.example.com", "10.1.2.3", "2001:db8::1");
  private final TestDatabase database = TestDatabase.create();
  private final Instant now = Instant.now();

  @TempDir Path directory;

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void issuesWhatAmtFirmwareTakes() throws Exception {
    TlsIdentity identity = started(NAMES, now).identity();

    assertThat(identity.chain()).hasSize(2);
    X509Certificate mps = identity.chain().get(0);
    X509Certificate root = identity.chain().get(1);
    mps.verify(root.getPublicKey());
    root.verify(root.getPublicKey());
    mps.checkValidity();
    assertThat(((RSAPublicKey) mps.getPublicKey()).getModulus().bitLength()).isEqualTo(2048);
    assertThat(mps.getSigAlgName()).isEqualTo("SHA256withRSA");
    assertThat(mps.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
    assertThat(mps.getKeyUsage()).startsWith(true, false, true, false, false, false);
    assertThat(mps.getBasicConstraints()).isEqualTo(-1);
    assertThat(mps.getExtensionValue(NETSCAPE_CERT_TYPE)).isNotNull();
    assertThat(CertificateText.commonName(mps)).isEqualTo("mps.example.com");
    assertThat(CertificateText.names(mps))
        .containsExactly("mps.example.com", "10.1.2.3", "2001:db8:0:0:0:0:0:1");
    assertThat(root.getBasicConstraints()).isZero();
    assertThat(root.getKeyUsage()[5]).as("keyCertSign").isTrue();
    assertThat(root.getNotAfter().toInstant()).isBefore(Instant.parse("2050-01-01T00:00:00Z"));
  }

  @Test
  void keepsItsCertificatesOverRestarts() {
    TlsIdentity first = started(NAMES, now).identity();
    GatewayCertificate second = started(NAMES, now);

    assertThat(second.identity().chain()).isEqualTo(first.chain());
    assertThat(second.identity().key()).isEqualTo(first.key());
    assertThat(refresh(second)).isFalse();
  }

  @Test
  void renewsUnderTheSameRootNearTheEnd() {
    TlsIdentity first = started(NAMES, now).identity();
    Instant due = first.chain().get(0).getNotAfter().toInstant().minus(OwnAuthority.RENEWAL);

    TlsIdentity before = started(NAMES, due.minus(Duration.ofMinutes(1))).identity();
    TlsIdentity after = started(NAMES, due.plus(Duration.ofMinutes(1))).identity();

    assertThat(before.chain()).isEqualTo(first.chain());
    assertThat(after.chain().get(0)).isNotEqualTo(first.chain().get(0));
    assertThat(after.chain().get(1)).isEqualTo(first.chain().get(1));
    assertThat(after.chain().get(0).getNotAfter()).isAfter(first.chain().get(0).getNotAfter());
  }

  @Test
  void renewsUnderTheSameRootWhenTheNamesChange() {
    TlsIdentity first = started(NAMES, now).identity();

    GatewayCertificate second = started(List.of("other.example.com"), now);

    assertThat(second.info().subjectAlternativeNames()).containsExactly("other.example.com");
    assertThat(second.identity().chain().get(1)).isEqualTo(first.chain().get(1));
  }

  @Test
  void refusesToStartWithoutTheStoreThatWasIssued() throws Exception {
    started(NAMES, now);
    Files.delete(directory.resolve("authority.p12"));

    assertThatThrownBy(() -> started(NAMES, now))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("authority.p12 is missing");
    assertThat(directory.resolve("authority.p12")).doesNotExist();
  }

  @Test
  void refusesToStartWithADamagedStore() throws Exception {
    started(NAMES, now);
    Files.writeString(directory.resolve("authority.p12"), "not a store");

    assertThatThrownBy(() -> started(NAMES, now))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("cannot be read");
    assertThat(directory.resolve("authority.p12")).hasContent("not a store");
  }

  @Test
  void takesTheCertificateThatTheAdministratorBrings(@TempDir Path elsewhere) throws Exception {
    TlsIdentity brought = started(NAMES, now).identity();
    Path file = elsewhere.resolve("own.p12");
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "x", brought.key(), "pw".toCharArray(), brought.chain().toArray(new Certificate[0]));
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, "pw".toCharArray());
    }

    GatewayCertificate own = certificate(NAMES, now);
    own.settings = new AuthoritySettings(NAMES, Optional.of(file), Optional.of("pw"));
    assertThat(refresh(own)).isTrue();
    assertThat(own.identity().chain()).isEqualTo(brought.chain());
    assertThat(own.info().selfMade()).isFalse();

    own.settings = new AuthoritySettings(NAMES, Optional.of(file), Optional.of("wrong"));
    assertThatThrownBy(() -> refresh(own))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("own.p12 of mayday.mps.pkcs12 cannot be read");
  }

  @Test
  void tellsWhatItShows() {
    GatewayCertificate certificate = started(NAMES, now);

    assertThat(certificate.rootPem()).startsWith("-----BEGIN CERTIFICATE-----\nMII");
    assertThat(certificate.info().selfMade()).isTrue();
    assertThat(certificate.info().sha256()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
    assertThat(certificate.info().subject()).contains("CN=mps.example.com");
  }

  @Test
  void refusesNamesThatCannotBe() {
    for (String name : new String[] {"a b", "-x", "http://mps", "x".repeat(65)}) {
      assertThatThrownBy(
              () -> new AuthoritySettings(List.of(name), Optional.empty(), Optional.empty()))
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("mayday.mps.hostname");
    }
  }

  private GatewayCertificate started(List<String> names, Instant at) {
    GatewayCertificate certificate = certificate(names, at);
    refresh(certificate);
    return certificate;
  }

  private boolean refresh(GatewayCertificate certificate) {
    return database.inTransaction(em -> certificate.refresh());
  }

  private GatewayCertificate certificate(List<String> names, Instant at) {
    GatewayCertificate certificate = new GatewayCertificate();
    certificate.home = Home.at(new HomeSettings(directory, Optional.empty()));
    certificate.issued = IssuedStores.in(database.entityManager());
    certificate.settings = new AuthoritySettings(names, Optional.empty(), Optional.empty());
    certificate.clock = Clock.fixed(at, ZoneOffset.UTC);
    return certificate;
  }
}
