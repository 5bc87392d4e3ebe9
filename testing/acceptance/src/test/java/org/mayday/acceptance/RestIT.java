package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mayday.acceptance.rest.Answer;
import org.mayday.acceptance.rest.EventStream;
import org.mayday.acceptance.rest.Rest;
import org.mayday.acceptance.scene.BootImage;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Scene;
import org.mayday.simulator.event.Indication;
import org.mayday.simulator.power.PowerRequest;

/** The help desk as a program sees it that speaks REST. */
@Acceptance
class RestIT {

  @Test
  void helpsAUserFromTheRingToTheWrapUp(Scene scene) throws Exception {
    Rest ann = Rest.as(scene.ann(), scene);
    try (EventStream stream = ann.stream("calls/events")) {
      Pc pc = scene.pc().pressesTheHelpKey("Screen is black");
      String calls = "calls?state=RINGING&platform=" + pc.uuid();
      await("ring").until(() -> ann.get(calls).good().getInt("total") == 1);
      JsonObject ringing = ann.get(calls).good().getJsonArray("calls").getJsonObject(0);
      UUID id = UUID.fromString(ringing.getString("id"));
      assertThat(ringing.getString("platformName")).isEqualTo(pc.name());
      assertThat(ringing.getString("callerClass")).isEqualTo("USER");
      await("told of the ring").until(() -> stream.about(id).contains("ringing"));

      String call = "calls/" + id;
      assertThat(ann.post(call + "/accept").good().getString("technician"))
          .isEqualTo(scene.ann().name());
      await("told").until(() -> stream.about(id).contains("accepted"));
      scene.isReady(pc);
      assertThat(ann.get("pcs/" + pc.uuid() + "/power").good().getString("state")).isEqualTo("ON");
      await("told").until(() -> stream.about(id).contains("insession"));
      ann.post(call + "/notes", "{\"text\":\"Käble is out\"}").good();
      await("told").until(() -> stream.about(id).contains("noted"));
      JsonObject ticketed = ann.post(call + "/tickets", "{\"reference\":\"INC-7\"}").good();
      assertThat(ticketed.getJsonArray("tickets").getString(0)).isEqualTo("INC-7");
      await("told").until(() -> stream.about(id).contains("ticketed"));
      JsonObject done = ann.post(call + "/wrap-up", "{\"summary\":\"Cable in again\"}").good();
      assertThat(done.getString("state")).isEqualTo("WRAPPED_UP");
      await("told").until(() -> stream.about(id).contains("wrappedup"));

      assertThat(stream.about(id))
          .containsSubsequence(
              "ringing", "accepted", "insession", "noted", "ticketed", "wrappedup");
      JsonObject story = ann.get(call).good();
      assertThat(story.getJsonArray("steps").getValuesAs(JsonObject.class))
          .anySatisfy(step -> assertThat(step.getString("text", "")).isEqualTo("Käble is out"));
      assertThat(story.getJsonObject("call").getInt("version"))
          .isGreaterThan(ringing.getInt("version"));
    }
  }

  @Test
  void switchesAPcAndDoesOperations(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    Rest ann = Rest.as(scene.ann(), scene);
    String address = "pcs/" + pc.uuid();
    JsonObject changed = ann.post(address + "/power", "{\"action\":\"RESET\"}").good();
    assertThat(changed.getInt("returnValue")).isIn(0, 4096);
    pc.isToldTo(PowerRequest.RESET);

    assertThat(names(ann.get("operations").good())).contains("firmware.identify", "boot.once");
    assertThat(names(ann.get(address + "/operations").good())).contains("firmware.identify");
    JsonObject performed = ann.post(address + "/operations/firmware.identify", "{}").good();
    assertThat(performed.getString("platform")).isEqualTo(pc.uuid().toString());
    assertThat(performed.getJsonArray("parts")).isNotEmpty();
    assertThat(ann.post(address + "/ports", "{\"port\":16994}").good().getString("secret"))
        .isNotBlank();
  }

  private static List<String> names(JsonObject operations) {
    return operations.getJsonArray("operations").getValuesAs(JsonObject.class).stream()
        .map(operation -> operation.getString("name"))
        .toList();
  }

  @Test
  void worksInTheBackgroundAndOnManyPcs(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    Rest ann = Rest.as(scene.ann(), scene);
    Answer ordered =
        ann.post(
            "runs",
            "{\"platform\":\"%s\",\"operation\":\"firmware.identify\"}".formatted(pc.uuid()));
    assertThat(ordered.status()).isEqualTo(201);
    String run = ordered.header("Location").orElseThrow();
    await("done")
        .until(() -> ann.get(run).good().getJsonObject("run").getString("state").equals("DONE"));
    assertThat(ann.get(run).good().getJsonArray("parts")).isNotEmpty();
    assertThat(ann.post(run + "/cancel").good().getBoolean("changed")).isFalse();
    assertThat(ann.get("runs?platform=" + pc.uuid() + "&state=DONE").good().getInt("total"))
        .isPositive();

    Answer batch =
        ann.post(
            "batches",
            "{\"operation\":\"firmware.identify\",\"platforms\":[\"%s\"],\"patient\":false}"
                .formatted(pc.uuid()));
    assertThat(batch.status()).isEqualTo(201);
    String many = batch.header("Location").orElseThrow();
    await("finished").until(() -> ann.get(many).good().getString("state").equals("FINISHED"));
    assertThat(ann.get(many).good().getInt("done")).isEqualTo(1);
    assertThat(ann.post(many + "/retry").good().getInt("retried")).isZero();
    assertThat(ann.post(many + "/stop").good().getBoolean("changed")).isFalse();
    assertThat(ann.get("batches?limit=1").good().getJsonArray("batches")).hasSize(1);

    Rest sue = Rest.as(scene.sue(), scene);
    String tag = "rest-" + scene.unique();
    String policy =
        "{\"operation\":\"time.read\",\"tag\":\"%s\",\"everyHours\":%d,\"enabled\":true}";
    String id = sue.post("policies", policy.formatted(tag, 24)).good().getString("id");
    assertThat(sue.put("policies/" + id, policy.formatted(tag, 12)).good().getInt("everyHours"))
        .isEqualTo(12);
    assertThat(sue.get("policies").text()).contains(tag);
    assertThat(sue.delete("policies/" + id).status()).isEqualTo(204);
    assertThat(sue.delete("policies/" + id).problem()).isEqualTo("404 notFound");
  }

  @Test
  void keepsTheFleet(Scene scene) {
    Rest sue = Rest.as(scene.sue(), scene);
    String name = "rest-" + scene.unique();
    UUID uuid = UUID.randomUUID();
    String order =
        "{\"uuid\":\"%s\",\"name\":\"%s\",\"mpsUsername\":\"%s\",\"mpsPassword\":\"S3cret-S3cret\",\"tags\":[\"ward\"]}"
            .formatted(uuid, name, name);
    Answer made = sue.post("pcs", order);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(made.text()).doesNotContain("S3cret");
    String pc = made.header("Location").orElseThrow();
    assertThat(pc).endsWith("/api/v1/pcs/" + uuid);
    assertThat(sue.post("pcs", order).problem()).isEqualTo("422 invalidRequest");
    Answer imported =
        sue.send(
            "POST",
            "pcs/import",
            BodyPublishers.ofString("uuid,name\n" + uuid + "," + name + "-b\n"),
            "Content-Type",
            "text/csv");
    assertThat(imported.good().getInt("changed")).isEqualTo(1);
    assertThat(sue.get(pc).good().getString("name")).isEqualTo(name + "-b");
    assertThat(sue.put(pc + "/enabled", "{\"enabled\":false}").status()).isEqualTo(204);
    assertThat(sue.get(pc).good().getBoolean("enabled")).isFalse();
    assertThat(sue.get(pc + "/diagnosis").good().getJsonArray("findings")).isNotEmpty();
    assertThat(sue.get("certificates").good().getJsonArray("certificates")).isNotEmpty();
    assertThat(sue.delete(pc).problem()).isEqualTo("403 notAllowed");
    assertThat(sue.delete(pc).json().getString("role")).isEqualTo("administrator");
    Rest administrator = Rest.as(scene.administrator(), scene);
    assertThat(
            administrator
                .post(pc + "/amt-login", "{\"confirmation\":\"no\",\"why\":\"a test\"}")
                .problem())
        .isEqualTo("422 invalidRequest");
    assertThat(administrator.delete(pc).status()).isEqualTo(204);
    assertThat(sue.get(pc).problem()).isEqualTo("404 notFound");
  }

  @Test
  void leadsThroughPages(Scene scene) {
    String tag = "pages-" + scene.unique();
    StringBuilder csv = new StringBuilder("uuid,name,mps_username,mps_password,tags\n");
    for (int i = 0; i < 5; i++) {
      csv.append(
          "%s,%s-%d,%s,S3cret-S3cret,%s\n".formatted(UUID.randomUUID(), tag, i, tag + i, tag));
    }
    Rest sue = Rest.as(scene.sue(), scene);
    sue.send(
            "POST",
            "pcs/import",
            BodyPublishers.ofString(csv.toString()),
            "Content-Type",
            "text/csv")
        .good();
    JsonObject first = sue.get("pcs?tag=" + tag + "&limit=3").good();
    assertThat(first.getInt("total")).isEqualTo(5);
    assertThat(first.getJsonArray("platforms")).hasSize(3);
    JsonObject second = sue.get("pcs?tag=" + tag + "&limit=3&after=" + first.getInt("next")).good();
    assertThat(second.getJsonArray("platforms").getValuesAs(JsonObject.class))
        .extracting(pc -> pc.getString("name"))
        .containsExactly(tag + "-3", tag + "-4");
    assertThat(second).doesNotContainKey("next");
    Rest administrator = Rest.as(scene.administrator(), scene);
    for (JsonObject page : List.of(first, second)) {
      page.getJsonArray("platforms").getValuesAs(JsonObject.class).stream()
          .map(pc -> pc.getString("uuid"))
          .forEach(uuid -> administrator.delete("pcs/" + uuid));
    }
  }

  @Test
  void takesNoteOfAlerts(Scene scene) {
    Pc pc = scene.pc().visits().says(new Indication("iAMT0005", 0, List.of("agent"), 3));
    Rest ann = Rest.as(scene.ann(), scene);
    String open = "alerts?state=OPEN&severity=WARNING&platform=" + pc.uuid();
    await("alert").until(() -> ann.get(open).good().getInt("total") == 1);
    JsonObject alert = ann.get(open).good().getJsonArray("alerts").getJsonObject(0);
    assertThat(alert.getJsonArray("arguments").getValuesAs(JsonString.class))
        .extracting(JsonString::getString)
        .contains("agent");
    String one = "alerts/" + alert.getString("id");
    assertThat(ann.get(one).good()).containsKey("raw");
    assertThat(ann.post(one + "/acknowledge").good().getString("acknowledgedBy"))
        .isEqualTo(scene.ann().name());
    assertThat(ann.get(open).good().getInt("total")).isZero();
  }

  @Test
  void lendsDisksAndLooksAroundInTheNetwork(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    BootImage cd = scene.cd();
    Rest ann = Rest.as(scene.ann(), scene);
    String image =
        ann.get("images").good().getJsonArray("images").getValuesAs(JsonObject.class).stream()
            .filter(found -> found.getString("name").equals(cd.name()))
            .map(found -> found.getString("id"))
            .findFirst()
            .orElseThrow();
    String disks = "pcs/" + pc.uuid() + "/disks";
    assertThat(ann.get(disks).good().getBoolean("lent")).isFalse();
    JsonObject lent = ann.post(disks + "/insert", "{\"image\":\"" + image + "\"}").good();
    assertThat(lent.getString("lentBy")).isEqualTo(scene.ann().name());
    assertThat(ann.post(disks + "/eject", "{\"drive\":\"CD\"}").good().getBoolean("lent")).isTrue();
    assertThat(ann.delete(disks).status()).isEqualTo(204);
    assertThat(ann.delete(disks).problem()).isEqualTo("404 notFound");

    Rest sue = Rest.as(scene.sue(), scene);
    Answer ordered = sue.post("sweeps", "{\"task\":\"FIND\",\"addresses\":\"127.0.9.1\"}");
    assertThat(ordered.status()).as(ordered.text()).isEqualTo(201);
    String sweep = ordered.header("Location").orElseThrow();
    assertThat(sue.get(sweep).good().getJsonArray("targets")).hasSize(1);
    assertThat(sue.get("sweeps").good().getJsonArray("networks")).isNotEmpty();
    sue.post(sweep + "/stop").good();
    assertThat(sue.post("sweeps", "{\"task\":\"FIND\",\"addresses\":\"192.0.2.1\"}").problem())
        .isEqualTo("422 invalidRequest");
    assertThat(sue.get("image-uploads").good()).containsKey("uploads");
  }
}
