package org.mayday.simulator.wire;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.mayday.simulator.platform.Tls;
import org.mayday.simulator.tunnel.Network.Gateway;
import org.mayday.simulator.web.FirmwareCertificate;

/**
 * TLS for each kind of trust: PCs with the same roots that call the same name share a context,
 * unless they show certificates. Safe for any thread.
 */
public final class MpsContexts {

  private static final int MOST = 256;

  private final boolean old;
  private final boolean insecure;
  private final Map<Trust, SSLContext> contexts =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Trust, SSLContext> eldest) {
          return size() > MOST;
        }
      };

  private MpsContexts(boolean old, boolean insecure) {
    this.old = old;
    this.insecure = insecure;
  }

  /**
   * TLS 1.2 and newer.
   *
   * @param insecure whether every gateway is trusted, as no PC does
   */
  public static MpsContexts modern(boolean insecure) {
    return new MpsContexts(false, insecure);
  }

  /** TLS 1.0 and 1.1, as old firmware speaks it. */
  static MpsContexts old(boolean insecure) {
    return new MpsContexts(true, insecure);
  }

  /**
   * TLS with which a gateway is called.
   *
   * @throws GeneralSecurityException if the PC has no root
   */
  synchronized SSLContext of(Gateway gateway) throws GeneralSecurityException, IOException {
    Trust trust =
        insecure
            ? new Trust(List.of(), "", gateway.own())
            : new Trust(gateway.roots(), gateway.certificateName(), gateway.own());
    SSLContext known = contexts.get(trust);
    if (known == null) {
      known = make(trust);
      contexts.put(trust, known);
    }
    return known;
  }

  private SSLContext make(Trust trust) throws GeneralSecurityException, IOException {
    KeyManager @Nullable [] own =
        trust.own().isPresent() ? FirmwareCertificate.keys(trust.own().get()) : null;
    if (insecure) {
      return old ? MpsTrust.anybodyOld(own) : MpsTrust.anybody(own);
    }
    return old
        ? MpsTrust.underOld(trust.roots(), trust.name(), own)
        : MpsTrust.under(trust.roots(), trust.name(), own);
  }

  private record Trust(List<X509Certificate> roots, String name, Optional<Tls.Credential> own) {}
}
