package org.mayday.wsman.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mayday.wsman.http.TransportFixture.TEXT;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
}
