package org.mayday.security.control;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.pkcs.CertificationRequest;
import org.bouncycastle.asn1.pkcs.CertificationRequestInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCSException;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtPublicKeyManagementService;
import org.mayday.wsman.amt.AmtPublicPrivateKeyPair;

/** A request for a certificate (RFC 2986) that somebody else signs. */
record SigningRequest(X500Name subject) {

  /**
   * A request for this subject.
   *
   * @throws BadArguments if it is no distinguished name
   */
  static SigningRequest of(String subject) {
    try {
      X500Name name = new X500Name(subject);
      if (name.getRDNs().length > 0) {
        return new SigningRequest(name);
      }
    } catch (IllegalArgumentException e) {
      // told below, with an example
    }
    throw new BadArguments("subject must be a name such as CN=pc-7.example.org,O=Example.");
  }

  /** The request with a signature of zeros, base64 of its DER form. */
  String unsigned(RSAPublicKey key) {
    CertificationRequestInfo info =
        new CertificationRequestInfo(
            subject, SubjectPublicKeyInfo.getInstance(key.getEncoded()), new DERSet());
    AlgorithmIdentifier algorithm =
        new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE);
    byte[] zeros = new byte[(key.getModulus().bitLength() + 7) / 8];
    try {
      return Base64.getEncoder()
          .encodeToString(
              new CertificationRequest(info, algorithm, new DERBitString(zeros)).getEncoded());
    } catch (IOException e) {
      throw new IllegalStateException("A request cannot be written.", e);
    }
  }

  /** A request for the subject of a certificate. */
  static SigningRequest like(X509Certificate certificate) {
    return new SigningRequest(
        X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()));
  }

  /**
   * Has the firmware sign it.
   *
   * @return what it signed, base64
   * @throws OperationFailed if the key cannot be read, or the signature is not by it
   */
  String signedBy(WsmanClient client, CertificateStore.KeyPair pair)
      throws WsmanException, OperationFailed {
    RSAPublicKey key =
        pair.parsed()
            .orElseThrow(
                () ->
                    new OperationFailed(
                        Kind.NONSENSE, "The PC tells a public key that cannot be read."));
    String signed =
        client
            .invoke(
                AmtPublicKeyManagementService.generatePkcs10RequestEx(
                    AmtPublicPrivateKeyPair.reference(pair.id()), unsigned(key)))
            .signedCertificateRequest()
            .orElse("");
    if (!isSigned(signed, key)) {
      throw new OperationFailed(
          Kind.NONSENSE, "What the PC signed is not the request, or not with this key.");
    }
    return signed;
  }

  /** Whether this is the request, signed with the key. */
  boolean isSigned(String base64, RSAPublicKey key) {
    try {
      PKCS10CertificationRequest signed =
          new PKCS10CertificationRequest(Base64.getMimeDecoder().decode(base64));
      return signed.getSubject().equals(subject)
          && signed.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key));
    } catch (IOException | PKCSException | OperatorCreationException | IllegalArgumentException e) {
      return false;
    }
  }
}
