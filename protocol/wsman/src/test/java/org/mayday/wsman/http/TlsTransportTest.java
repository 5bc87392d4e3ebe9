package org.mayday.wsman.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mayday.wsman.http.TransportFixture.TEXT;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.WsmanTransportException.Kind;

/** TLS inside the channel with a pinned certificate. */
class TlsTransportTest {
  private static final char[] STORE_PASSWORD = "wsman-test".toCharArray();

  private final KeyStore store = store();
  private TransportFixture fixture;

  private static KeyStore store() {
    try (InputStream in = TlsTransportTest.class.getResourceAsStream("/amt-tls.p12")) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, STORE_PASSWORD);
      return store;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void start() throws IOException, GeneralSecurityException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, STORE_PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    fixture = new TransportFixture(new AmtLikeServer(context.getServerSocketFactory()));
  }

  @AfterEach
  void stop() throws IOException {
    fixture.close();
  }

  private void use(CertificatePin pin) {
    fixture.transport =
        fixture.transport(
            HttpSettings.tls("tern-07", fixture.server.port(), pin), AmtLikeServer.PASSWORD);
  }

  @Test
  void showsTheFingerprintAndSpeaksOverTls() throws Exception {
    List<String> seen = new ArrayList<>();
    use(seen::add);
    assertThat(fixture.read()).isEqualTo(TEXT);
    assertThat(fixture.read()).isEqualTo(TEXT);
    byte[] certificate = store.getCertificate("amt").getEncoded();
    String expected =
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate));
    assertThat(seen).isNotEmpty().containsOnly(expected);
    assertThat(fixture.server.challenges).hasValue(1);
  }

  @Test
  void anotherCertificateIsRefusedBeforeAnythingIsSent() {
    use(fingerprint -> false);
    fixture.failsWith(Kind.UNTRUSTED);
    assertThat(fixture.server.requests).isEmpty();
  }

  @Test
  void aRefusalOfTheCertificateIsNotFinal() throws WsmanTransportException {
    List<Boolean> verdicts = new ArrayList<>(List.of(false, true, true, true));
    use(fingerprint -> verdicts.remove(0));
    fixture.failsWith(Kind.UNTRUSTED);
    assertThat(fixture.read()).isEqualTo(TEXT);
  }

  /** The first so many channels end before the PC has shown a certificate. */
  private void useCut(int cuts, CertificatePin pin, Optional<OldTls> old) {
    AtomicInteger left = new AtomicInteger(cuts);
    HttpSettings settings = HttpSettings.tls("tern-07", fixture.server.port(), pin);
    fixture.transport =
        fixture.transport(
            timeout -> left.getAndDecrement() > 0 ? new Deaf() : fixture.connect(timeout),
            old.map(settings::orOld).orElse(settings),
            AmtLikeServer.PASSWORD);
  }

  @Test
  void speaksOlderTlsOnlyAfterNewerHasFailedAndThenAtOnce() throws Exception {
    Older older = new Older();
    useCut(1, fingerprint -> true, Optional.of(older));
    assertThat(fixture.read()).isEqualTo(TEXT);
    assertThat(older.spoken).containsOnly("TLSv1.2 with TLS_RSA_WITH_AES_128_CBC_SHA256");
    int before = older.spoken.size();
    assertThat(fixture.ask(false, TransportFixture.PLENTY)).isEqualTo(TEXT);
    assertThat(older.spoken)
        .as("a channel of its own for what must not be sent twice")
        .hasSize(before + 1);
  }

  @Test
  void speaksNoOlderTlsIfNewerWorks() throws Exception {
    Older older = new Older();
    useCut(0, fingerprint -> true, Optional.of(older));
    assertThat(fixture.read()).isEqualTo(TEXT);
    assertThat(older.spoken).isEmpty();
  }

  @Test
  void speaksNoOlderTlsToAPcWhoseCertificateIsRefused() {
    Older older = new Older();
    useCut(0, fingerprint -> false, Optional.of(older));
    fixture.failsWith(Kind.UNTRUSTED);
    useCut(1, fingerprint -> false, Optional.of(older));
    fixture.failsWith(Kind.UNTRUSTED);
    assertThat(older.spoken).isEmpty();
    assertThat(fixture.server.requests).isEmpty();
  }

  @Test
  void saysThatThereIsNoTlsInCommon() {
    useCut(1, fingerprint -> true, Optional.empty());
    noneIsShared();
    useCut(2, fingerprint -> true, Optional.of(new Older()));
    noneIsShared();
  }

  private void noneIsShared() {
    WsmanTransportException trouble =
        catchThrowableOfType(WsmanTransportException.class, fixture::read);
    assertThat(trouble.kind()).isEqualTo(Kind.UNTRUSTED);
    assertThat(trouble.getCause()).isInstanceOf(TlsNotShared.class);
  }

  /** Stands for older TLS, which this Java does not have. */
  private static final class Older implements OldTls {
    final List<String> spoken = new CopyOnWriteArrayList<>();

    @Override
    public SSLContext context() throws GeneralSecurityException {
      return SSLContext.getInstance("TLS");
    }

    @Override
    public void spoken(String words) {
      spoken.add(words);
    }
  }

  /** A channel whose other side is gone. */
  private static final class Deaf extends Socket {
    @Override
    public boolean isConnected() {
      return true;
    }

    @Override
    public InputStream getInputStream() {
      return InputStream.nullInputStream();
    }

    @Override
    public OutputStream getOutputStream() {
      return OutputStream.nullOutputStream();
    }

    @Override
    public void setSoTimeout(int millis) {
      // it ends at once
    }
  }

  /** A server that wants a certificate of the client, and remembers or refuses it. */
  private void wantCertificates(List<X509Certificate> shown, boolean accepting, String protocol)
      throws Exception {
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, STORE_PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), new TrustManager[] {new Doorman(shown, accepting)}, null);
    fixture.close();
    SSLParameters wanted = new SSLParameters();
    wanted.setNeedClientAuth(true);
    wanted.setProtocols(new String[] {protocol});
    fixture =
        new TransportFixture(
            new AmtLikeServer(new Demanding(context.getServerSocketFactory(), wanted)));
  }

  private void proveMyself() throws GeneralSecurityException {
    X509Certificate own = (X509Certificate) store.getCertificate("amt");
    PrivateKey key = (PrivateKey) store.getKey("amt", STORE_PASSWORD);
    fixture.transport =
        fixture.transport(
            HttpSettings.tls("tern-07", fixture.server.port(), fingerprint -> true)
                .provenBy(new ClientIdentity(key, List.of(own, own))),
            AmtLikeServer.PASSWORD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void showsItsOwnCertificateWithAllOfItsChain(String protocol) throws Exception {
    List<X509Certificate> shown = new CopyOnWriteArrayList<>();
    wantCertificates(shown, true, protocol);
    proveMyself();
    assertThat(fixture.read()).isEqualTo(TEXT);
    X509Certificate own = (X509Certificate) store.getCertificate("amt");
    assertThat(shown).startsWith(own, own);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void tellsThatItsOwnCertificateWasRefused(String protocol) throws Exception {
    wantCertificates(new CopyOnWriteArrayList<>(), false, protocol);
    proveMyself();
    WsmanTransportException trouble =
        catchThrowableOfType(WsmanTransportException.class, fixture::read);
    // the alert may be lost in the reset that follows it
    assertThat(trouble.kind()).isIn(Kind.UNTRUSTED, Kind.CUT);
    assertThat(fixture.server.requests).isEmpty();
  }

  /** Looks at certificates of clients. */
  private record Doorman(List<X509Certificate> shown, boolean accepting)
      implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind)
        throws CertificateException {
      shown.addAll(List.of(chain));
      if (!accepting) {
        throw new CertificateException("not this one");
      }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind) {
      throw new UnsupportedOperationException();
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }

  /** Makes sockets that demand certificates. */
  private static final class Demanding extends ServerSocketFactory {
    private final ServerSocketFactory factory;
    private final SSLParameters wanted;

    Demanding(ServerSocketFactory factory, SSLParameters wanted) {
      this.factory = factory;
      this.wanted = wanted;
    }

    private ServerSocket demanding(ServerSocket socket) {
      ((SSLServerSocket) socket).setSSLParameters(wanted);
      return socket;
    }

    @Override
    public ServerSocket createServerSocket(int port) throws IOException {
      return demanding(factory.createServerSocket(port));
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog) throws IOException {
      return demanding(factory.createServerSocket(port, backlog));
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address)
        throws IOException {
      return demanding(factory.createServerSocket(port, backlog, address));
    }
  }
}
