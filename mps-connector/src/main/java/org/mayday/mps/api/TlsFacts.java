package org.mayday.mps.api;

import java.io.Serializable;

/**
 * How a connection of a PC is secured.
 *
 * @param listener name of the gateway's listener through which it came, such as "modern"
 * @param protocol such as "TLSv1.2"
 * @param cipherSuite such as "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"
 * @param client subject of the certificate that the PC showed (RFC 2253); empty if it showed none
 */
public record TlsFacts(String listener, String protocol, String cipherSuite, String client)
    implements Serializable {
  /** Of a connection whose handshake is not done. */
  public static final TlsFacts NONE = new TlsFacts("", "", "", "");

  @Override
  public String toString() {
    return protocol
        + " at the "
        + listener
        + " listener"
        + (client.isEmpty() ? "" : " with a certificate of " + client);
  }
}
