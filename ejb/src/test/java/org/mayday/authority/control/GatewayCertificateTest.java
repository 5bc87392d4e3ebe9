package org.mayday.authority.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
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
import org.mayday.authority.boundary.CertificateInfo;
import org.mayday.authority.boundary.CertificateState;
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
    own.settings = brought(file, "pw");
    assertThat(refresh(own)).isTrue();
    assertThat(own.identity().chain()).isEqualTo(brought.chain());
    assertThat(own.info().selfMade()).isFalse();

    GatewayCertificate other = certificate(NAMES, now);
    other.settings = brought(file, "wrong");
    assertThatThrownBy(() -> refresh(other))
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
      assertThatThrownBy(() -> settings(List.of(name), KeyKinds.RSA))
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("mayday.mps.hostname");
    }
  }

  @Test
  void makesAnEcCertificateBesidesIfItIsToldTo() throws Exception {
    TlsIdentity rsa = started(NAMES, now).identity();
    GatewayCertificate both = certificate(NAMES, now);
    both.settings = settings(NAMES, KeyKinds.BOTH);
    refresh(both);

    List<TlsIdentity> identities = both.material().names().get(0).identities();
    assertThat(identities).extracting(one -> one.key().getAlgorithm()).containsExactly("RSA", "EC");
    X509Certificate ec = identities.get(1).chain().get(0);
    ec.verify(rsa.chain().get(1).getPublicKey());
    assertThat(((ECPublicKey) ec.getPublicKey()).getParams().getOrder().bitLength()).isEqualTo(256);
    assertThat(ec.getKeyUsage()).startsWith(true, false, false);
    assertThat(both.infos()).extracting(CertificateInfo::keyType).containsExactly("RSA", "EC");
    GatewayCertificate again = certificate(NAMES, now);
    again.settings = both.settings;
    refresh(again);
    assertThat(again.material()).as("kept over restarts").isEqualTo(both.material());
  }

  @Test
  void takesANewFileAndKeepsTheOldCertificateIfItIsBroken(@TempDir Path elsewhere)
      throws Exception {
    Path file = elsewhere.resolve("own.p12");
    TlsIdentity first = made(now);
    write(file, first.key(), first.chain());
    GatewayCertificate own = certificate(NAMES, now);
    own.settings = brought(file, "pw");
    refresh(own);
    assertThat(refreshIfDue(own)).as("nothing new").isFalse();

    TlsIdentity second = made(now);
    write(file, second.key(), second.chain());
    assertThat(refreshIfDue(own)).isTrue();
    assertThat(own.identity().chain()).isEqualTo(second.chain());

    Files.writeString(file, "half a file");
    assertThat(refreshIfDue(own)).isFalse();
    assertThat(own.identity().chain()).isEqualTo(second.chain());
    assertThat(own.state().trouble()).contains("own.p12 of mayday.mps.pkcs12 cannot be read");

    write(file, first.key(), second.chain());
    assertThat(refreshIfDue(own)).isFalse();
    assertThat(own.state().trouble()).contains("holds no certificate for its key");

    write(file, first.key(), first.chain());
    assertThat(refreshIfDue(own)).isTrue();
    assertThat(own.state().trouble()).isEmpty();
  }

  @Test
  void renewsItsOwnCertificateWithoutARestart() {
    GatewayCertificate own = started(NAMES, now);
    X509Certificate first = own.identity().chain().get(0);
    assertThat(refreshIfDue(own)).isFalse();

    own.clock = at(first.getNotAfter().toInstant().minus(OwnAuthority.RENEWAL));
    assertThat(refreshIfDue(own)).isTrue();
    assertThat(own.identity().chain().get(0).getSerialNumber())
        .isNotEqualTo(first.getSerialNumber());
    assertThat(refreshIfDue(own)).isFalse();
  }

  @Test
  void tellsHowLongItsCertificatesLast() {
    GatewayCertificate own = started(NAMES, now);
    Instant end = own.identity().chain().get(0).getNotAfter().toInstant();

    own.clock = at(end.minus(Duration.ofDays(31)));
    assertThat(own.state()).returns(31L, CertificateState::daysLeft);
    assertThat(own.state().expiring()).isFalse();
    own.clock = at(end.minus(Duration.ofDays(30)));
    assertThat(own.state().expiring()).isTrue();
    assertThat(own.state().expired()).isFalse();
    own.clock = at(end);
    assertThat(own.state().expired()).isTrue();
  }

  @Test
  void showsFurtherNamesWithTheirOwnCertificates(@TempDir Path elsewhere) throws Exception {
    Path file = elsewhere.resolve("b.p12");
    TlsIdentity other = made(now);
    write(file, other.key(), other.chain());
    GatewayCertificate own = certificate(NAMES, now);
    own.settings =
        new AuthoritySettings(
            NAMES,
            KeyKinds.RSA,
            Optional.empty(),
            List.of(
                new BroughtName(
                    "mayday.mps.identity.b",
                    List.of(file),
                    Optional.of("pw"),
                    List.of("b.example.com"))),
            Optional.empty(),
            Duration.ofDays(30));
    refresh(own);

    assertThat(own.material().names()).hasSize(2);
    assertThat(own.material().names().get(1).isCalled("b.example.com")).isTrue();
    assertThat(own.material().names().get(1).identities().get(0).chain()).isEqualTo(other.chain());
    assertThat(own.infos()).extracting(CertificateInfo::selfMade).containsExactly(true, false);
  }

  @Test
  void readsWhomToBelieve(@TempDir Path elsewhere) throws Exception {
    Path file = elsewhere.resolve("ca.pem");
    List<X509Certificate> chain = started(NAMES, now).identity().chain();
    Files.writeString(file, CertificateText.pem(chain.get(0)) + CertificateText.pem(chain.get(1)));
    assertThat(ClientAuthorities.read(file)).isEqualTo(chain);
    Files.writeString(file, "nothing");
    assertThatThrownBy(() -> ClientAuthorities.read(file)).isInstanceOf(StartFailure.class);
  }

  /** A chain of another authority. */
  private static TlsIdentity made(Instant at) throws Exception {
    CertificateMaker maker = new CertificateMaker(at(at));
    CertificateMaker.Issued root = maker.root();
    CertificateMaker.Issued mps = maker.mps(root, NAMES, "EC");
    return new TlsIdentity(mps.key(), List.of(mps.certificate(), root.certificate()));
  }

  private static void write(Path file, PrivateKey key, List<X509Certificate> chain)
      throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("x", key, "pw".toCharArray(), chain.toArray(new Certificate[0]));
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, "pw".toCharArray());
    }
  }

  private static AuthoritySettings settings(List<String> names, KeyKinds kinds) {
    return new AuthoritySettings(
        names, kinds, Optional.empty(), List.of(), Optional.empty(), Duration.ofDays(30));
  }

  private static AuthoritySettings brought(Path file, String password) {
    return new AuthoritySettings(
        NAMES,
        KeyKinds.RSA,
        Optional.of(
            new BroughtName("mayday.mps.pkcs12", List.of(file), Optional.of(password), List.of())),
        List.of(),
        Optional.empty(),
        Duration.ofDays(30));
  }

  private static Clock at(Instant moment) {
    return Clock.fixed(moment, ZoneOffset.UTC);
  }

  private boolean refreshIfDue(GatewayCertificate certificate) {
    return database.inTransaction(em -> certificate.refreshIfDue());
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
    certificate.clients = ClientCertificates.in(database.entityManager());
    certificate.rollovers = RootRollovers.in(database.entityManager());
    certificate.settings = settings(names, KeyKinds.RSA);
    certificate.clock = Clock.fixed(at, ZoneOffset.UTC);
    return certificate;
  }
}
