package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mayday.acceptance.command.Mayday;
import org.mayday.acceptance.command.Mayday.Ran;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Person;
import org.mayday.acceptance.scene.Scene;
import org.mayday.simulator.power.PowerRequest;

/** The command line, as scripts use it. */
@Acceptance
class CommandLineIT {
  @TempDir Path work;

  private Mayday as(Scene scene, Person person) {
    return new Mayday(scene.page(""), person.name(), person.password(), work);
  }

  @Test
  void findsPcs(Scene scene) {
    Pc here = scene.visiting(scene.pc());
    Pc away = scene.pc();
    Mayday vic = as(scene, scene.vic());
    JsonObject found = vic.json("find", here.name());
    assertThat(found.getJsonArray("pcs")).hasSize(1);
    JsonObject pc = found.getJsonArray("pcs").getJsonObject(0);
    assertThat(pc.getString("uuid")).isEqualTo(here.uuid().toString());
    assertThat(pc.getBoolean("connected")).isTrue();
    assertThat(vic.run("list", "--connected").out())
        .contains(here.name())
        .doesNotContain(away.name());
    assertThat(vic.run("list", "--away", "--csv").out())
        .startsWith("name,uuid,connected")
        .contains(away.name() + "," + away.uuid() + ",false")
        .doesNotContain(here.name());
    assertThat(vic.run("find", "no-such-pc").exitCode()).isEqualTo(4);
  }

  @Test
  void readsAndChangesThePower(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    Mayday ann = as(scene, scene.ann());
    JsonObject power = ann.json("power", pc.name().toUpperCase()).getJsonObject("power");
    assertThat(power.getString("state")).isEqualTo("ON");
    assertThat(power.getJsonArray("offered")).isNotEmpty();
    Ran reset = ann.run("power", pc.uuid().toString(), "reset");
    assertThat(reset.exitCode()).as(reset.err()).isZero();
    pc.isToldTo(PowerRequest.RESET);
    assertThat(as(scene, scene.vic()).run("power", pc.name(), "off").exitCode()).isEqualTo(3);
    assertThat(ann.run("power", pc.name(), "explode").exitCode()).isEqualTo(2);
    assertThat(ann.run("power", "nobody").exitCode()).isEqualTo(4);
    Ran away = ann.run("power", scene.pc().name());
    assertThat(away.exitCode()).isEqualTo(5);
    assertThat(away.err()).isEqualTo("mayday: The PC is not connected.\n");
  }

  @Test
  void doesOperationsOfTheCatalogue(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    Mayday ann = as(scene, scene.ann());
    assertThat(ann.run("operations", pc.name()).out())
        .contains("firmware.identify", "READ", "viewer");
    JsonObject identity = ann.json("perform", pc.name(), "firmware.identify");
    assertThat(identity.toString()).contains("AMT 12");
    assertThat(ann.json("boot", pc.name())).isNotEmpty();
    assertThat(ann.run("perform", pc.name(), "no.such").exitCode()).isEqualTo(4);
    Ran wrong = ann.run("perform", pc.name(), "firmware.identify", "no=1");
    assertThat(wrong.exitCode()).as(wrong.err()).isEqualTo(2);
  }

  @Test
  void readsHardwareAndLogs(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    Mayday vic = as(scene, scene.vic());
    JsonObject inventory = vic.json("inventory", pc.name());
    assertThat(inventory.keySet()).contains("processors", "memoryModules");
    assertThat(inventory.getJsonArray("memoryModules")).hasSize(2);
    assertThat(vic.run("inventory", pc.name(), "--csv").out())
        .startsWith("part,item,key,value\r\n")
        .contains("\r\nmemoryModules,2,");
    assertThat(vic.json("logs", pc.name(), "count=3").keySet()).isNotEmpty();
    assertThat(vic.run("logs", pc.name(), "--audit").exitCode()).isZero();
    assertThat(vic.run("logs", pc.name(), "count=0").exitCode()).isEqualTo(2);
  }

  @Test
  void answersCalls(Scene scene) {
    Pc pc = scene.pc().pressesTheHelpKey("The screen is blue.");
    UUID call = scene.callOf(pc, "RINGING").id();
    Mayday ann = as(scene, scene.ann());
    assertThat(ann.run("calls", "--state=ringing").out()).contains(call.toString(), pc.name());
    JsonObject accepted = ann.json("calls", "accept", call.toString()).getJsonObject("call");
    assertThat(accepted.getString("technician")).isEqualTo(scene.ann().name());
    assertThat(ann.run("calls", "note", call.toString(), "Looked at it.").exitCode()).isZero();
    Ran late = as(scene, scene.bob()).run("calls", "accept", call.toString());
    assertThat(late.exitCode()).as(late.err()).isEqualTo(1);
    ann.json("calls", "wrap-up", call.toString(), "Cable reseated.");
    scene.callOf(pc, "WRAPPED_UP");
  }

  @Test
  void queuesWorkForThePcsNextCall(Scene scene) {
    Pc pc = scene.pc();
    Mayday ann = as(scene, scene.ann());
    JsonObject run =
        ann.json("queue", pc.name(), "firmware.identify", "--expires=PT1H").getJsonObject("run");
    assertThat(run.getString("state")).isEqualTo("WAITING");
    String id = run.getString("id");
    assertThat(ann.run("runs", pc.name(), "--state=waiting").out()).contains(id);
    scene.visiting(pc);
    await("the run is done")
        .until(() -> ann.json("run", id).getJsonObject("run").getString("state"), "DONE"::equals);
    assertThat(ann.json("run", id).toString()).contains("AMT 12");
    assertThat(ann.json("run", id, "--cancel").getJsonObject("run").getBoolean("cancelled"))
        .isFalse();
  }

  @Test
  void doesOneThingOnManyPcs(Scene scene) {
    Pc here = scene.visiting(scene.pc());
    Pc away = scene.pc();
    Mayday ann = as(scene, scene.ann());
    Ran started =
        ann.run(
            "batches",
            "start",
            "firmware.identify",
            "--pc",
            here.name() + "," + away.name(),
            "--at-once=2",
            "--wait",
            "--json");
    assertThat(started.exitCode()).as("one PC is away: " + started).isEqualTo(1);
    assertThat(started.err()).contains("of 2 done");
    String id = Mayday.read(started.out()).getJsonObject("batch").getString("id");
    JsonObject batch = ann.json("batches", "show", id).getJsonObject("batch");
    assertThat(batch.getString("state")).isEqualTo("FINISHED");
    assertThat(batch.getInt("done")).isEqualTo(1);
    assertThat(ann.run("batches").out()).contains(id);
    Ran results = ann.run("batches", "results", id, "--csv");
    assertThat(results.out().lines()).hasSize(3);
    assertThat(results.out()).contains("NOT_CONNECTED", here.name(), away.name());
    scene.visiting(away);
    Ran again = ann.run("batches", "retry", id, "--wait");
    assertThat(again.exitCode()).as(again.toString()).isZero();
    JsonObject over = ann.json("batches", "stop", id).getJsonObject("batch");
    assertThat(over.getBoolean("stopped")).isFalse();
    assertThat(ann.run("batches", "show", UUID.randomUUID().toString()).exitCode()).isEqualTo(4);
    assertThat(as(scene, scene.vic()).run("batches", "retry", id).exitCode()).isEqualTo(3);
  }

  @Test
  void saysWhatIsDoneAtEveryVisit(Scene scene) {
    Mayday sue = as(scene, scene.sue());
    String tag = "cli-" + UUID.randomUUID().toString().substring(0, 8);
    JsonObject added =
        sue.json("policies", "set", "firmware.identify", "--every=24", "--tag=" + tag, "--off")
            .getJsonObject("policy");
    assertThat(added.getBoolean("enabled")).isFalse();
    String id = added.getString("id");
    assertThat(sue.run("policies").out()).contains(id, tag);
    JsonObject changed =
        sue.json("policies", "set", "firmware.identify", "--every=12", "--tag=" + tag, "--id", id)
            .getJsonObject("policy");
    assertThat(changed.getString("id")).isEqualTo(id);
    assertThat(changed.getInt("everyHours")).isEqualTo(12);
    assertThat(as(scene, scene.ann()).run("policies", "remove", id).exitCode()).isEqualTo(3);
    assertThat(sue.run("policies", "remove", id).exitCode()).isZero();
    assertThat(sue.run("policies", "remove", id).exitCode()).isEqualTo(4);
    assertThat(sue.run("policies").out()).doesNotContain(id);
  }

  @Test
  void trustsAndIsTrustedOnlyForAReason(Scene scene) {
    Mayday ann = as(scene, scene.ann());
    Ran untrusted = ann.bare(List.of("list", "--user=x", "--password-file=/dev/null"));
    assertThat(untrusted.exitCode()).isEqualTo(6);
    assertThat(untrusted.err()).contains("is not trusted", "--ca");
    Ran stranger = new Mayday(scene.page(""), "nobody", "wrong", work).run("list");
    assertThat(stranger.exitCode()).isEqualTo(3);
    assertThat(stranger.out()).isEmpty();
    assertThat(ann.bare(List.of("list", "--user=x")).exitCode()).isEqualTo(2);
  }
}
