package org.mayday.wsman.http;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * What a console proves itself with to firmware in TLS.
 *
 * @param key private key of the first certificate
 * @param chain its own certificate first, its issuers after it, the root last
 */
public record ClientIdentity(PrivateKey key, List<X509Certificate> chain) {
  /** Copies the chain. */
  public ClientIdentity {
    chain = List.copyOf(chain);
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("the certificate chain is empty");
    }
  }

  /** Leaves the key out. */
  @Override
  public String toString() {
    return "ClientIdentity[" + chain.get(0).getSubjectX500Principal() + "]";
  }
}
