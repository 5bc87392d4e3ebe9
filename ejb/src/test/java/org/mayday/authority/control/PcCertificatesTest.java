package org.mayday.authority.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.announcement.control.TestAnnouncements;
import org.mayday.fleet.control.FleetControls;
import org.mayday.home.control.Home;
import org.mayday.home.control.HomeSettings;
import org.mayday.home.control.IssuedStores;
import org.mayday.schema.TestDatabase;

class PcCertificatesTest {
  private static final Duration LIFE = Duration.ofDays(730);
  private static KeyPair pair;

  private final TestDatabase database = TestDatabase.create();
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private final GatewayCertificate gateway = new GatewayCertificate();
  private final PcCertificates certificates = new PcCertificates();

  @TempDir Path directory;

  @BeforeAll
  static void key() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    pair = generator.generateKeyPair();
  }

  @BeforeEach
  void start() {
    gateway.home = Home.at(new HomeSettings(directory, Optional.empty()));
    gateway.issued = IssuedStores.in(database.entityManager());
    gateway.clients = ClientCertificates.in(database.entityManager());
    gateway.rollovers = RootRollovers.in(database.entityManager());
    gateway.settings =
        new AuthoritySettings(
            List.of("mps.example.com", "10.1.2.3", "2001:db8::1"),
            KeyKinds.RSA,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Duration.ofDays(30));
    gateway.clock = Clock.fixed(now, ZoneOffset.UTC);
    database.inTransaction(em -> gateway.refresh());
    certificates.home = gateway.home;
    certificates.issued = gateway.issued;
    certificates.gateway = gateway;
    certificates.transactions = new TestAnnouncements(database, gateway.clock);
    certificates.clients = gateway.clients;
    certificates.clock = gateway.clock;
  }

  @AfterEach
  void close() {
    database.close();
  }

  private X509Certificate renewed(X509Certificate old, Duration life) throws CertificateRefused {
    return certificates.renewed(old, (RSAPublicKey) pair.getPublic(), life);
  }

  private X509Certificate root() {
    return gateway.identity().chain().get(1);
  }

  @Test
  void keepsTheNamesAndServesOnly() throws Exception {
    X509Certificate old =
        old(
            "CN=Ward 17,O=Example",
            new GeneralNames(
                    new GeneralName[] {
                      new GeneralName(GeneralName.dNSName, "pc-1.example.org"),
                      new GeneralName(GeneralName.iPAddress, "10.0.0.7")
                    })
                .getEncoded());
    X509Certificate fresh = renewed(old, LIFE);
    fresh.verify(root().getPublicKey());
    assertThat(fresh.getIssuerX500Principal()).isEqualTo(root().getSubjectX500Principal());
    assertThat(fresh.getSubjectX500Principal()).isEqualTo(old.getSubjectX500Principal());
    assertThat(List.copyOf(fresh.getSubjectAlternativeNames()))
        .isEqualTo(List.copyOf(old.getSubjectAlternativeNames()));
    assertThat(fresh.getPublicKey()).isEqualTo(pair.getPublic());
    assertThat(fresh.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
    assertThat(fresh.getKeyUsage()).startsWith(true, false, true, false, false, false);
    assertThat(fresh.getBasicConstraints()).isEqualTo(-1);
    assertThat(fresh.getNotAfter().toInstant()).isEqualTo(now.plus(LIFE));
    assertThat(renewed(old, LIFE).getSerialNumber()).isNotEqualTo(fresh.getSerialNumber());
  }

  private boolean hasOthers() {
    return database.inTransaction(em -> gateway.refreshIfDue());
  }

  @Test
  void letsPcsProveThemselvesAndHasTheGatewayAskThem() throws Exception {
    UUID pc = UUID.randomUUID();
    List<UUID> told = new ArrayList<>();
    certificates.news = new FleetControls.Told<>(event -> told.add(event.platform()));
    assertThat(gateway.material().clientAuthorities()).as("nobody is asked").isEmpty();
    X509Certificate client = certificates.client(pc, (RSAPublicKey) pair.getPublic());
    client.verify(root().getPublicKey());
    assertThat(client.getSubjectX500Principal().getName()).isEqualTo("CN=" + pc + ",O=Mayday");
    assertThat(client.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.2");
    assertThat(client.getBasicConstraints()).isEqualTo(-1);
    assertThat(client.getNotAfter().toInstant()).isEqualTo(now.plus(LIFE));
    assertThat(told).containsExactly(pc);

    assertThat(hasOthers()).isTrue();
    assertThat(gateway.material().clientAuthorities()).containsExactly(root());
    assertThat(hasOthers()).isFalse();
    gateway.clock = Clock.fixed(now.plus(LIFE), ZoneOffset.UTC);
    assertThat(hasOthers()).isTrue();
    assertThat(gateway.material().clientAuthorities()).as("all have ended").isEmpty();
  }

  @Test
  void outlivesNoAuthority() throws Exception {
    certificates.clock =
        Clock.fixed(root().getNotAfter().toInstant().minus(Duration.ofDays(9)), ZoneOffset.UTC);
    assertThat(renewed(old("CN=pc-1", null), LIFE).getNotAfter()).isEqualTo(root().getNotAfter());
  }

  @Test
  void makesAnAuthorityWhereTheGatewayNeedsNone(@TempDir Path elsewhere) throws Exception {
    certificates.home = Home.at(new HomeSettings(elsewhere, Optional.empty()));
    TestDatabase empty = TestDatabase.create();
    try (empty) {
      certificates.issued = IssuedStores.in(empty.entityManager());
      certificates.transactions = new TestAnnouncements(empty, gateway.clock);
      X509Certificate first = renewed(old("CN=pc-1", null), LIFE);
      assertThat(first.getIssuerX500Principal()).isNotEqualTo(root().getSubjectX500Principal());
      assertThat(renewed(old("CN=pc-1", null), LIFE).getIssuerX500Principal())
          .isEqualTo(first.getIssuerX500Principal());
      gateway.home = certificates.home;
      gateway.issued = certificates.issued;
      empty.inTransaction(em -> gateway.refresh());
      assertThat(root().getSubjectX500Principal()).isEqualTo(first.getIssuerX500Principal());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CN=mps.example.com",
        "CN=MPS.Example.com.",
        "CN=10.1.2.3",
        "CN=2001:DB8:0::1",
        "CN=pc-1+CN=mps.example.com",
        "CN=pc-1,CN=mps.example.com",
        "CN=*.example.com",
        "CN=mps.example.com\\00"
      })
  void issuesNothingUnderTheNameOfTheGateway(String subject) throws Exception {
    X509Certificate old = old(subject, null);
    assertThatThrownBy(() -> renewed(old, LIFE)).isInstanceOf(CertificateRefused.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void issuesNothingUnderAnAlternativeNameOfTheGateway(int which) throws Exception {
    GeneralName name =
        List.of(
                new GeneralName(GeneralName.dNSName, "Mps.example.com"),
                new GeneralName(GeneralName.iPAddress, "10.1.2.3"),
                new GeneralName(GeneralName.iPAddress, "2001:db8::1"))
            .get(which);
    X509Certificate old = old("CN=pc-1", new GeneralNames(name).getEncoded());
    assertThatThrownBy(() -> renewed(old, LIFE))
        .isInstanceOf(CertificateRefused.class)
        .hasMessageContaining("a name of the gateway");
  }

  @Test
  void issuesNothingForNamesThatCannotBeRead() throws Exception {
    X509Certificate old = old("CN=pc-1", new DEROctetString(new byte[] {1}).getEncoded());
    assertThatThrownBy(() -> renewed(old, LIFE))
        .isInstanceOf(CertificateRefused.class)
        .hasMessageContaining("cannot be read");
  }

  private X509Certificate old(String subject, byte[] alternatives) throws Exception {
    X500Name name = new X500Name(subject);
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            name,
            BigInteger.ONE,
            Date.from(now.minus(Duration.ofDays(90))),
            Date.from(now.plus(Duration.ofDays(9))),
            name,
            pair.getPublic());
    if (alternatives != null) {
      builder.addExtension(Extension.subjectAlternativeName, false, alternatives);
    }
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
  }
}
