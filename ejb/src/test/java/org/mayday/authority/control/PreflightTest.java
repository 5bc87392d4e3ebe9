package org.mayday.authority.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.mayday.authority.boundary.CertificateFlaw;
import org.mayday.authority.control.CertificateMaker.Issued;
import org.mayday.mps.api.MpsName;
import org.mayday.mps.api.TlsIdentity;

/** What PCs do not like about a certificate is seen before they do. */
class PreflightTest {
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
  private static final Duration SOON = Duration.ofDays(30);
  private static final List<String> NAMES = List.of("mps.example.com", "192.0.2.9");

  private final CertificateMaker maker = new CertificateMaker(Clock.fixed(NOW, ZoneOffset.UTC));

  private static List<CertificateFlaw> flaws(
      List<String> hosts, Instant at, PrivateKey key, X509Certificate... chain) {
    TlsIdentity identity = new TlsIdentity(key, List.of(chain));
    return Preflight.of(new MpsName(hosts, List.of(identity)), identity, at, SOON);
  }

  private static List<String> serious(List<CertificateFlaw> flaws) {
    return flaws.stream().filter(CertificateFlaw::serious).map(CertificateFlaw::says).toList();
  }

  @Test
  void findsNothingWithItsOwnAuthority() throws Exception {
    Issued root = maker.root();
    Issued mps = maker.mps(root, NAMES, "RSA");
    assertThat(flaws(NAMES, NOW, mps.key(), mps.certificate(), root.certificate())).isEmpty();
  }

  @Test
  void seesTheNameThatIsNotCarried() throws Exception {
    Issued root = maker.root();
    Issued mps = maker.mps(root, NAMES, "RSA");
    List<String> hosts = List.of("mps.example.com", "help.example.org");
    assertThat(serious(flaws(hosts, NOW, mps.key(), mps.certificate(), root.certificate())))
        .singleElement()
        .asString()
        .contains("help.example.org");
  }

  @Test
  void seesAChainThatIsNotWholeOrNotOne() throws Exception {
    Issued root = maker.root();
    Issued mps = maker.mps(root, NAMES, "RSA");
    assertThat(serious(flaws(NAMES, NOW, mps.key(), mps.certificate())))
        .singleElement()
        .asString()
        .contains("not whole");
    Issued stranger = maker.root();
    assertThat(serious(flaws(NAMES, NOW, mps.key(), mps.certificate(), stranger.certificate())))
        .singleElement()
        .asString()
        .contains("was not issued by");
  }

  @Test
  void seesDatesAndTellsThemInTime() throws Exception {
    Issued root = maker.root();
    Issued mps = maker.mps(root, NAMES, "RSA");
    Instant end = mps.certificate().getNotAfter().toInstant();
    X509Certificate[] chain = {mps.certificate(), root.certificate()};
    assertThat(serious(flaws(NAMES, end, mps.key(), chain)))
        .singleElement()
        .asString()
        .contains("ended on");
    assertThat(flaws(NAMES, end.minus(SOON).plusSeconds(1), mps.key(), chain))
        .singleElement()
        .satisfies(flaw -> assertThat(flaw.serious()).isFalse());
    assertThat(flaws(NAMES, end.minus(SOON).minusSeconds(1), mps.key(), chain)).isEmpty();
    Instant before = mps.certificate().getNotBefore().toInstant().minusSeconds(1);
    assertThat(serious(flaws(NAMES, before, mps.key(), chain)))
        .anyMatch(says -> says.contains("does not hold before"));
  }

  @Test
  void seesKeysAndSignaturesThatSomeFirmwareDoesNotTake() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(1024);
    KeyPair small = generator.generateKeyPair();
    X509Certificate weak = selfSigned(small, "SHA1withRSA", "CN=*.example.com");
    List<CertificateFlaw> flaws = flaws(List.of("mps.example.com"), NOW, small.getPrivate(), weak);
    assertThat(serious(flaws)).isEmpty();
    assertThat(flaws.toString())
        .contains("1024 bits", "SHA-1", "wildcard", "extended key usage", "Netscape");

    KeyPairGenerator curves = KeyPairGenerator.getInstance("EC");
    curves.initialize(256);
    KeyPair curve = curves.generateKeyPair();
    X509Certificate modern = selfSigned(curve, "SHA384withECDSA", "CN=mps.example.com");
    assertThat(flaws(List.of("mps.example.com"), NOW, curve.getPrivate(), modern).toString())
        .contains("no RSA key", "SHA384");
  }

  private static X509Certificate selfSigned(KeyPair keys, String algorithm, String subject)
      throws Exception {
    X500Principal name = new X500Principal(subject);
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            name,
            BigInteger.ONE,
            Date.from(NOW.minusSeconds(60)),
            Date.from(NOW.plus(Duration.ofDays(365))),
            name,
            keys.getPublic());
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
    return convert(builder, keys, algorithm);
  }

  private static X509Certificate convert(
      JcaX509v3CertificateBuilder builder, KeyPair keys, String algorithm)
      throws GeneralSecurityException {
    try {
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(new JcaContentSignerBuilder(algorithm).build(keys.getPrivate())));
    } catch (org.bouncycastle.operator.OperatorCreationException e) {
      throw new GeneralSecurityException(e);
    }
  }
}
