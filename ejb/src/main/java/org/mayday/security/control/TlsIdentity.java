package org.mayday.security.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.X500Name;
import org.mayday.authority.control.CertificateRefused;
import org.mayday.authority.control.PcCertificates;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtPublicKeyCertificate;
import org.mayday.wsman.amt.AmtPublicKeyManagementService;
import org.mayday.wsman.amt.AmtPublicPrivateKeyPair;

/**
 * The certificate that a PC gets to show in TLS, for a key that its firmware makes. What is there
 * already of an attempt that broke off is used.
 */
@Dependent
public class TlsIdentity {
  private static final int BITS = 2048;
  private static final Duration LIFE = Duration.ofDays(2 * 365);

  @Inject PcCertificates authority;

  /** The instance of the certificate; it is made if it is not there. */
  String given(WsmanClient client, UUID platform) throws WsmanException, OperationFailed {
    CertificateStore store = CertificateStore.of(client);
    Optional<CertificateStore.Certificate> present = find(store, platform);
    return present.isPresent() ? present.get().id() : made(client, platform, store);
  }

  private String made(WsmanClient client, UUID platform, CertificateStore store)
      throws WsmanException, OperationFailed {
    X500Principal subject = subject(platform);
    CertificateStore.KeyPair pair = key(client, store);
    new SigningRequest(X500Name.getInstance(subject.getEncoded())).signedBy(client, pair);
    X509Certificate certificate = issued(subject, pair.parsed().orElseThrow());
    client.invoke(AmtPublicKeyManagementService.addCertificate(X509Text.base64(certificate)));
    return CertificateStore.of(client)
        .find(certificate)
        .orElseThrow(() -> nonsense("The PC took the certificate and has it not."))
        .id();
  }

  private X509Certificate issued(X500Principal subject, RSAPublicKey key) throws OperationFailed {
    try {
      return authority.server(subject, key, LIFE);
    } catch (CertificateRefused e) {
      throw new OperationFailed(Kind.NOT_OFFERED, e.getMessage(), e);
    }
  }

  /** Takes it away with its key, if it is not shown any more; says whether it is gone. */
  boolean forgotten(WsmanClient client, UUID platform) throws WsmanException {
    CertificateStore store = CertificateStore.of(client);
    Optional<CertificateStore.Certificate> present = find(store, platform);
    if (present.isEmpty()) {
      return true;
    }
    String id = present.get().id();
    if (TlsCredential.of(client).filter(id::equals).isPresent()) {
      TlsCredential.forget(client);
    }
    client.delete("AMT_PublicKeyCertificate", AmtPublicKeyCertificate.key(id));
    Optional<CertificateStore.KeyPair> pair = present.get().parsed().flatMap(store::keyOf);
    if (pair.isPresent()) {
      client.delete("AMT_PublicPrivateKeyPair", AmtPublicPrivateKeyPair.key(pair.get().id()));
    }
    return true;
  }

  private static CertificateStore.KeyPair key(WsmanClient client, CertificateStore store)
      throws WsmanException, OperationFailed {
    Optional<CertificateStore.KeyPair> unused = unused(store);
    if (unused.isPresent()) {
      return unused.get();
    }
    client.invoke(AmtPublicKeyManagementService.generateKeyPair(BITS));
    return unused(CertificateStore.of(client))
        .orElseThrow(() -> nonsense("The PC made a key and has it not."));
  }

  private static Optional<CertificateStore.KeyPair> unused(CertificateStore store) {
    return store.keys().stream()
        .filter(pair -> pair.parsed().isPresent() && store.certificatesOf(pair).isEmpty())
        .findFirst();
  }

  private static Optional<CertificateStore.Certificate> find(
      CertificateStore store, UUID platform) {
    X500Principal subject = subject(platform);
    return store.certificates().stream()
        .filter(
            one ->
                one.parsed()
                    .filter(it -> it.getSubjectX500Principal().equals(subject))
                    .filter(it -> store.keyOf(it).isPresent())
                    .isPresent())
        .findFirst();
  }

  private static X500Principal subject(UUID platform) {
    return new X500Principal("CN=" + platform + ",OU=TLS,O=Mayday");
  }

  private static OperationFailed nonsense(String sentence) {
    return new OperationFailed(Kind.NONSENSE, sentence);
  }
}
