package org.mayday.security.control;

import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.control.Abreast;
import org.mayday.operation.control.Reads;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtPublicKeyCertificate;
import org.mayday.wsman.amt.AmtPublicPrivateKeyPair;
import org.mayday.wsman.instance.EndpointReference;
import org.mayday.wsman.instance.ResourceUri;
import org.mayday.wsman.instance.WsmanInstance;

/** The certificates and keys of a PC's firmware, and what uses them. */
final class CertificateStore {
  /** Associations of credentials with what uses them; the first one yields the others too. */
  private static final List<String> CONTEXTS =
      List.of(
          "CIM_CredentialContext",
          "AMT_TLSCredentialContext",
          "AMT_RemoteAccessCredentialContext",
          "AMT_8021xCredentialContext",
          "IPS_8021xCredentialContext");

  private final List<Certificate> certificates = new ArrayList<>();
  private final List<KeyPair> keys = new ArrayList<>();

  private CertificateStore() {}

  /** Reads all of it. */
  static CertificateStore of(WsmanClient client) throws WsmanException {
    CertificateStore store = new CertificateStore();
    Abreast all = new Abreast();
    var used = all.read(CertificateStore::uses);
    var certificates = all.read(pc -> Reads.all(pc, AmtPublicKeyCertificate.class));
    var keys = all.read(pc -> Reads.all(pc, AmtPublicPrivateKeyPair.class));
    all.with(client);
    Map<String, Set<String>> uses = used.get();
    for (AmtPublicKeyCertificate told : certificates.get()) {
      String id = told.instanceId().orElse("");
      store.certificates.add(
          new Certificate(
              id,
              told,
              told.x509Certificate().flatMap(X509Text::parse),
              uses.getOrDefault(id, Set.of())));
    }
    for (AmtPublicPrivateKeyPair told : keys.get()) {
      store.keys.add(
          new KeyPair(told.instanceId().orElse(""), told.derKey().flatMap(KeyText::parse)));
    }
    return store;
  }

  List<Certificate> certificates() {
    return certificates;
  }

  List<KeyPair> keys() {
    return keys;
  }

  /** The certificate with this instance identifier or fingerprint. */
  Certificate certificate(String name) throws OperationFailed {
    return certificates.stream()
        .filter(one -> one.id().equals(name) || one.sha256().filter(name::equals).isPresent())
        .findFirst()
        .orElseThrow(
            () -> new OperationFailed(Kind.NOT_OFFERED, "The PC has no certificate " + name + "."));
  }

  /** The key pair with this instance identifier. */
  KeyPair key(String id) throws OperationFailed {
    return keys.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(
            () -> new OperationFailed(Kind.NOT_OFFERED, "The PC has no key pair " + id + "."));
  }

  /** The certificates that are for this key pair. */
  List<Certificate> certificatesOf(KeyPair key) {
    return certificates.stream().filter(one -> isFor(one, key)).toList();
  }

  /** The key pair that a certificate is for. */
  Optional<KeyPair> keyOf(X509Certificate certificate) {
    return keys.stream()
        .filter(key -> key.parsed().filter(certificate.getPublicKey()::equals).isPresent())
        .findFirst();
  }

  /** This certificate, if it is there. */
  Optional<Certificate> find(X509Certificate certificate) {
    return certificates.stream()
        .filter(one -> one.parsed().filter(certificate::equals).isPresent())
        .findFirst();
  }

  /** Refuses a certificate that is there already. */
  void refuseTwice(X509Certificate certificate) throws OperationFailed {
    Optional<Certificate> present = find(certificate);
    if (present.isPresent()) {
      throw new OperationFailed(
          Kind.NOT_OFFERED, "The PC has this certificate already: " + present.get().id() + ".");
    }
  }

  private static boolean isFor(Certificate certificate, KeyPair key) {
    return certificate
        .parsed()
        .flatMap(parsed -> key.parsed().filter(parsed.getPublicKey()::equals))
        .isPresent();
  }

  private static Map<String, Set<String>> uses(WsmanClient client) throws WsmanException {
    Map<String, Set<String>> uses = new LinkedHashMap<>();
    for (String context : CONTEXTS) {
      Optional<List<WsmanInstance>> found = Reads.all(client, context);
      for (WsmanInstance use : found.orElse(List.of())) {
        Optional<EndpointReference> what = use.reference("ElementInContext");
        Optional<EndpointReference> user = use.reference("ElementProvidingContext");
        if (what.isPresent() && user.isPresent()) {
          String id = what.get().selectors().values().getOrDefault("InstanceID", "").toString();
          uses.computeIfAbsent(id, unseen -> new LinkedHashSet<>()).add(words(user.get()));
        }
      }
      if (found.isPresent() && context.startsWith("CIM_")) {
        return uses;
      }
    }
    return uses;
  }

  private static String words(EndpointReference user) {
    String className = ResourceUri.className(user.resourceUri());
    if (className.contains("TLSProtocolEndpoint")) {
      return "TLS";
    }
    if (className.contains("8021")) {
      return "802.1x";
    }
    if (className.contains("ManagementPresence")) {
      return "remote access";
    }
    return className.contains("WiFi") ? "wireless profile" : className;
  }

  /**
   * A certificate of the store.
   *
   * @param parsed empty if what the firmware tells cannot be read
   * @param uses what uses it, in words
   */
  record Certificate(
      String id, AmtPublicKeyCertificate told, Optional<X509Certificate> parsed, Set<String> uses) {
    boolean isShownByTls() {
      return uses.contains("TLS");
    }

    boolean trustedRoot() {
      return told.trustedRootCertificate().orElse(false);
    }

    Optional<String> sha256() {
      return parsed.map(X509Text::der).map(X509Text::sha256);
    }
  }

  /**
   * A key pair of the store.
   *
   * @param parsed its public half; empty if it cannot be read
   */
  record KeyPair(String id, Optional<RSAPublicKey> parsed) {}
}
