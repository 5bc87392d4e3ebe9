package org.mayday.presence.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x509.GeneralName;
import org.junit.jupiter.api.Test;
import org.mayday.presence.control.CertificateRule.Field;

class CertificateRuleTest {
  private static final UUID PC = UUID.fromString("4c4c4544-004b-4210-8033-b7c04f504633");
  private static final String HEX =
      PC.toString().replace("-", "").toUpperCase(java.util.Locale.ROOT);

  @Test
  void findsTheUuidWhereItIsToldTo() {
    assertThat(owner(Field.CN, ".*", TestCertificate.of("CN=" + PC + ",O=Clinic"))).contains(PC);
    assertThat(
            owner(
                Field.SERIALNUMBER,
                "[0-9A-F]{32}",
                TestCertificate.of("SERIALNUMBER=" + HEX + ",CN=pc-17")))
        .contains(PC);
    assertThat(
            owner(
                Field.SAN_DNS,
                "^(?<uuid>[0-9a-f-]{36})\\.pcs\\.example\\.com$",
                TestCertificate.of(
                    "CN=pc",
                    new GeneralName(GeneralName.dNSName, "pc-17.example.com"),
                    new GeneralName(GeneralName.dNSName, PC + ".pcs.example.com"))))
        .contains(PC);
    assertThat(
            owner(
                Field.SAN_URI,
                "urn:uuid:(?<uuid>.{36})",
                TestCertificate.of(
                    "CN=pc",
                    new GeneralName(GeneralName.uniformResourceIdentifier, "urn:uuid:" + PC))))
        .contains(PC);
  }

  @Test
  void findsNoneElsewhere() {
    X509Certificate certificate = TestCertificate.of("CN=pc-17,OU=" + PC);
    assertThat(owner(Field.CN, ".*", certificate)).isEmpty();
    assertThat(owner(Field.SAN_DNS, ".*", certificate)).isEmpty();
    assertThat(owner(Field.CN, ".*", TestCertificate.of("CN=" + PC + "0"))).isEmpty();
  }

  private static Optional<UUID> owner(Field field, String pattern, X509Certificate certificate) {
    return new CertificateRule(field, Pattern.compile(pattern)).owner(certificate, Instant.now());
  }
}
