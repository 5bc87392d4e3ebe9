package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.mayday.acceptance.soap.ProvisioningService.element;
import static org.mayday.acceptance.soap.ProvisioningService.setting;

import com.sun.net.httpserver.HttpServer;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.acceptance.command.Mayday;
import org.mayday.acceptance.desk.Browser;
import org.mayday.acceptance.desk.LanPage;
import org.mayday.acceptance.desk.SignInPage;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Person;
import org.mayday.acceptance.scene.Scene;
import org.mayday.acceptance.soap.ProvisioningService;
import org.mayday.acceptance.soap.SoapFault;
import org.mayday.acceptance.soap.Xml;
import org.mayday.simulator.personality.Trigger;
import org.mayday.simulator.platform.Credentials;
import org.mayday.simulator.platform.MpsEntry;

/** PCs that are set up already are found in the network, registered, and told whom to call. */
@Acceptance
class LanIT {
  private static final Duration LONG = Duration.ofMinutes(3);
  private static final int HTTP = 16992;

  private static Xml done(Scene scene, String task, InetAddress place, Map<String, String> rest) {
    String sweep = scene.sue().lan().order(task, place.getHostAddress(), rest);
    await(task + " is over")
        .atMost(LONG)
        .until(
            () ->
                scene
                    .sue()
                    .lan()
                    .get(sweep)
                    .first("sweep")
                    .orElseThrow()
                    .text("state")
                    .equals("DONE"));
    return scene.sue().lan().get(sweep).first("target").orElseThrow();
  }

  private static Map<String, String> login(Pc pc) {
    Credentials amt = pc.machine().identity().amt();
    return Map.of("user", amt.user(), "password", amt.password());
  }

  private static void isGood(Xml target, String words) {
    assertThat(target.text("words")).contains(words);
    assertThat(target.text("state")).isEqualTo("GOOD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"amt-6", "amt-19"})
  void findsAPcRegistersItHasItCallAndTakesThatBack(String release, Scene scene) {
    InetAddress place = scene.freeAddress();
    Pc pc = scene.strangerAt(release, place);
    Xml found = done(scene, "FIND", place, login(pc));
    isGood(found, "does not know it");
    assertThat(found.text("platform")).isEqualTo(pc.uuid().toString());
    isGood(done(scene, "REGISTER", place, login(pc)), "It is registered as");
    isGood(done(scene, "REGISTER", place, login(pc)), "registered already as");
    Xml unchecked = done(scene, "CHECK", place, Map.of());
    assertThat(unchecked.text("state")).isEqualTo("FAILED");
    assertThat(unchecked.text("words")).contains("no profile to check");
    String profile = scene.sue().provisioning().saveOwn();
    List<MpsEntry> before = pc.machine().remoteAccess().servers();
    Xml foreign = done(scene, "APPLY", place, Map.of("profile", profile));
    assertThat(foreign.text("state")).isEqualTo("FAILED");
    assertThat(foreign.text("words")).contains("is not this gateway");

    Map<String, String> replacing = Map.of("profile", profile, "replaceForeign", "true");
    isGood(done(scene, "APPLY", place, replacing), "its first call proves it");

    pc.pressesTheHelpKey("Nothing prints");
    assertThat(scene.callOf(pc, "RINGING").id()).isNotNull();
    await("applied")
        .atMost(LONG)
        .until(() -> scene.vic().provisioning().state(pc.uuid()).equals("APPLIED"));
    isGood(done(scene, "CHECK", place, Map.of()), "It is as its profile");
    pc.machine().remoteAccess().remove(Trigger.USER.policyName());
    isGood(done(scene, "APPLY", place, replacing), "It has the profile");
    assertThat(pc.machine().remoteAccess().policy(Trigger.USER)).as("was lost").isPresent();

    isGood(done(scene, "REMOVE", place, Map.of()), "It is as it was before it had a profile");
    assertThat(scene.vic().provisioning().state(pc.uuid())).isEmpty();
    assertThat(pc.machine().remoteAccess().servers()).isEqualTo(before);
    assertThat(pc.machine().remoteAccess().servers(Trigger.USER)).isEqualTo(before);
    assertThat(done(scene, "REMOVE", place, Map.of()).text("words")).contains("no profile");
    assertThat(pc.wrongAmtPasswords()).isZero();
  }

  /** What TLS was before is set back over connections of its own. */
  @Test
  void removesNoProfileThatHasChangedTls(Scene scene) {
    InetAddress place = scene.freeAddress();
    Pc pc = scene.strangerAt("amt-12", place);
    String profile = "Shown " + scene.unique();
    ProvisioningService provisioning = scene.sue().provisioning();
    String calls = element("userLifeSeconds", "900") + element("userCalls", "BIOS_AND_OS");
    String tls = setting("tls", Map.of("network", "ON"));
    provisioning.save(profile, provisioning.ownServer(), calls + tls);
    isGood(done(scene, "REGISTER", place, login(pc)), "It is registered as");
    Map<String, String> replacing = Map.of("profile", profile, "replaceForeign", "true");
    isGood(done(scene, "APPLY", place, replacing), "its first call proves it");
    pc.pressesTheHelpKey("Nothing prints");
    await("applied").atMost(LONG).until(() -> provisioning.state(pc.uuid()).equals("APPLIED"));
    Xml refused = done(scene, "REMOVE", place, Map.of());
    assertThat(refused.text("state")).isEqualTo("FAILED");
    assertThat(refused.text("words")).contains("through a tunnel only");
    assertThat(provisioning.state(pc.uuid())).isEqualTo("APPLIED");
  }

  @Test
  void triesAPasswordOnceAndSaysWhoIsNotThere(Scene scene) {
    InetAddress place = scene.freeAddress();
    Pc pc = scene.strangerAt("amt-12", place);
    Map<String, String> wrong = Map.of("user", "admin", "password", "Wrong-1234");

    assertThat(done(scene, "REGISTER", place, wrong).text("words"))
        .contains("refuses the user or the password");
    assertThat(pc.wrongAmtPasswords()).isEqualTo(1);
    assertThat(done(scene, "CHECK", place, Map.of()).text("words"))
        .contains("Say user and password");
    assertThat(done(scene, "FIND", scene.freeAddress(), wrong).text("words"))
        .contains("Nobody answers");
  }

  @Test
  void saysOfSomebodyElseThatItIsNoAmt(Scene scene) throws IOException {
    InetAddress place = scene.freeAddress();
    HttpServer printer = HttpServer.create(new InetSocketAddress(place, HTTP), 0);
    printer.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 2);
          exchange.getResponseBody().write("OK".getBytes(StandardCharsets.US_ASCII));
          exchange.close();
        });
    printer.start();
    try {
      Map<String, String> login = Map.of("user", "admin", "password", "P@ssw0rd-1");
      Xml target = done(scene, "FIND", place, login);
      assertThat(target.text("state")).isEqualTo("FAILED");
      assertThat(target.text("words")).contains("no Intel AMT");
    } finally {
      printer.stop(0);
    }
  }

  @Test
  void looksNowhereButWhereItMayAndForNobodyButSupervisors(Scene scene) {
    SoapFault outside =
        catchThrowableOfType(
            SoapFault.class, () -> scene.sue().lan().order("FIND", "192.0.2.7", Map.of()));
    assertThat(outside).hasMessageContaining("mayday.lan.networks");
    SoapFault refused =
        catchThrowableOfType(
            SoapFault.class, () -> scene.ann().lan().order("FIND", "127.0.0.9", Map.of()));
    assertThat(refused.problem()).isEqualTo("notAllowed");
  }

  @Test
  void isOrderedByTheCommandLine(Scene scene, @TempDir Path work) throws IOException {
    InetAddress place = scene.freeAddress();
    Pc pc = scene.strangerAt("amt-12", place);
    Credentials amt = pc.machine().identity().amt();
    Path password = Files.writeString(work.resolve("amt"), amt.password() + "\n");
    Person sue = scene.sue();
    Mayday mayday = new Mayday(scene.page(""), sue.name(), sue.password(), work);
    String address = place.getHostAddress();

    JsonObject order =
        mayday
            .json(
                "lan",
                "start",
                "register",
                address + "-" + address,
                "--amt-user=" + amt.user(),
                "--amt-password-file=" + password,
                "--wait")
            .getJsonObject("order");

    assertThat(order.getString("state")).isEqualTo("DONE");
    assertThat(order.getInt("good")).isEqualTo(1);
    String id = order.getString("id");
    assertThat(mayday.run("lan", "results", id, "--csv").out())
        .startsWith("address,state,")
        .contains(pc.uuid().toString(), "It is registered as")
        .doesNotContain(amt.password());
    assertThat(mayday.json("lan").toString()).contains(id, "127.0.0.0/8");
    assertThat(mayday.json("lan", "stop", id).getJsonObject("order").getBoolean("stopped"))
        .isFalse();
    assertThat(mayday.run("lan", "show", UUID.randomUUID().toString()).exitCode()).isEqualTo(4);
    assertThat(mayday.run("lan", "start", "find", "192.0.2.7").exitCode()).isEqualTo(2);
  }

  /** RFC 6761 lets no host have such a name. */
  @Test
  void saysOfEachNameThatNobodyKnowsIt(Scene scene, @TempDir Path work) throws IOException {
    Person sue = scene.sue();
    Mayday mayday = new Mayday(scene.page(""), sue.name(), sue.password(), work);
    Mayday.Ran told =
        mayday.run("lan", "start", "find", "one.invalid", "two.invalid", "--wait", "--json");
    assertThat(told.exitCode()).as(told.toString()).isEqualTo(1);
    JsonObject json = Mayday.read(told.out());
    assertThat(json.getJsonObject("order").getInt("unknown")).isEqualTo(2);
    assertThat(json.getJsonArray("unknown").getValuesAs(JsonObject.class))
        .extracting(host -> host.getString("address"))
        .containsExactly("one.invalid", "two.invalid");
    assertThat(json.getJsonArray("unknown").getValuesAs(JsonObject.class))
        .allSatisfy(host -> assertThat(host.getString("words")).contains("Nobody was looked for."));
    Browser browser = scene.browser();
    SignInPage.open(browser).signsIn(sue.name(), sue.password());
    LanPage page = LanPage.open(browser);
    assertThat(page.progress()).contains("2 names that nobody knows");
    assertThat(page.row("one.invalid")).contains("unknown", "Nobody was looked for.");
  }

  @Test
  void tellsOnThePageWhatCameOut(Scene scene) {
    InetAddress place = scene.freeAddress();
    Pc pc = scene.strangerAt("amt-12", place);
    Browser browser = scene.browser();
    Person sue = scene.sue();
    SignInPage.open(browser).signsIn(sue.name(), sue.password());
    Credentials amt = pc.machine().identity().amt();

    LanPage page = LanPage.open(browser).finds(place.getHostAddress(), amt.user(), amt.password());

    assertThat(page.row(pc.uuid().toString())).contains("good", "does not know it");
  }
}
