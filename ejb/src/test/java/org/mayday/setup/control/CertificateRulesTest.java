package org.mayday.setup.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mayday.setup.control.SetupAuthority.NOW;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.setup.boundary.UnsuitableCertificate;

/** Each rule that firmware has for the certificate of a setup server. */
class CertificateRulesTest {
  private final SetupAuthority authority = new SetupAuthority();

  private void refuses(ProvisioningIdentity identity, String words) {
    assertThatThrownBy(() -> CertificateRules.check(identity, NOW))
        .isInstanceOf(UnsuitableCertificate.class)
        .hasMessageContaining(words);
  }

  @Test
  void takesAGoodOneByItsUsageOrByItsUnit() {
    assertThatCode(() -> CertificateRules.check(authority.identity(), NOW))
        .doesNotThrowAnyException();
    authority
        .usages(SetupAuthority.SERVER)
        .subject("CN=setup.example.com,OU=Intel(R) Client Setup Certificate,O=Example");
    assertThatCode(() -> CertificateRules.check(authority.identity(), NOW))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesOneThatIsForSomethingElse() {
    refuses(authority.usages(SetupAuthority.SERVER).identity(), SetupAuthority.SETUP);
    refuses(authority.usages(SetupAuthority.SETUP).identity(), "no server certificate");
  }

  @Test
  void refusesWhatIsOverOrNotYet() {
    refuses(
        authority.valid(NOW.minus(Duration.ofDays(9)), NOW.minus(Duration.ofSeconds(1))).identity(),
        "ended on 2026-03-01 11:59 UTC");
    refuses(
        authority.valid(NOW.plus(Duration.ofSeconds(1)), NOW.plus(Duration.ofDays(9))).identity(),
        "not valid before 2026-03-01 12:00 UTC");
  }

  @Test
  void refusesAChainThatDoesNotReachTheRoot() {
    ProvisioningIdentity good = authority.identity();
    refuses(
        new ProvisioningIdentity(good.key(), List.of(good.leaf(), authority.middle)),
        "not complete: CN=Example Issuing,O=Example was issued by CN=Example Root,O=Example");
    refuses(new ProvisioningIdentity(good.key(), List.of(good.leaf())), "not complete");
    refuses(
        new ProvisioningIdentity(good.key(), List.of(good.leaf(), authority.root)),
        "chain is broken");
  }

  @Test
  void refusesTheKeyOfAnotherCertificateAndKeysThatFirmwareDoesNotTake() {
    refuses(
        new ProvisioningIdentity(
            SetupAuthority.pair("RSA", 2048).getPrivate(), authority.identity().chain()),
        "not that of the certificate");
    refuses(authority.pair(SetupAuthority.pair("EC", 256)).identity(), "must be RSA");
    refuses(authority.pair(SetupAuthority.pair("RSA", 1024)).identity(), "2048 to 4096");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"O=Example", "CN=setup", "CN=Example Setup Server", "CN=.example.com", "CN=a..b"})
  void refusesANameThatHasNoDomain(String subject) {
    refuses(authority.subject(subject).identity(), "host in a domain");
  }

  @Test
  void readsTheDomainFromTheName() {
    assertThat(new SetupName("Setup.Corp.example.com").suffix()).isEqualTo("corp.example.com");
    assertThat(new SetupName("*.example.com").isUsable()).isTrue();
    assertThat(new SetupName("a".repeat(64) + ".example.com").isUsable()).isFalse();
  }
}
