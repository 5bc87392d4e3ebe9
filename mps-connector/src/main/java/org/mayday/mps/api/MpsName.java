package org.mayday.mps.api;

import java.util.List;

/**
 * One MPS under its names, with what it proves them.
 *
 * @param hostNames DNS names in lower case that PCs ask for in TLS (RFC 6066 3); {@code
 *     *.example.com} stands for any one label
 * @param identities a certificate for each kind of key, RSA or EC; at least one
 */
public record MpsName(List<String> hostNames, List<TlsIdentity> identities) {
  public MpsName {
    hostNames = List.copyOf(hostNames);
    identities = List.copyOf(identities);
    if (identities.isEmpty()) {
      throw new IllegalArgumentException("a name without a certificate");
    }
  }

  /** Whether this MPS is meant by a host name in lower case (RFC 6125 6.4). */
  public boolean isCalled(String hostName) {
    int dot = hostName.indexOf('.');
    return hostNames.contains(hostName)
        || dot > 0 && hostNames.contains("*" + hostName.substring(dot));
  }
}
