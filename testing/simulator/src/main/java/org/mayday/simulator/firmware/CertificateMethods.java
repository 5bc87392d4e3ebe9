package org.mayday.simulator.firmware;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.CertificationRequest;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.mayday.simulator.platform.Certificates;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.wsman.Repository.Instance;
import org.mayday.simulator.wsman.Repository.Property;
import org.mayday.simulator.wsman.SoapRequest;

/** Methods of AMT_PublicKeyManagementService; certificates and keys are real ones. */
final class CertificateMethods {

  static final String CONTEXT = "AMT_TLSCredentialContext";
  static final String KEY = Certificates.KEY;
  private static final String SERVICE = "AMT_PublicKeyManagementService.";
  private static final int MOST = 16;
  private static final int MAX_LIMIT_REACHED = 23;
  private static final int INVALID_PARAMETER = 36;
  private static final int DUPLICATE = 2058;
  private static final int MISSING_KEYS = 2060;
  private static final int INVALID_KEY = 2062;
  private static final int INVALID_CERTIFICATE = 2063;

  /** From this release on the public key is told with its algorithm. */
  private static final int KEY_WITH_ALGORITHM = 16;

  private CertificateMethods() {}

  static Map<String, Method> all() {
    return Map.of(
        SERVICE + "AddTrustedRootCertificate", (request, pc) -> add(request, pc, true),
        SERVICE + "AddCertificate", (request, pc) -> add(request, pc, false),
        SERVICE + "AddKey", CertificateMethods::addKey,
        SERVICE + "GenerateKeyPair", CertificateMethods::generate,
        SERVICE + "GeneratePKCS10RequestEx", CertificateMethods::sign);
  }

  private static String add(SoapRequest request, SimulatedPc pc, boolean root) {
    Optional<X509Certificate> certificate =
        Certificates.parse(request.parameter("CertificateBlob").orElse(""));
    if (certificate.isEmpty()) {
      return Method.returns(INVALID_CERTIFICATE);
    }
    Certificates present = pc.certificates();
    if (present.count() >= MOST) {
      return Method.returns(MAX_LIMIT_REACHED);
    }
    if (present.contains(certificate.get())) {
      return Method.returns(DUPLICATE);
    }
    String key = present.add(certificate.get(), root);
    return Method.created("CreatedCertificate", Certificates.CLASS, "InstanceID", key);
  }

  private static String addKey(SoapRequest request, SimulatedPc pc) {
    try {
      byte[] blob = Base64.getDecoder().decode(request.parameter("KeyBlob").orElse(""));
      AlgorithmIdentifier rsa =
          new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);
      byte[] pkcs8 = new PrivateKeyInfo(rsa, RSAPrivateKey.getInstance(blob)).getEncoded();
      RSAPrivateCrtKey key = (RSAPrivateCrtKey) privateKey(pkcs8);
      PublicKey half =
          KeyFactory.getInstance("RSA")
              .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
      return keepKey(pc, half, key, "CreatedKey");
    } catch (GeneralSecurityException | IOException | RuntimeException faulty) {
      return Method.returns(INVALID_KEY);
    }
  }

  private static String generate(SoapRequest request, SimulatedPc pc) {
    if (!request.parameter("KeyLength").orElse("").matches("2048|3072")) {
      return Method.returns(INVALID_PARAMETER);
    }
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(Integer.parseInt(request.parameter("KeyLength").orElseThrow()));
      var pair = generator.generateKeyPair();
      return keepKey(pc, pair.getPublic(), pair.getPrivate(), "KeyPair");
    } catch (GeneralSecurityException | IOException impossible) {
      throw new IllegalStateException("every JDK has RSA", impossible);
    }
  }

  private static String keepKey(SimulatedPc pc, PublicKey half, PrivateKey secret, String parameter)
      throws IOException {
    if (pc.additions().of(KEY).size() >= MOST) {
      return Method.returns(MAX_LIMIT_REACHED);
    }
    boolean whole = pc.personality().version().major() >= KEY_WITH_ALGORITHM;
    byte[] der =
        whole
            ? half.getEncoded()
            : SubjectPublicKeyInfo.getInstance(half.getEncoded()).parsePublicKey().getEncoded();
    String key = "Intel(r) AMT Key: Handle: " + pc.additions().next();
    pc.additions()
        .put(
            new Instance(
                ClassTemplate.resource(KEY),
                KEY,
                key,
                List.of(
                    Property.text("DERKey", Base64.getEncoder().encodeToString(der)),
                    Property.text("ElementName", "Intel(r) AMT Key"),
                    Property.text("InstanceID", key),
                    Property.text(
                        "PrivateKey", Base64.getEncoder().encodeToString(secret.getEncoded())))));
    return Method.created(parameter, KEY, "InstanceID", key);
  }

  private static String sign(SoapRequest request, SimulatedPc pc) {
    String wanted =
        request.parameterNode("KeyPair").flatMap(node -> node.selector("InstanceID")).orElse("");
    Optional<Instance> key =
        pc.additions().of(KEY).stream().filter(one -> one.key().equals(wanted)).findFirst();
    if (key.isEmpty()) {
      return Method.returns(MISSING_KEYS);
    }
    try {
      CertificationRequest asked =
          CertificationRequest.getInstance(
              Base64.getDecoder()
                  .decode(request.parameter("NullSignedCertificateRequest").orElse("")));
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(privateKey(Base64.getDecoder().decode(key.get().value("PrivateKey"))));
      signature.update(asked.getCertificationRequestInfo().getEncoded("DER"));
      byte[] signed =
          new CertificationRequest(
                  asked.getCertificationRequestInfo(),
                  asked.getSignatureAlgorithm(),
                  new DERBitString(signature.sign()))
              .getEncoded();
      return Method.output("SignedCertificateRequest", Base64.getEncoder().encodeToString(signed))
          + Method.returns(Method.COMPLETED);
    } catch (GeneralSecurityException | IOException | RuntimeException faulty) {
      return Method.returns(INVALID_PARAMETER);
    }
  }

  private static PrivateKey privateKey(byte[] pkcs8) throws GeneralSecurityException {
    return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
  }
}
