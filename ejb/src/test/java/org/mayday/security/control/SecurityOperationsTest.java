package org.mayday.security.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Map;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.pkcs.CertificationRequest;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.control.FirmwareFake;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.WorkFake;

class SecurityOperationsTest {
  private static final String OK = "<g:ReturnValue>0</g:ReturnValue>";
  private static KeyPair pair;
  private static KeyPair other;

  private final FirmwareFake firmware = new FirmwareFake();

  @BeforeAll
  static void keys() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    pair = generator.generateKeyPair();
    other = generator.generateKeyPair();
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Test
  void readsKeysOfOldAndNewFirmware() throws Exception {
    byte[] whole = pair.getPublic().getEncoded();
    byte[] bare = SubjectPublicKeyInfo.getInstance(whole).parsePublicKey().getEncoded();
    assertThat(whole).hasSize(bare.length + 24);
    assertThat(KeyText.parse(base64(whole))).contains((RSAPublicKey) pair.getPublic());
    assertThat(KeyText.parse(base64(bare))).contains((RSAPublicKey) pair.getPublic());
    assertThat(KeyText.parse("AAAA")).isEmpty();
    assertThat(KeyText.parse("not base64 °")).isEmpty();
  }

  @Test
  void takesPrivateKeysInAnyFormAndTellsNothingOfOthers() {
    byte[] pkcs8 = pair.getPrivate().getEncoded();
    String bare = KeyText.said("privateKey", base64(pkcs8));
    assertThat(
            KeyText.said(
                "privateKey",
                "-----BEGIN PRIVATE KEY-----" + base64(pkcs8) + "-----END PRIVATE KEY-----"))
        .isEqualTo(bare);
    assertThat(KeyText.said("privateKey", bare)).isEqualTo(bare);
    assertThatThrownBy(() -> KeyText.said("privateKey", "hush"))
        .isInstanceOf(BadArguments.class)
        .hasMessageNotContaining("hush");
  }

  @Test
  void provesThatThePcSignedTheRequest() throws Exception {
    SigningRequest request = SigningRequest.of("CN=pc-7.example.org,O=Example");
    RSAPublicKey key = (RSAPublicKey) pair.getPublic();
    String unsigned = request.unsigned(key);
    assertThat(request.isSigned(unsigned, key)).isFalse();
    assertThat(request.isSigned(signed(unsigned, pair.getPrivate()), key)).isTrue();
    assertThat(request.isSigned(signed(unsigned, other.getPrivate()), key)).isFalse();
    assertThat(SigningRequest.of("CN=x").isSigned(signed(unsigned, pair.getPrivate()), key))
        .isFalse();
    assertThatThrownBy(() -> SigningRequest.of("no name")).isInstanceOf(BadArguments.class);
  }

  private static String signed(String unsigned, PrivateKey key) throws Exception {
    CertificationRequest asked =
        CertificationRequest.getInstance(Base64.getDecoder().decode(unsigned));
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(key);
    signature.update(asked.getCertificationRequestInfo().getEncoded("DER"));
    return base64(
        new CertificationRequest(
                asked.getCertificationRequestInfo(),
                asked.getSignatureAlgorithm(),
                new DERBitString(signature.sign()))
            .getEncoded());
  }

  @Test
  void removesNoCertificateThatIsUsed() {
    firmware
        .listing(
            "AMT_PublicKeyCertificate",
            "<g:AMT_PublicKeyCertificate><g:InstanceID>c1</g:InstanceID>"
                + "</g:AMT_PublicKeyCertificate>")
        .listing(
            "CIM_CredentialContext",
            "<g:AMT_TLSCredentialContext><g:ElementInContext>"
                + reference("AMT_PublicKeyCertificate", "c1")
                + "</g:ElementInContext><g:ElementProvidingContext>"
                + reference("AMT_TLSProtocolEndpointCollection", "all")
                + "</g:ElementProvidingContext></g:AMT_TLSCredentialContext>");
    assertThatThrownBy(() -> perform(new RemoveCertificate(), Map.of("certificate", "c1")))
        .isInstanceOfSatisfying(
            OperationFailed.class, e -> assertThat(e.kind()).isEqualTo(Kind.NOT_OFFERED))
        .hasMessageContaining("in use: TLS");
    assertThat(firmware.asked()).noneMatch(asked -> asked.startsWith("Delete"));
  }

  @Test
  void refusesWhatIsNoCertificateBeforeThePcIsAsked() {
    for (String text : new String[] {"x", "-----BEGIN CERTIFICATE-----\nAAAA\n"}) {
      assertThatThrownBy(() -> perform(new AddRootCertificate(), Map.of("certificate", text)))
          .isInstanceOf(BadArguments.class);
    }
    assertThat(firmware.asked()).isEmpty();
  }

  @Test
  void refusesAWeakMebxPasswordBeforeThePcIsAsked() throws Exception {
    assertThatThrownBy(() -> perform(new ChangeMebxPassword(), Map.of("password", "weak")))
        .isInstanceOf(BadArguments.class)
        .hasMessageNotContaining("weak");
    assertThat(firmware.asked()).isEmpty();
    firmware.returning("SetMEBxPassword", "AMT_SetupAndConfigurationService", OK);
    perform(new ChangeMebxPassword(), Map.of("password", "Good-1234"));
    assertThat(firmware.asked()).hasSize(1);
  }

  private void perform(FirmwareOperation operation, Map<String, String> said) throws Exception {
    WorkFake.perform(operation, firmware, "12.0.67", said);
  }

  private static String reference(String className, String id) {
    return "<g:Address>a</g:Address><g:ReferenceParameters><g:ResourceURI>http://intel.com/wbem/"
        + "wscim/1/amt-schema/1/"
        + className
        + "</g:ResourceURI><g:SelectorSet><g:Selector Name='InstanceID'>"
        + id
        + "</g:Selector></g:SelectorSet></g:ReferenceParameters>";
  }
}
