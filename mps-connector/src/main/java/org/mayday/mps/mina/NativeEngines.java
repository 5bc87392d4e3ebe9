package org.mayday.mps.mina;

import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.OpenSslCachingX509KeyManagerFactory;
import io.netty.handler.ssl.OpenSslContextOption;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.util.ReferenceCountUtil;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import org.mayday.mps.api.MpsName;
import org.mayday.mps.api.TlsMaterial;

/**
 * TLS by BoringSSL through Netty's {@link SSLEngine}, the same to the listener as {@link
 * JsseEngines}. Engines hold memory outside of the heap until they are released.
 *
 * <p>Netty is the server's, not this application's: BoringSSL leaves a function with each thread
 * that used it, to be called when the thread ends. Were its library unloaded together with a former
 * release, the next of the container's threads to end would take the whole server down.
 *
 * <p>Thread-safe.
 */
final class NativeEngines implements TlsEngines {
  private static final int SESSIONS = 20_000;
  private static final int SESSION_SECONDS = 86_400;
  private static final List<String> PROTOCOLS = List.of("TLSv1.3", "TLSv1.2");

  /** Not the pooled one, because its pools would keep memory with each thread of the container. */
  private static final ByteBufAllocator MEMORY = new UnpooledByteBufAllocator(true, true);

  private Trusting trusting;
  private final GatewayKeys keys;

  NativeEngines(TlsMaterial material) {
    keys = new GatewayKeys(firstKeys(material.names()));
    trusting = trusting(material.clientAuthorities());
  }

  /**
   * The first certificate of each name. BoringSSL is given one certificate before it looks at what
   * the client offers; a second kind of key would fail clients that do not take it.
   */
  private static List<MpsName> firstKeys(List<MpsName> names) {
    return names.stream()
        .map(name -> new MpsName(name.hostNames(), List.of(name.identities().get(0))))
        .toList();
  }

  /**
   * A context and whom it trusts. Who loses trust must not come back by a resumed session, so each
   * set of authorities has a context of its own.
   */
  private record Trusting(SslContext context, List<X509Certificate> authorities) {}

  private Trusting trusting(List<X509Certificate> authorities) {
    try {
      SslContextBuilder builder =
          SslContextBuilder.forServer(keyManagers())
              .sslProvider(SslProvider.OPENSSL)
              .protocols(PROTOCOLS)
              // What is left of tasks is cheaper than to hand it to another thread and back.
              .option(OpenSslContextOption.USE_TASKS, false)
              .sessionCacheSize(SESSIONS)
              .sessionTimeout(SESSION_SECONDS);
      if (!authorities.isEmpty()) {
        builder.trustManager(ClientTrust.under(authorities)).clientAuth(ClientAuth.OPTIONAL);
      }
      return new Trusting(builder.build(), authorities);
    } catch (GeneralSecurityException | SSLException e) {
      throw new IllegalStateException("TLS cannot be set up: " + e.getMessage(), e);
    }
  }

  /**
   * The keys in a factory that keeps what was made of them for BoringSSL; {@link GatewayKeys} has
   * new aliases for new certificates.
   */
  private KeyManagerFactory keyManagers() {
    return new OpenSslCachingX509KeyManagerFactory(new FixedKeys(keys));
  }

  @Override
  public synchronized SSLEngine create(InetSocketAddress peer) {
    return new TellingEngine(
        trusting.context.newEngine(MEMORY, peer.getHostString(), peer.getPort()));
  }

  @Override
  public void release(SSLEngine engine) {
    if (engine instanceof TellingEngine telling) {
      ReferenceCountUtil.safeRelease(telling.engine());
    }
  }

  @Override
  public synchronized void use(TlsMaterial material) {
    keys.show(firstKeys(material.names()));
    if (!trusting.authorities.equals(material.clientAuthorities())) {
      Trusting former = trusting;
      trusting = trusting(material.clientAuthorities());
      ReferenceCountUtil.release(former.context); // engines that it made keep it
    }
  }

  @Override
  public synchronized boolean asksClients() {
    return !trusting.authorities.isEmpty();
  }

  @Override
  public List<String> protocols() {
    return PROTOCOLS;
  }

  @Override
  public synchronized void close() {
    ReferenceCountUtil.release(trusting.context);
  }
}
