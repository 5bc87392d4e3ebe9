package org.mayday.wsman.http;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * Shows one certificate with its whole chain, whatever the firmware asks for: it names no
 * authorities, and JSSE would leave the root out that its hash is compared with.
 */
final class IdentityKeys extends X509ExtendedKeyManager {
  private static final String ALIAS = "identity";

  private final ClientIdentity identity;

  IdentityKeys(ClientIdentity identity) {
    this.identity = identity;
  }

  @Override
  public @Nullable String chooseClientAlias(
      String[] kinds, Principal @Nullable [] issuers, @Nullable Socket socket) {
    return fitting(kinds);
  }

  @Override
  public @Nullable String chooseEngineClientAlias(
      String[] kinds, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
    return fitting(kinds);
  }

  private @Nullable String fitting(String[] kinds) {
    String own = identity.key().getAlgorithm();
    for (String kind : kinds) {
      if (kind.equals(own)) {
        return ALIAS;
      }
    }
    return null;
  }

  @Override
  public X509Certificate[] getCertificateChain(String alias) {
    return identity.chain().toArray(X509Certificate[]::new);
  }

  @Override
  public PrivateKey getPrivateKey(String alias) {
    return identity.key();
  }

  @Override
  public String[] getClientAliases(String kind, Principal @Nullable [] issuers) {
    return new String[] {ALIAS};
  }

  @Override
  public String @Nullable [] getServerAliases(String kind, Principal @Nullable [] issuers) {
    return null;
  }

  @Override
  public @Nullable String chooseServerAlias(
      String kind, Principal @Nullable [] issuers, @Nullable Socket socket) {
    return null;
  }
}
