package org.mayday.wsman;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mayday.wsman.amt.AclRealm;
import org.mayday.wsman.amt.AmtAuthorizationService;
import org.mayday.wsman.amt.AmtKerberosSettingData;
import org.mayday.wsman.amt.AmtProvisioningCertificateHash;
import org.mayday.wsman.amt.AmtPublicKeyCertificate;
import org.mayday.wsman.amt.AmtPublicKeyManagementService;
import org.mayday.wsman.amt.AmtPublicPrivateKeyPair;
import org.mayday.wsman.amt.AmtSetupAndConfigurationService;
import org.mayday.wsman.amt.AmtTlsCredentialContext;
import org.mayday.wsman.amt.AmtTlsProtocolEndpointCollection;
import org.mayday.wsman.amt.AmtTlsSettingData;
import org.mayday.wsman.amt.CertificateHashType;
import org.mayday.wsman.amt.UserAclEntry;
import org.mayday.wsman.cim.CimConcreteDependency;
import org.mayday.wsman.cim.CimCredentialContext;
import org.mayday.wsman.instance.CodedValue;

/** The classes of accounts, certificates, keys and TLS. */
class SecurityClassContractTest extends ClassContract {
  private static final String SID = "AQUAAAAAAAUVAAAAoGXPfnhLm1/nfIdwr1YEAA==";
  private static final String HASH = "Rm9yIHRoZSB0ZXN0ISE=";
  private static final String CERTIFICATE = "Intel(r) AMT Certificate: Handle: 4";
  private static final String KEY = "Intel(r) AMT Key: Handle: 2";

  @TestFactory
  Stream<DynamicTest> accounts() {
    return Stream.of(
        get(
            AmtAuthorizationService.class,
            it -> {
              assertThat(it.allowHttpQopAuthOnly()).contains(1L);
              assertThat(it.name()).contains("Intel(r) AMT Authorization Service");
            }),
        get(
            AmtKerberosSettingData.class,
            it -> {
              assertThat(it.krbEnabled()).contains(true);
              assertThat(it.realmName()).contains("NORDLICHT.EXAMPLE");
              assertThat(it.servicePrincipalName()).hasSize(1);
              assertThat(it.supportedEncryptionAlgorithms()).containsExactly(1L, 2L);
            }),
        answered(
            AmtAuthorizationService.enumerateUserAclEntries(1),
            it -> {
              assertThat(it.totalCount()).contains(3L);
              assertThat(it.handles()).containsExactly(1L, 2L, 7L);
            }),
        answered(
            AmtAuthorizationService.getUserAclEntryEx(7),
            it -> {
              assertThat(it.digestUsername()).isEmpty();
              assertThat(it.kerberosUserSid()).contains(SID);
              assertThat(it.realms())
                  .extracting(CodedValue::words)
                  .containsExactly("remote control", "general information", "unknown (77)");
            }),
        invoked(
            AmtAuthorizationService.addUserAclEntryEx(
                new UserAclEntry(
                    Optional.of("lookout"),
                    Optional.of(HASH),
                    Optional.empty(),
                    1,
                    List.of(
                        (long) AclRealm.GENERAL_INFO.number(),
                        (long) AclRealm.EVENT_LOG_READER.number())))),
        invoked(
            AmtAuthorizationService.updateUserAclEntryEx(
                7,
                new UserAclEntry(
                    Optional.empty(), Optional.empty(), Optional.of(SID), 0, List.of(4L)))),
        invoked(AmtAuthorizationService.removeUserAclEntry(7)),
        answered(
            AmtAuthorizationService.getAclEnabledState(7),
            it -> assertThat(it.enabled()).contains(true)),
        invoked(AmtAuthorizationService.setAclEnabledState(7, false)),
        answered(
            AmtAuthorizationService.getAdminAclEntry(),
            it -> assertThat(it.username()).contains("admin")),
        invoked(AmtAuthorizationService.setAdminAclEntryEx("admin", HASH)));
  }

  @TestFactory
  Stream<DynamicTest> certificatesAndKeys() {
    return Stream.of(
        one(
            AmtPublicKeyCertificate.class,
            it -> {
              assertThat(it.trustedRootCertificate()).contains(true);
              assertThat(it.readOnlyCertificate()).contains(false);
              assertThat(it.subject()).contains("O=Nordlicht & Sønner,CN=tern-07.example.org");
              assertThat(it.x509Certificate().orElseThrow()).startsWith("MIID");
            }),
        one(
            AmtPublicPrivateKeyPair.class,
            it -> assertThat(it.derKey().orElseThrow()).startsWith("MIIBCgKCAQEA")),
        get(AmtPublicKeyManagementService.class, it -> assertThat(it.enabledState()).contains(5L)),
        answered(
            AmtPublicKeyManagementService.addTrustedRootCertificate("MIIB"),
            it ->
                assertThat(it.createdCertificate())
                    .contains(
                        AmtPublicKeyCertificate.reference("Intel(r) AMT Certificate: Handle: 5"))),
        answered(
            AmtPublicKeyManagementService.addCertificate("MIIB"),
            it -> assertThat(it.createdCertificate()).isPresent()),
        answered(
            AmtPublicKeyManagementService.addKey("MIIB"),
            it -> assertThat(it.createdKey()).contains(AmtPublicPrivateKeyPair.reference(KEY))),
        answered(
            AmtPublicKeyManagementService.generateKeyPair(2048),
            it -> assertThat(it.keyPair()).contains(AmtPublicPrivateKeyPair.reference(KEY))),
        answered(
            AmtPublicKeyManagementService.generatePkcs10RequestEx(
                AmtPublicPrivateKeyPair.reference(KEY), "MIIC"),
            it -> assertThat(it.signedCertificateRequest()).contains("MIICsigned")),
        one(
            AmtProvisioningCertificateHash.class,
            it -> {
              assertThat(it.hashType().orElseThrow().is(CertificateHashType.SHA256)).isTrue();
              assertThat(it.isDefault()).contains(true);
            }));
  }

  @TestFactory
  Stream<DynamicTest> tlsAndSetUp() {
    return Stream.of(
        one(
            AmtTlsSettingData.class,
            it -> {
              assertThat(it.instanceId()).contains(AmtTlsSettingData.REMOTE);
              assertThat(it.trustedCn()).containsExactly("desk.example.org", "mps.example.org");
              assertThat(it.nonSecureConnectionsSupported()).contains(true);
            }),
        one(
            AmtTlsCredentialContext.class,
            it -> {
              assertThat(it.elementInContext())
                  .contains(AmtPublicKeyCertificate.reference(CERTIFICATE));
              assertThat(it.elementProvidingContext())
                  .contains(AmtTlsProtocolEndpointCollection.reference());
            }),
        one(
            CimCredentialContext.class,
            it ->
                assertThat(it.elementInContext())
                    .contains(AmtPublicKeyCertificate.reference(CERTIFICATE))),
        one(
            CimConcreteDependency.class,
            it -> {
              assertThat(it.antecedent()).contains(AmtPublicPrivateKeyPair.reference(KEY));
              assertThat(it.dependent()).contains(AmtPublicKeyCertificate.reference(CERTIFICATE));
            }),
        get(AmtTlsProtocolEndpointCollection.class, it -> assertThat(it.elementName()).isPresent()),
        invoked(AmtSetupAndConfigurationService.commitChanges()),
        invoked(AmtSetupAndConfigurationService.unprovision()),
        invoked(AmtSetupAndConfigurationService.partialUnprovision()),
        invoked(AmtSetupAndConfigurationService.setMebxPassword("P@ssw0rd <1>")));
  }

  /** The request is byte for byte the file under requests/, and this is in its answer. */
  private static <T> DynamicTest answered(Invocation<T> invocation, Consumer<T> check) {
    return DynamicTest.dynamicTest(
        invocation.title(),
        () -> {
          FixtureTransport fixtures = new FixtureTransport();
          WsmanClient client =
              new WsmanClient(
                  fixtures, WsmanSettings.within(Duration.ofMinutes(1)), () -> "uuid:7", () -> 0L);
          T output = client.invoke(invocation);
          byte[] sent = fixtures.requests().get(0);
          assertThat(sent)
              .asString()
              .isEqualTo(HandKept.text("/requests/" + FixtureTransport.pathOf(sent)));
          check.accept(output);
        });
  }
}
