package org.mayday.mps.mina;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.api.TlsIdentity;

/**
 * Shows the gateway's certificate; a new one holds for handshakes from then on, connections that
 * are up keep theirs. Thread-safe.
 */
final class GatewayKeys extends X509ExtendedKeyManager {
  private volatile Shown shown;

  GatewayKeys(TlsIdentity identity) {
    shown = new Shown("mps-1", identity);
  }

  void show(TlsIdentity identity) {
    Shown last = shown;
    shown = new Shown(last.alias.equals("mps-1") ? "mps-2" : "mps-1", identity, last);
  }

  /**
   * An identity under its alias. The one before is kept so that a handshake that chose the old
   * alias finds its key.
   */
  private record Shown(String alias, TlsIdentity identity, @Nullable Shown before) {
    Shown(String alias, TlsIdentity identity) {
      this(alias, identity, (Shown) null);
    }

    /** Keeps one predecessor, not a chain of them. */
    Shown {
      before = before == null ? null : new Shown(before.alias, before.identity);
    }
  }

  private @Nullable TlsIdentity identityOf(@Nullable String alias) {
    Shown now = shown;
    if (now.alias.equals(alias)) {
      return now.identity;
    }
    Shown before = now.before;
    return before != null && before.alias.equals(alias) ? before.identity : null;
  }

  @Override
  public @Nullable String chooseEngineServerAlias(
      String keyType, Principal @Nullable [] issuers, SSLEngine engine) {
    Shown now = shown;
    return now.identity.key().getAlgorithm().equals(keyType) ? now.alias : null;
  }

  @Override
  public @Nullable String chooseServerAlias(
      String keyType, Principal @Nullable [] issuers, Socket socket) {
    Shown now = shown;
    return now.identity.key().getAlgorithm().equals(keyType) ? now.alias : null;
  }

  @Override
  public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
    return new String[] {shown.alias};
  }

  @Override
  public X509Certificate @Nullable [] getCertificateChain(String alias) {
    TlsIdentity identity = identityOf(alias);
    return identity == null ? null : identity.chain().toArray(new X509Certificate[0]);
  }

  @Override
  public @Nullable PrivateKey getPrivateKey(String alias) {
    TlsIdentity identity = identityOf(alias);
    return identity == null ? null : identity.key();
  }

  @Override
  public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
    return null;
  }

  @Override
  public @Nullable String chooseClientAlias(
      String[] keyType, Principal @Nullable [] issuers, Socket socket) {
    return null;
  }
}
