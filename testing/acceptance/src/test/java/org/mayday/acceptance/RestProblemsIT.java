package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mayday.acceptance.desk.HistoryPages;
import org.mayday.acceptance.rest.Answer;
import org.mayday.acceptance.rest.Rest;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Scene;

/** What REST does not do is told in words, each as the problem that it is. */
@Acceptance
class RestProblemsIT {

  @Test
  void saysWhatIsNotThereOrNotInAState(Scene scene) {
    Rest ann = Rest.as(scene.ann(), scene);
    UUID nothing = UUID.randomUUID();
    Answer missing = ann.get("calls/" + nothing);
    assertThat(missing.problem()).isEqualTo("404 notFound");
    assertThat(missing.detail()).isEqualTo("There is no call " + nothing + ".");
    assertThat(ann.get("pcs/" + nothing + "/power").problem()).isEqualTo("404 notFound");
    assertThat(ann.get("alerts/" + nothing).problem()).isEqualTo("404 notFound");

    Pc pc = scene.pc().pressesTheHelpKey("Twice");
    String call = "calls/" + scene.callOf(pc, "RINGING").id();
    Rest.as(scene.bob(), scene).post(call + "/accept").good();
    Answer taken = ann.post(call + "/accept");
    assertThat(taken.problem()).isEqualTo("409 conflict");
    assertThat(taken.detail()).contains(scene.bob().displayName());
  }

  @Test
  void saysHowAPcWasAskedInVain(Scene scene) {
    Pc pc = scene.pc();
    Answer away = Rest.as(scene.ann(), scene).get("pcs/" + pc.uuid() + "/power");
    assertThat(away.problem()).isEqualTo("504 operationFailed");
    assertThat(away.json().getString("kind")).isEqualTo("NOT_CONNECTED");
    scene.visiting(pc);
    Answer useless =
        Rest.as(scene.ann(), scene).post("pcs/" + pc.uuid() + "/power", "{\"action\":\"ON\"}");
    assertThat(useless.problem()).isEqualTo("502 operationFailed");
    assertThat(useless.json().getString("kind")).isEqualTo("NOT_OFFERED");
  }

  @Test
  void namesTheRoleThatIsMissingAndRemembersIt(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    Rest vic = Rest.as(scene.vic(), scene);
    vic.get("pcs/" + pc.uuid() + "/power").good();
    Answer refused = vic.post("pcs/" + pc.uuid() + "/power", "{\"action\":\"OFF\"}");
    assertThat(refused.problem()).isEqualTo("403 notAllowed");
    assertThat(refused.json().getString("role")).isEqualTo("technician");
    Answer operation = vic.post("pcs/" + pc.uuid() + "/operations/boot.once", "{}");
    assertThat(operation.problem()).isEqualTo("403 notAllowed");
    assertThat(pc.machine().toldTo()).isEmpty();
    HistoryPages log = new HistoryPages(scene.deskOf(scene.sue()).browser());
    assertThat(log.audit("access.denied", scene.vic().name()))
        .contains("REST changePowerState, needs technician");
  }

  @Test
  void asksStrangersWhoTheyAre(Scene scene) {
    Answer nobody = Rest.with(scene).get("calls");
    assertThat(nobody.problem()).isEqualTo("401 unknownUser");
    assertThat(nobody.detail()).startsWith("Mayday does not know who you are");
    assertThat(nobody.header("WWW-Authenticate").orElse("")).startsWith("Basic ");
    String wrong = scene.vic().soap().as(scene.unique()).basic();
    assertThat(Rest.with(scene, "Authorization", wrong).get("calls/events").problem())
        .isEqualTo("401 unknownUser");
  }

  @Test
  void makesNoSessionAndTakesNone(Scene scene) {
    Answer known = Rest.as(scene.vic(), scene).get("calls");
    assertThat(known.status()).isEqualTo(200);
    assertThat(known.header("Set-Cookie")).isEmpty();
    assertThat(known.header("Cache-Control")).contains("no-store");
    String cookie = "MAYDAY=" + scene.deskOf(scene.ann()).browser().session();
    Rest browser = Rest.with(scene, "Cookie", cookie);
    assertThat(browser.get("calls").problem()).isEqualTo("401 unknownUser");
    assertThat(browser.post("calls/" + UUID.randomUUID() + "/accept").problem())
        .isEqualTo("401 unknownUser");
    assertThat(browser.get("openapi.json").good().getString("openapi")).isEqualTo("3.0.3");
  }

  @Test
  void refusesPagesOfOtherSites(Scene scene) {
    Rest ann = Rest.as(scene.ann(), scene);
    for (String[] header :
        new String[][] {{"Origin", "https://elsewhere.test"}, {"Sec-Fetch-Site", "cross-site"}}) {
      Answer refused =
          ann.send(
              "POST", "calls/" + UUID.randomUUID() + "/accept", BodyPublishers.noBody(), header);
      assertThat(refused.problem()).isEqualTo("403 notAllowed");
    }
  }

  @Test
  void saysWhatIsWrongWithARequest(Scene scene) {
    Rest ann = Rest.as(scene.ann(), scene);
    String note = "calls/" + UUID.randomUUID() + "/notes";
    for (String bad : new String[] {"", "{", "[]", "{\"txt\":\"x\"}", "{\"text\":7}"}) {
      assertThat(ann.post(note, bad).problem()).as(bad).isEqualTo("400 invalidRequest");
    }
    assertThat(ann.post(note, "{\"txt\":\"x\"}").detail())
        .isEqualTo("There is no member txt; there are text.");
    Answer empty = ann.post(note, "{\"text\":\"  \"}");
    assertThat(empty.problem()).isEqualTo("422 invalidRequest");
    assertThat(empty.detail()).startsWith("text ");
    Answer missing = ann.post(note, "{}");
    assertThat(missing.problem()).isEqualTo("422 invalidRequest");
    assertThat(missing.detail()).startsWith("text ");
    assertThat(ann.post(note, "{\"text\":\"" + "x".repeat(4001) + "\"}").problem())
        .isEqualTo("422 invalidRequest");
    assertThat(ann.post(note, "{\"text\":" + "[".repeat(100_000)).problem())
        .isEqualTo("400 invalidRequest");
    assertThat(ann.get("calls/nonsense").problem()).isEqualTo("400 invalidRequest");
    assertThat(ann.get("calls?state=ringing").problem()).isEqualTo("400 invalidRequest");
    assertThat(ann.get("calls?stat=RINGING").problem()).isEqualTo("400 invalidRequest");
    Answer many = ann.get("calls?limit=501");
    assertThat(many.problem()).isEqualTo("422 invalidRequest");
    assertThat(many.detail()).startsWith("limit ");
  }

  @Test
  void saysWhatIsNoRequestAtAll(Scene scene) {
    Rest ann = Rest.as(scene.ann(), scene);
    assertThat(ann.get("nothing").problem()).isEqualTo("404 notFound");
    assertThat(ann.get("").problem()).isEqualTo("404 notFound");
    Answer method = ann.delete("calls");
    assertThat(method.problem()).isEqualTo("405 invalidRequest");
    assertThat(method.header("Allow").orElse("")).contains("GET");
    assertThat(ann.post("calls/events", "{}").problem()).isEqualTo("405 invalidRequest");
    assertThat(ann.get("calls/events?types=rings").problem()).isEqualTo("400 invalidRequest");
    assertThat(
            ann.send(
                    "POST",
                    "calls/" + UUID.randomUUID() + "/notes",
                    BodyPublishers.ofString("text=x"),
                    "Content-Type",
                    "application/x-www-form-urlencoded")
                .problem())
        .isEqualTo("415 invalidRequest");
    assertThat(ann.send("GET", "calls", BodyPublishers.noBody(), "Accept", "image/png").problem())
        .isEqualTo("406 invalidRequest");
  }

  @Test
  void turnsAwayWhatIsTooLong(Scene scene) {
    byte[] much = new byte[16 * 1024 * 1024 + 1];
    Answer answer =
        Rest.as(scene.sue(), scene)
            .send(
                "POST", "pcs/import", BodyPublishers.ofByteArray(much), "Content-Type", "text/csv");
    assertThat(answer.problem()).isEqualTo("413 tooLong");
  }
}
