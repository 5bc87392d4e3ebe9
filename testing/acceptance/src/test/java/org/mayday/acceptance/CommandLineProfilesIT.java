package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mayday.acceptance.command.Mayday;
import org.mayday.acceptance.command.Mayday.Ran;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Person;
import org.mayday.acceptance.scene.Scene;
import org.mayday.simulator.personality.Trigger;
import org.mayday.simulator.platform.AccessPolicy;
import org.mayday.simulator.platform.MpsEntry;

/** PCs are set up to call, and that is taken back, by scripts. */
@Acceptance
class CommandLineProfilesIT {
  private static final Duration SOON = Duration.ofMinutes(1);

  @TempDir Path work;

  private Scene scene;
  private Mayday sue;
  private String profile;

  @BeforeEach
  void setTheScene(Scene shown) {
    scene = shown;
    sue = as(scene.sue());
    profile = "Script " + scene.unique();
  }

  private Mayday as(Person person) {
    return new Mayday(scene.page(""), person.name(), person.password(), work);
  }

  private static String server(Pc pc) {
    MpsEntry entry = pc.machine().remoteAccess().servers().get(0);
    return entry.accessInfo() + ":" + entry.port() + " " + entry.certificateName();
  }

  private JsonObject saved(Pc pc, int userLife) {
    return sue.json(
            "profile",
            "set",
            profile,
            "--mps=" + server(pc),
            "--user-life=" + userLife,
            "--periodic-life=0",
            "--every=3600",
            "--home=hq.example.org")
        .getJsonObject("profile");
  }

  /** Does something on PCs that have the profile or are named, to the end; gives the batch. */
  private JsonObject done(String work, String... which) {
    String[] words = new String[which.length + 4];
    words[0] = "profile";
    words[1] = work;
    words[2] = profile;
    words[3] = "--wait";
    System.arraycopy(which, 0, words, 4, which.length);
    JsonObject batch = sue.json(words).getJsonObject("batch");
    assertThat(batch.getString("state")).as(batch.toString()).isEqualTo("FINISHED");
    assertThat(batch.getInt("done")).as(batch.toString()).isEqualTo(batch.getInt("total"));
    return batch;
  }

  /** What a check says of the only PC that has the profile. */
  private JsonObject checked() {
    String batch = done("check").getString("id");
    String run =
        sue.json("batches", "results", batch).getJsonArray("runs").getJsonObject(0).getString("id");
    return sue.json("run", run);
  }

  private static String asInProfile(JsonObject checked) {
    return checked.getJsonObject("check").get("asInProfile").toString().replace("\"", "");
  }

  /** The lines of the PCs that have the profile. */
  private List<JsonObject> standings() {
    return sue.json("profile", "pcs", profile).getJsonArray("pcs").getValuesAs(JsonObject.class);
  }

  private String state() {
    return standings().get(0).getString("state");
  }

  private static List<String> homes(Pc pc) {
    return pc.machine().surroundings().companyDomains();
  }

  private static Optional<Duration> userLife(Pc pc) {
    return pc.machine().remoteAccess().policy(Trigger.USER).map(AccessPolicy::life);
  }

  private JsonObject listed() {
    return sue.json("profile").getJsonArray("profiles").getValuesAs(JsonObject.class).stream()
        .filter(row -> row.getString("name").equals(profile))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aProfileIsMadeGivenCheckedAndTakenBack(Scene shown) {
    Pc pc = scene.visiting(scene.pc());
    Optional<Duration> foundLife = userLife(pc);
    List<String> foundHomes = homes(pc);
    assertThat(saved(pc, 900).getInt("version")).isEqualTo(1);
    JsonObject made = saved(pc, 600);
    assertThat(made.getInt("version")).isEqualTo(2);
    assertThat(made.getInt("userLifeSeconds")).isEqualTo(600);
    assertThat(made.getString("userCalls")).isEqualTo("BIOS_AND_OS");
    assertThat(made.getJsonArray("homeDomain").getString(0)).isEqualTo("hq.example.org");
    assertThat(listed().getInt("pcs")).isZero();

    done("apply", "--pc=" + pc.name().toUpperCase());
    assertThat(state()).isEqualTo("AWAITING_CALL");
    done("continue");
    assertThat(state()).as("it has still to call").isEqualTo("AWAITING_CALL");
    pc.hangsUp();
    pc.visits();
    await("applied").atMost(SOON).until(() -> state().equals("APPLIED"));
    scene.isReady(pc);
    assertThat(userLife(pc)).contains(Duration.ofSeconds(600));
    assertThat(homes(pc)).containsExactly("hq.example.org");
    assertThat(listed().getInt("pcs")).isEqualTo(1);
    assertThat(sue.run("profile", "pcs", profile, "--csv").out())
        .contains(pc.name(), pc.uuid().toString(), "APPLIED");

    JsonObject same = checked();
    assertThat(asInProfile(same)).isEqualTo("yes");
    assertThat(same.getJsonArray("differences")).isEmpty();
    pc.machine().remoteAccess().remove(Trigger.USER.policyName());
    JsonObject drifted = checked();
    assertThat(asInProfile(drifted)).isEqualTo("no");
    assertThat(drifted.getJsonArray("differences").getJsonObject(0).getString("what"))
        .isEqualTo("rule for the user calls");

    done("remove");
    assertThat(standings()).isEmpty();
    assertThat(userLife(pc)).isEqualTo(foundLife);
    assertThat(homes(pc)).isEqualTo(foundHomes);
    assertThat(sue.run("profile", "delete", profile).exitCode()).isZero();
    assertThat(sue.run("profile").out()).doesNotContain(profile);
  }

  @Test
  void whatCannotBeIsSaidPlainly(Scene shown) {
    Pc pc = scene.visiting(scene.pc());
    saved(pc, 600);
    for (String work : List.of("apply", "check")) {
      Ran unknown = sue.run("profile", work, "no-such-profile", "--pc=" + pc.name());
      assertThat(unknown.exitCode()).as(work).isEqualTo(4);
      assertThat(unknown.err()).isEqualTo("mayday: There is no profile no-such-profile.\n");
    }
    assertThat(sue.run("profile", "delete", "no-such-profile").exitCode()).isEqualTo(4);
    assertThat(sue.run("profile", "apply", profile, "--pc=no-such-pc").exitCode()).isEqualTo(4);
    Ran nobody = sue.run("profile", "check", profile);
    assertThat(nobody.exitCode()).isEqualTo(2);
    assertThat(nobody.err()).contains("No such PC has the profile " + profile);
    Ran nowhere = sue.run("profile", "set", profile, "--mps=nowhere", "--user-life=600");
    assertThat(nowhere.exitCode()).as(nowhere.err()).isEqualTo(2);
    assertThat(sue.run("profile", "set", profile).err()).contains("--mps");
    Ran notAllowed =
        as(scene.ann()).run("profile", "apply", profile, "--pc=" + pc.name(), "--wait");
    assertThat(notAllowed.exitCode()).as(notAllowed.toString()).isEqualTo(3);

    JsonObject elsewhere =
        sue.json(
                "profile",
                "set",
                profile + " 2",
                "--mps=mps.example.com:4433",
                "--user-life=600",
                "--repairs")
            .getJsonObject("profile");
    assertThat(elsewhere.getBoolean("repairs")).isTrue();
    assertThat(elsewhere.getJsonArray("warning").getString(0))
        .contains("mps.example.com:4433", "applying the profile is refused here");
    assertThat(listed().getJsonArray("warning")).isEmpty();

    done("apply", "--pc=" + pc.uuid());
    Ran used = sue.run("profile", "delete", profile);
    assertThat(used.exitCode()).as(used.toString()).isEqualTo(2);
    assertThat(used.err()).contains("have this profile", "Remove it from them");
    pc.hangsUp();
    Ran away = sue.run("profile", "remove", profile, "--wait");
    assertThat(away.exitCode()).as(away.toString()).isEqualTo(1);
    assertThat(away.err()).contains("1 failed");
    assertThat(standings()).as("it still has it").hasSize(1);
  }
}
