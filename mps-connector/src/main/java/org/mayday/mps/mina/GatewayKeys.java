package org.mayday.mps.mina;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.api.MpsName;
import org.mayday.mps.api.TlsIdentity;

/**
 * Shows the certificate of the MPS that a PC asks for (server name indication, RFC 6066 3), with
 * the kind of key that TLS chose from what the PC offers. New certificates hold for handshakes from
 * then on, connections that are up keep theirs. Thread-safe.
 */
final class GatewayKeys extends X509ExtendedKeyManager {
  private volatile Shown shown;

  GatewayKeys(List<MpsName> names) {
    shown = new Shown(0, names, null);
  }

  void show(List<MpsName> names) {
    Shown last = shown;
    shown = new Shown(last.turn + 1, names, new Shown(last.turn, last.names, null));
  }

  /**
   * What is shown at a time. What was shown before is kept, so that a handshake that chose an alias
   * of then finds its key.
   *
   * @param turn counts the exchanges
   */
  private record Shown(long turn, List<MpsName> names, @Nullable Shown before) {

    /** The alias of the right certificate: turn, number of the name, number of the identity. */
    @Nullable String alias(String keyType, @Nullable SSLEngine engine) {
      int name = asked(engine);
      List<TlsIdentity> identities = names.get(name).identities();
      for (int i = 0; i < identities.size(); i++) {
        if (identities.get(i).key().getAlgorithm().equals(algorithm(keyType))) {
          return turn + "." + name + "." + i;
        }
      }
      return null;
    }

    private int asked(@Nullable SSLEngine engine) {
      if (names.size() > 1
          && engine != null
          && engine.getHandshakeSession() instanceof ExtendedSSLSession session) {
        for (SNIServerName asked : session.getRequestedServerNames()) {
          int found = find(asked);
          if (found >= 0) {
            return found;
          }
        }
      }
      return 0;
    }

    private int find(SNIServerName asked) {
      String host =
          asked instanceof SNIHostName name ? name.getAsciiName().toLowerCase(Locale.ROOT) : "";
      for (int i = 0; i < names.size(); i++) {
        if (names.get(i).isCalled(host)) {
          return i;
        }
      }
      return -1;
    }

    @Nullable TlsIdentity identity(String alias) {
      String[] parts = alias.split("\\.");
      if (Long.parseLong(parts[0]) == turn) {
        return names.get(Integer.parseInt(parts[1])).identities().get(Integer.parseInt(parts[2]));
      }
      return before == null ? null : before.identity(alias);
    }
  }

  /**
   * The kind of key. The runtime's JSSE says "RSA" or "EC"; Bouncy Castle's also says how it is
   * used, such as "KE:RSA", "ECDHE_RSA", "ECDHE_ECDSA" or "EC/secp256r1".
   */
  private static String algorithm(String keyType) {
    if (keyType.endsWith("RSA")) {
      return "RSA";
    }
    return keyType.startsWith("EC") ? "EC" : keyType;
  }

  private @Nullable TlsIdentity identityOf(@Nullable String alias) {
    return alias == null ? null : shown.identity(alias);
  }

  @Override
  public @Nullable String chooseEngineServerAlias(
      String keyType, Principal @Nullable [] issuers, SSLEngine engine) {
    return shown.alias(keyType, engine);
  }

  @Override
  public @Nullable String chooseServerAlias(
      String keyType, Principal @Nullable [] issuers, Socket socket) {
    return shown.alias(keyType, null);
  }

  @Override
  public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
    String alias = shown.alias(keyType, null);
    return alias == null ? null : new String[] {alias};
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
