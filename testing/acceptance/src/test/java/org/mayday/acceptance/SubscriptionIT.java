package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.mayday.acceptance.desk.HistoryPages;
import org.mayday.acceptance.desk.IntegrationsPage;
import org.mayday.acceptance.desk.SubscribersPage;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Scene;
import org.mayday.acceptance.soap.MpsService;
import org.mayday.acceptance.soap.Soap;
import org.mayday.acceptance.soap.SoapFault;
import org.mayday.acceptance.soap.Subscriber;
import org.mayday.acceptance.soap.Subscriber.Answer;
import org.mayday.acceptance.soap.Subscriber.Got;
import org.mayday.acceptance.soap.Xml;

/** Consoles that subscribed at the gateway, and webhooks, are told of what happens. */
@Acceptance
class SubscriptionIT {
  private static final String REFUSED =
      "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>"
          + "<EventNotificationResponse xmlns='urn:mayday:mps:1'><KeepConnection>false"
          + "</KeepConnection></EventNotificationResponse></s:Body></s:Envelope>";

  private static MpsService mps(Soap soap) {
    return new MpsService(soap);
  }

  private static List<Got> awaitAbout(Subscriber listener, Object word, int number) {
    return await("told " + number + " times of " + word)
        .atMost(Duration.ofSeconds(60))
        .until(() -> listener.about(word), all -> all.size() >= number);
  }

  @Test
  void tellsAConsoleOfEachPcThatConnectsAndDisconnects(Scene scene) throws Exception {
    MpsService ann = mps(scene.ann().soap());
    Pc pc = scene.pc();
    try (Subscriber console = Subscriber.open()) {
      Xml made = ann.subscribe(console.address(), false);
      assertThat(made.text("WantReply")).isEqualTo("false");
      scene.visiting(pc);
      Xml up = awaitAbout(console, pc.uuid(), 1).get(0).xml();
      assertThat(up.text("State")).isEqualTo("0");
      assertThat(up.text("DeviceFqdn")).isEqualTo(pc.name());
      assertThat(up.text("DevicePort")).isEqualTo("16992");
      assertThat(up.text("MpsHttpPort")).isEqualTo(String.valueOf(scene.place().httpProxyPort()));
      assertThat(up.text("WantReply")).isEqualTo("false");
      assertThat(up.text("trigger")).isEqualTo("PERIODIC");
      assertThat(up.text("address")).startsWith("127.");
      pc.hangsUp();
      Xml down = awaitAbout(console, pc.uuid(), 2).get(1).xml();
      assertThat(down.text("State")).isEqualTo("1");
      assertThat(down.text("tunnel")).isEqualTo(up.text("tunnel"));
      assertThat(down.text("reason")).isNotEmpty();
      assertThat(down.text("event")).isNotEqualTo(up.text("event"));
      ann.unsubscribe(made.text("SubscriptionId"));
      assertThatThrownBy(() -> ann.unsubscribe(made.text("SubscriptionId")))
          .isInstanceOf(SoapFault.class);
    }
  }

  @Test
  void letsAConsoleRefuseAPc(Scene scene) throws Exception {
    MpsService ann = mps(scene.ann().soap());
    Pc pc = scene.pc();
    try (Subscriber console = Subscriber.open()) {
      console.answers(got -> new Answer(200, got.names(pc.uuid()) ? REFUSED : ""));
      Xml made = ann.subscribe(console.address(), true);
      assertThat(made.text("WantReply")).isEqualTo("true");
      pc.visits();
      Got up = awaitAbout(console, pc.uuid(), 1).get(0);
      assertThat(up.xml().text("WantReply")).isEqualTo("true");
      assertThat(up.xml().text("replySeconds")).isNotEmpty();
      pc.isHungUp();
      Xml down = awaitAbout(console, pc.uuid(), 2).get(1).xml();
      assertThat(down.text("State")).isEqualTo("1");
      assertThat(down.text("detail")).contains("refused the PC");
      HistoryPages log = new HistoryPages(scene.deskOf(scene.sue()).browser());
      assertThat(log.audit("tunnel.veto", pc.uuid().toString())).contains(scene.ann().name());
      await()
          .untilAsserted(
              () ->
                  assertThat(scene.eventsOf(pc))
                      .extracting(event -> event.what())
                      .contains("tunnel.vetoed"));
      ann.unsubscribe(made.text("SubscriptionId"));
    }
  }

  @Test
  void listsTheConnectedAndSaysWhetherOneIs(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    Pc other = scene.visiting(scene.pc());
    Pc away = scene.pc();
    MpsService ann = mps(scene.ann().soap());
    List<Xml> all = ann.connected(1);
    assertThat(all.stream().map(one -> one.text("DeviceUuid")))
        .contains(pc.uuid().toString(), other.uuid().toString())
        .doesNotContain(away.uuid().toString())
        .doesNotHaveDuplicates();
    assertThat(ann.isConnected(pc.uuid()).text("trigger")).isEqualTo("PERIODIC");
    assertThat(ann.isConnected(pc.name()).text("Connected")).isEqualTo("true");
    assertThat(ann.isConnected(away.uuid()).text("Connected")).isEqualTo("false");
    assertThatThrownBy(() -> ann.isConnected("nobody-" + scene.unique()))
        .isInstanceOf(SoapFault.class);
    assertThatThrownBy(() -> mps(scene.vic().soap()).connected(1)).isInstanceOf(SoapFault.class);
  }

  @Test
  void letsConsolesAskWithLoginsOfTheirOwnThereOnly(Scene scene) throws Exception {
    Pc pc = scene.visiting(scene.pc());
    String name = "console-" + scene.unique();
    String secret =
        IntegrationsPage.open(scene.deskOf(scene.administrator()).browser()).makes(name);
    Soap console = new Soap(scene.page("soap/"), name, secret);
    assertThat(mps(console).isConnected(pc.uuid()).text("Connected")).isEqualTo("true");
    assertThat(console.raw("calls", Soap.envelope("calls", "<t:listCalls/>")).statusCode())
        .isEqualTo(401);
    Soap wrong = console.as("wrong");
    assertThat(wrong.raw("mps", Soap.envelope("mps", "<t:Release/>")).statusCode()).isEqualTo(401);
  }

  @Test
  void bringsAWebhookSignedEventsInOrderOverItsFailures(Scene scene) throws Exception {
    Pc pc = scene.pc();
    AtomicInteger failures = new AtomicInteger(2);
    try (Subscriber hook = Subscriber.open()) {
      hook.answers(
          got ->
              new Answer(got.names(pc.uuid()) && failures.getAndDecrement() > 0 ? 500 : 204, ""));
      SubscribersPage page = SubscribersPage.open(scene.deskOf(scene.administrator()).browser());
      String name = "hook-" + scene.unique();
      String secret = page.makes(name, hook.address(), "org.mayday.tunnel.*");
      scene.visiting(pc);
      pc.hangsUp();
      List<Got> all = awaitAbout(hook, pc.uuid(), 5);
      assertThat(all.subList(0, 3)).extracting(Got::id).containsOnly(all.get(0).id());
      assertThat(all.subList(2, 5))
          .extracting(Got::body)
          .satisfiesExactly(
              body -> assertThat(body).contains("org.mayday.tunnel.opened"),
              body -> assertThat(body).contains("org.mayday.tunnel.forwarded"),
              body -> assertThat(body).contains("org.mayday.tunnel.closed"));
      for (Got one : all) {
        assertThat(one.type()).startsWith("application/cloudevents+json");
        assertThat(one.signature()).isEqualTo(signed(secret, one));
      }
    }
  }

  private static String signed(String secret, Got got) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(
        new SecretKeySpec(
            Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
    String signed = got.id() + "." + got.timestamp() + "." + got.body();
    return "v1,"
        + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void putsAsideWhatIsNotTakenAndSendsItAgain(Scene scene) throws Exception {
    MpsService admin = mps(scene.administrator().soap());
    Pc pc = scene.pc();
    try (Subscriber hook = Subscriber.open();
        Subscriber hanging = Subscriber.open();
        Subscriber console = Subscriber.open()) {
      hook.answers(got -> new Answer(503, ""));
      hanging.answers(got -> Subscriber.HANGS);
      String id =
          admin
              .hook("dead-" + scene.unique(), hook.address(), "org.mayday.tunnel.opened")
              .text("SubscriptionId");
      String slow =
          admin
              .hook("slow-" + scene.unique(), hanging.address(), "org.mayday.tunnel.opened")
              .text("SubscriptionId");
      String good = admin.subscribe(console.address(), false).text("SubscriptionId");
      scene.visiting(pc);
      awaitAbout(console, pc.uuid(), 1);
      SubscribersPage page = SubscribersPage.open(scene.deskOf(scene.administrator()).browser());
      for (String one : List.of(id, slow)) {
        await("given up")
            .atMost(Duration.ofSeconds(90))
            .untilAsserted(
                () -> {
                  SubscribersPage now =
                      SubscribersPage.open(scene.deskOf(scene.administrator()).browser());
                  assertThat(now.card(one))
                      .contains("Failing", "dead letter", pc.uuid().toString());
                });
      }
      hook.answers(got -> new Answer(200, ""));
      page = SubscribersPage.open(scene.deskOf(scene.administrator()).browser());
      assertThat(page.tests(id)).contains("200");
      int before = hook.about(pc.uuid()).size();
      page.sendsAgain(id);
      awaitAbout(hook, pc.uuid(), before + 1);
      for (String one : List.of(id, slow, good)) {
        admin.unsubscribe(one);
      }
    }
  }

  @Test
  void refusesWhatItMayNotOrCannotReach(Scene scene) {
    MpsService ann = mps(scene.ann().soap());
    for (String address :
        List.of("http://169.254.169.254/", "ftp://192.0.2.1/", "http://a:b@192.0.2.1/")) {
      assertThatThrownBy(() -> ann.subscribe(address, false)).isInstanceOf(SoapFault.class);
    }
    assertThatThrownBy(() -> ann.hook("x", "http://127.0.0.1/", "*")).isInstanceOf(SoapFault.class);
    assertThatThrownBy(() -> mps(scene.vic().soap()).subscribe("http://127.0.0.1/", false))
        .isInstanceOf(SoapFault.class);
    assertThatThrownBy(() -> ann.unsubscribe(UUID.randomUUID().toString()))
        .isInstanceOf(SoapFault.class);
  }
}
