package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mayday.acceptance.soap.Console.get;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.Test;
import org.mayday.acceptance.desk.HistoryPages;
import org.mayday.acceptance.desk.IntegrationsPage;
import org.mayday.acceptance.scene.Certified;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Scene;
import org.mayday.acceptance.soap.OldConsole;
import org.mayday.acceptance.soap.OldConsole.Answer;
import org.mayday.acceptance.soap.OperationsService;
import org.mayday.acceptance.soap.Soap;
import org.mayday.simulator.platform.Credentials;

/** Consoles that reach PCs through the proxies, as through the original gateway. */
@Acceptance
class ProxyDoorIT {
  private static final String CIM = "http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/";
  private static final String POWER = get(CIM + "CIM_AssociatedPowerManagementService");
  private static final String IDENTIFY =
      "<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'"
          + " xmlns:i='http://schemas.dmtf.org/wbem/wsman/identity/1/wsmanidentity.xsd'>"
          + "<s:Header/><s:Body><i:Identify/></s:Body></s:Envelope>";

  private static String login(Soap who) {
    return "Proxy-Authorization: " + who.basic();
  }

  private static OldConsole http(Scene scene) throws Exception {
    return OldConsole.at(scene.place().httpProxyPort());
  }

  private static OldConsole socks(Scene scene) throws Exception {
    return OldConsole.at(scene.place().socksProxyPort());
  }

  private static String uri(Pc pc) {
    return "http://" + pc.name() + ":16992/wsman";
  }

  @Test
  void readsThroughTheHttpProxyWithTheLoginOfTheFirmwareEndToEnd(Scene scene) throws Exception {
    Pc pc = scene.visiting(scene.pc());
    Credentials amt = pc.machine().identity().amt();
    String ann = login(scene.ann().soap());
    try (OldConsole console = http(scene)) {
      Answer stranger = console.posts(uri(pc), IDENTIFY);
      assertThat(stranger.status()).isEqualTo(407);
      assertThat(stranger.all("Proxy-Authenticate")).hasSize(3);

      Answer challenged = console.posts(uri(pc), IDENTIFY, ann);
      assertThat(challenged.status()).as(challenged.body()).isEqualTo(401);
      String signed = OldConsole.signed(challenged, amt.user(), amt.password());
      Answer identity = console.posts(uri(pc), IDENTIFY, ann, signed);
      assertThat(identity.status()).as(identity.body()).isEqualTo(200);
      assertThat(identity.body()).contains("IdentifyResponse");

      challenged = console.posts(uri(pc), POWER, ann);
      signed = OldConsole.signed(challenged, amt.user(), amt.password());
      Answer power = console.posts(uri(pc), POWER, ann, signed);
      assertThat(power.body()).contains("PowerState");
      assertThat(power.status()).isEqualTo(200);
    }
    assertThat(pc.wrongAmtPasswords()).isZero();
    HistoryPages log = new HistoryPages(scene.deskOf(scene.sue()).browser());
    assertThat(log.audit("door.open", pc.uuid().toString()))
        .contains(scene.ann().name(), "http-proxy", "16992");
    await()
        .untilAsserted(
            () -> assertThat(log.audit("door.end", pc.uuid().toString())).contains("4 requests"));
    await()
        .untilAsserted(
            () ->
                assertThat(scene.eventsOf(pc))
                    .extracting(event -> event.type())
                    .contains("org.mayday.door.opened", "org.mayday.door.closed"));
  }

  @Test
  void readsThroughTheSocksProxy(Scene scene) throws Exception {
    Pc pc = scene.visiting(scene.pc());
    Credentials amt = pc.machine().identity().amt();
    String user = scene.ann().name();
    String password = scene.ann().password();
    Answer challenged;
    try (OldConsole console = socks(scene)) {
      assertThat(console.socks(user, password, pc.uuid().toString(), 16992)).isZero();
      challenged = console.posts("/wsman", POWER);
      assertThat(challenged.status()).isEqualTo(401);
    }
    try (OldConsole console = socks(scene)) {
      assertThat(console.socks(user, password, pc.name(), 16992)).isZero();
      String signed = OldConsole.signed(challenged, amt.user(), amt.password());
      assertThat(console.posts("/wsman", POWER, signed).body()).contains("PowerState");
    }
    try (OldConsole console = socks(scene)) {
      assertThat(console.socks(user, "wrong", pc.name(), 16992)).isEqualTo(-1);
    }
    try (OldConsole console = socks(scene)) {
      assertThat(console.socks(user, password, pc.name(), 22)).isEqualTo(2);
    }
    try (OldConsole console = socks(scene)) {
      assertThat(console.socks(user, password, "localhost", 4848)).isEqualTo(4);
    }
  }

  @Test
  void isNoWayToAnythingElse(Scene scene) throws Exception {
    Pc pc = scene.visiting(scene.pc());
    Pc away = scene.pc();
    String ann = login(scene.ann().soap());
    try (OldConsole console = http(scene)) {
      Answer absent = console.posts(uri(away), IDENTIFY, ann);
      assertThat(absent.status()).isEqualTo(504);
      assertThat(absent.body()).isEqualTo("The PC is not connected.\n");
      for (String place : new String[] {"localhost:4848", "192.0.2.1:8080", "example.com:443"}) {
        assertThat(console.connects(place, ann).status()).as(place).isEqualTo(404);
      }
      assertThat(console.posts("http://localhost:16992/", IDENTIFY, ann).status()).isEqualTo(404);
      assertThat(console.connects(pc.name() + ":22", ann).status()).isEqualTo(403);
      // Where PCs call from is where they are: this is a PC, if it is one, and not the server.
      assertThat(console.connects("127.0.0.1:8080", ann).status()).isIn(403, 404);
      String vic = login(scene.vic().soap());
      assertThat(console.connects(pc.name() + ":16994", vic).status()).isEqualTo(403);
    }
  }

  @Test
  void carriesTlsToFirmwareAndEndsWithTheTunnel(Scene scene) throws Exception {
    Pc pc = scene.visiting(scene.pc());
    OperationsService sue = scene.sue().operations();
    Certified made = Certified.of(pc.name() + ".example.org");
    sue.perform(pc.uuid(), "keys.add", Map.of("privateKey", made.key()));
    String certificate =
        sue.perform(pc.uuid(), "certificates.add", Map.of("certificate", made.certificate()))
            .value("added", "certificate");
    sue.perform(
        pc.uuid(),
        "tls.change",
        Map.of("network", "ON", "networkPlain", "OFF", "certificate", certificate));
    Soap ann = scene.ann().soap();
    try (OldConsole console = http(scene)) {
      assertThat(console.connects(pc.name() + ":16993", login(ann)).status()).isEqualTo(200);
      SSLSocket tls =
          (SSLSocket)
              trustingAll()
                  .getSocketFactory()
                  .createSocket(console.socket(), pc.name(), 16993, true);
      tls.startHandshake();
      assertThat(tls.getSession().getPeerCertificates()).hasSize(1);
      tls.getOutputStream()
          .write("GET / HTTP/1.1\r\nHost: pc\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      byte[] begin = tls.getInputStream().readNBytes(9);
      assertThat(new String(begin, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 ");

      pc.hangsUp();
      assertThat(console.isEnded()).isTrue();
    }
  }

  /** The certificate of the PC is the test's own, and nobody else's business. */
  private static SSLContext trustingAll() throws GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(
        null,
        new TrustManager[] {
          new X509ExtendedTrustManager() {
            @Override
            public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

            @Override
            public void checkClientTrusted(
                X509Certificate[] chain, String type, SSLEngine engine) {}

            @Override
            public void checkServerTrusted(
                X509Certificate[] chain, String type, SSLEngine engine) {}

            @Override
            public void checkClientTrusted(X509Certificate[] chain, String type) {}

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String type) {}

            @Override
            public X509Certificate[] getAcceptedIssuers() {
              return new X509Certificate[0];
            }
          }
        },
        null);
    return context;
  }

  @Test
  void letsConsolesHaveLoginsOfTheirOwn(Scene scene) throws Exception {
    Pc pc = scene.visiting(scene.pc());
    Credentials amt = pc.machine().identity().amt();
    IntegrationsPage page = IntegrationsPage.open(scene.deskOf(scene.administrator()).browser());
    assertThat(page.tests("HTTP_PROXY")).contains("answers and asks for a login");
    assertThat(page.door("SOCKS_PROXY")).contains("Listening");
    String name = "tool-" + UUID.randomUUID().toString().substring(0, 8);
    String secret = page.makes(name);

    try (OldConsole console = http(scene)) {
      Answer first = console.posts(uri(pc), POWER);
      String digest = OldConsole.signedForProxy(first, name, secret);
      Answer challenged = console.posts(uri(pc), POWER, digest);
      assertThat(challenged.status()).as(challenged.body()).isEqualTo(401);
      Answer again = console.posts(uri(pc), POWER, digest);
      assertThat(again.status()).as("a count is good once").isEqualTo(407);
      assertThat(again.all("Proxy-Authenticate")).anyMatch(value -> value.contains("stale=true"));
      Answer power =
          console.posts(
              uri(pc),
              POWER,
              OldConsole.signedForProxy(again, name, secret),
              OldConsole.signed(challenged, amt.user(), amt.password()));
      assertThat(power.status()).isEqualTo(200);
      assertThat(power.body()).contains("PowerState");
    }
    try (OldConsole console = socks(scene)) {
      assertThat(console.socks(name, secret, pc.name(), 16994)).isZero();
      page.disables(name);
      assertThat(console.isEnded()).isTrue();
    }
    try (OldConsole console = socks(scene)) {
      assertThat(console.socks(name, secret, pc.name(), 16994)).isEqualTo(-1);
    }
    HistoryPages log = new HistoryPages(scene.deskOf(scene.sue()).browser());
    assertThat(log.audit("door.login.make", name)).contains(scene.administrator().name());
    assertThat(log.audit("door.signin", name)).contains("Refused");
  }
}
