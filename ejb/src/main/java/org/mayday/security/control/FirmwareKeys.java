package org.mayday.security.control;

import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.X500Name;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtPublicKeyCertificate;
import org.mayday.wsman.amt.AmtPublicKeyManagementService;
import org.mayday.wsman.amt.AmtPublicPrivateKeyPair;

/** Key pairs that the firmware of a PC makes for itself, and the certificates for them. */
public final class FirmwareKeys {
  private static final int BITS = 2048;

  private final WsmanClient client;

  /** Those of the PC behind this client. */
  public FirmwareKeys(WsmanClient client) {
    this.client = client;
  }

  /** The InstanceIDs of all key pairs. */
  public List<String> all() throws WsmanException {
    return CertificateStore.of(client).keys().stream().map(CertificateStore.KeyPair::id).toList();
  }

  /** The InstanceIDs of the key pairs that no certificate is for. */
  public List<String> unused() throws WsmanException {
    CertificateStore store = CertificateStore.of(client);
    return store.keys().stream()
        .filter(key -> key.parsed().isPresent() && store.certificatesOf(key).isEmpty())
        .map(CertificateStore.KeyPair::id)
        .toList();
  }

  /** Has the firmware make a key pair. */
  public void generate() throws WsmanException {
    client.invoke(AmtPublicKeyManagementService.generateKeyPair(BITS));
  }

  /**
   * Has the firmware prove that it has the private half of a key pair (RFC 2986).
   *
   * @param id InstanceID of the key pair
   * @return the public half
   * @throws OperationFailed if it does not prove it
   */
  public RSAPublicKey proven(String id, X500Principal subject)
      throws WsmanException, OperationFailed {
    CertificateStore.KeyPair pair = CertificateStore.of(client).key(id);
    new SigningRequest(X500Name.getInstance(subject.getEncoded())).signedBy(client, pair);
    return pair.parsed().orElseThrow();
  }

  /** Whether the firmware has the private key for a certificate. */
  public boolean hasKeyOf(X509Certificate certificate) throws WsmanException {
    return CertificateStore.of(client).keyOf(certificate).isPresent();
  }

  /** All certificates that can be read. */
  public List<X509Certificate> certificates() throws WsmanException {
    return CertificateStore.of(client).certificates().stream()
        .flatMap(one -> one.parsed().stream())
        .toList();
  }

  /** The fingerprints of all certificates that can be read, by their InstanceIDs. */
  public Map<String, String> fingerprints() throws WsmanException {
    Map<String, String> known = new HashMap<>();
    for (CertificateStore.Certificate one : CertificateStore.of(client).certificates()) {
      one.sha256().ifPresent(hash -> known.put(one.id(), hash));
    }
    return known;
  }

  /** The InstanceID of a certificate, if it is there. */
  public Optional<String> find(X509Certificate certificate) throws WsmanException {
    return CertificateStore.of(client).find(certificate).map(CertificateStore.Certificate::id);
  }

  /**
   * Adds a certificate unless it is there.
   *
   * @throws OperationFailed if the firmware does not show it afterwards
   */
  public void add(X509Certificate certificate) throws WsmanException, OperationFailed {
    if (find(certificate).isEmpty()) {
      client.invoke(AmtPublicKeyManagementService.addCertificate(X509Text.base64(certificate)));
      if (find(certificate).isEmpty()) {
        throw new OperationFailed(
            Kind.NONSENSE, "The PC took the certificate and does not show it.");
      }
    }
  }

  /** Removes a certificate and then its key pair, as far as they are there and not in use. */
  public void remove(X509Certificate certificate) throws WsmanException {
    CertificateStore store = CertificateStore.of(client);
    Optional<CertificateStore.Certificate> present = store.find(certificate);
    if (present.filter(one -> !one.uses().isEmpty()).isPresent()) {
      return;
    }
    if (present.isPresent()) {
      client.delete("AMT_PublicKeyCertificate", AmtPublicKeyCertificate.key(present.get().id()));
    }
    Optional<CertificateStore.KeyPair> pair = store.keyOf(certificate);
    if (pair.isPresent() && store.certificatesOf(pair.get()).size() <= present.stream().count()) {
      removeKey(pair.get().id());
    }
  }

  /** Removes a key pair. */
  public void removeKey(String id) throws WsmanException {
    client.delete("AMT_PublicPrivateKeyPair", AmtPublicPrivateKeyPair.key(id));
  }
}
