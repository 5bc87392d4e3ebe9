package org.mayday.mps.api;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * What the listeners prove themselves with, and what they let PCs prove themselves with.
 *
 * @param names at least one; the first is shown to PCs that ask for none or for an unknown one
 * @param clientAuthorities issuers of the certificates of PCs; PCs are asked for one only if there
 *     are any
 */
public record TlsMaterial(List<MpsName> names, List<X509Certificate> clientAuthorities) {
  public TlsMaterial {
    names = List.copyOf(names);
    clientAuthorities = List.copyOf(clientAuthorities);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("no certificate to show");
    }
  }

  /** One certificate for whatever name, and no certificates of PCs. */
  public static TlsMaterial of(TlsIdentity identity) {
    return new TlsMaterial(List.of(new MpsName(List.of(), List.of(identity))), List.of());
  }
}
