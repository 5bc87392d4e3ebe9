package org.mayday.mps.mina;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.netty.handler.ssl.OpenSsl;
import io.netty.util.ReferenceCounted;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mayday.mps.api.MpsName;
import org.mayday.mps.api.TlsIdentity;
import org.mayday.mps.api.TlsMaterial;
import org.mayday.mps.config.TlsEngine;
import org.mayday.mps.fixture.TestIdentity;

/** What the listener wants of TLS, of each implementation. */
class EnginesTest {
  private static final TlsIdentity FIRST = TestIdentity.named("first.example");
  private static final TlsIdentity SECOND = TestIdentity.named("second.example");
  private static final TlsIdentity PC = TestIdentity.named("pc");
  private static final InetSocketAddress PEER = new InetSocketAddress("127.0.0.1", 9);

  @ParameterizedTest
  @CsvSource({"JDK, TLSv1.2", "JDK, TLSv1.3", "NATIVE, TLSv1.2", "NATIVE, TLSv1.3"})
  void carriesBytesBothWays(TlsEngine kind, String protocol) throws Exception {
    TlsEngines engines = engines(kind, TlsMaterial.of(FIRST));
    Pair pair = new Pair(engines, null, null, protocol);
    pair.shake();
    assertThat(pair.server.getSession().getProtocol()).isEqualTo(protocol);
    assertThat(pair.shown()).isEqualTo(FIRST.chain().get(0));
    pair.close(engines);
    engines.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"JDK", "NATIVE"})
  void showsTheCertificateOfTheNameThatIsAskedFor(TlsEngine kind) throws Exception {
    TlsMaterial material =
        new TlsMaterial(
            List.of(
                new MpsName(List.of("first.example"), List.of(FIRST)),
                new MpsName(List.of("second.example"), List.of(SECOND))),
            List.of());
    TlsEngines engines = engines(kind, material);
    for (String version : List.of("TLSv1.2", "TLSv1.3")) {
      assertThat(shown(engines, "second.example", version)).isEqualTo(SECOND.chain().get(0));
      assertThat(shown(engines, "first.example", version)).isEqualTo(FIRST.chain().get(0));
      assertThat(shown(engines, "third.example", version)).isEqualTo(FIRST.chain().get(0));
      assertThat(shown(engines, null, version)).isEqualTo(FIRST.chain().get(0));
    }
    engines.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"JDK", "NATIVE"})
  void showsNewCertificatesFromTheNextHandshakeOn(TlsEngine kind) throws Exception {
    TlsEngines engines = engines(kind, TlsMaterial.of(FIRST));
    assertThat(shown(engines, null, "TLSv1.2")).isEqualTo(FIRST.chain().get(0));
    engines.use(TlsMaterial.of(SECOND));
    assertThat(shown(engines, null, "TLSv1.2")).isEqualTo(SECOND.chain().get(0));
    engines.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"JDK", "NATIVE"})
  void asksForCertificatesOfPcsAndBelievesTheRightOnes(TlsEngine kind) throws Exception {
    TlsEngines engines = engines(kind, TlsMaterial.of(FIRST));
    assertThat(engines.asksClients()).isFalse();
    engines.use(
        new TlsMaterial(
            List.of(new MpsName(List.of(), List.of(FIRST))), List.of(PC.chain().get(0))));
    assertThat(engines.asksClients()).isTrue();

    Pair with = new Pair(engines, PC, null, "TLSv1.2");
    with.shake();
    assertThat(with.server.getSession().getPeerCertificates()).containsExactly(PC.chain().get(0));
    with.close(engines);

    Pair without = new Pair(engines, null, null, "TLSv1.2");
    without.shake();
    assertThat(catchUnverified(without.server)).isNotNull();
    without.close(engines);
    engines.close();
  }

  @Test
  void anEngineOfBoringSslIsFreedWhenItsConnectionIsGone() throws Exception {
    TlsEngines engines = engines(TlsEngine.NATIVE, TlsMaterial.of(FIRST));
    Pair pair = new Pair(engines, null, null, "TLSv1.2");
    pair.shake();
    ReferenceCounted engine = (ReferenceCounted) ((TellingEngine) pair.server).engine();
    assertThat(engine.refCnt()).isEqualTo(1);
    pair.close(engines);
    assertThat(engine.refCnt()).isZero();
    engines.close();
  }

  private static @Nullable SSLPeerUnverifiedException catchUnverified(SSLEngine engine) {
    try {
      engine.getSession().getPeerCertificates();
      return null;
    } catch (SSLPeerUnverifiedException e) {
      return e;
    }
  }

  private static X509Certificate shown(TlsEngines engines, @Nullable String name, String protocol)
      throws Exception {
    Pair pair = new Pair(engines, null, name, protocol);
    pair.shake();
    X509Certificate shown = pair.shown();
    pair.close(engines);
    return shown;
  }

  private static TlsEngines engines(TlsEngine kind, TlsMaterial material) {
    assumeTrue(kind == TlsEngine.JDK || OpenSsl.isAvailable(), "no native TLS here");
    TlsEngines engines = ModernTls.engines(kind, material);
    assertThat(engines)
        .isInstanceOf(kind == TlsEngine.JDK ? JsseEngines.class : NativeEngines.class);
    return engines;
  }

  /** A client of the Java runtime and a server, joined by two buffers. */
  private static final class Pair {
    private final SSLEngine client;
    private final SSLEngine server;
    private final ByteBuffer toServer = ByteBuffer.allocate(65_536);
    private final ByteBuffer toClient = ByteBuffer.allocate(65_536);

    Pair(TlsEngines engines, @Nullable TlsIdentity own, @Nullable String name, String protocol)
        throws GeneralSecurityException, java.io.IOException {
      server = engines.create(PEER);
      SSLContext context = SSLContext.getInstance("TLS");
      KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      if (own != null) {
        store.setKeyEntry(
            "pc", own.key(), new char[0], own.chain().toArray(X509Certificate[]::new));
      }
      keys.init(store, new char[0]);
      context.init(keys.getKeyManagers(), new TrustManager[] {new Anyone()}, null);
      client = context.createSSLEngine();
      client.setUseClientMode(true);
      SSLParameters parameters = client.getSSLParameters();
      parameters.setProtocols(new String[] {protocol});
      if (name != null) {
        parameters.setServerNames(List.of(new SNIHostName(name)));
      }
      client.setSSLParameters(parameters);
    }

    /** Shakes hands and carries some bytes each way. */
    void shake() throws SSLException {
      ByteBuffer question = ByteBuffer.wrap("question".getBytes());
      ByteBuffer answer = ByteBuffer.wrap("answer".getBytes());
      ByteBuffer atServer = ByteBuffer.allocate(65_536);
      ByteBuffer atClient = ByteBuffer.allocate(65_536);
      for (int i = 0; i < 50 && (atServer.position() < 8 || atClient.position() < 6); i++) {
        step(client, question, toServer, toClient, atClient);
        step(server, atServer.position() == 8 ? answer : empty(), toClient, toServer, atServer);
      }
      assertThat(new String(atServer.array(), 0, atServer.position())).isEqualTo("question");
      assertThat(new String(atClient.array(), 0, atClient.position())).isEqualTo("answer");
    }

    private static ByteBuffer empty() {
      return ByteBuffer.allocate(0);
    }

    private static void step(
        SSLEngine engine, ByteBuffer out, ByteBuffer wire, ByteBuffer arrived, ByteBuffer plain)
        throws SSLException {
      engine.wrap(out, wire);
      tasks(engine);
      arrived.flip();
      SSLEngineResult.Status status;
      do {
        SSLEngineResult result = engine.unwrap(arrived, plain);
        tasks(engine);
        status = result.bytesConsumed() > 0 ? result.getStatus() : SSLEngineResult.Status.CLOSED;
      } while (status == SSLEngineResult.Status.OK && arrived.hasRemaining());
      arrived.compact();
    }

    private static void tasks(SSLEngine engine) {
      for (Runnable task = engine.getDelegatedTask();
          task != null;
          task = engine.getDelegatedTask()) {
        task.run();
      }
    }

    X509Certificate shown() throws SSLPeerUnverifiedException {
      return (X509Certificate) client.getSession().getPeerCertificates()[0];
    }

    void close(TlsEngines engines) {
      engines.release(server);
    }
  }

  private static final class Anyone implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
