package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.acceptance.command.Mayday;
import org.mayday.acceptance.desk.Browser;
import org.mayday.acceptance.desk.WhyPage;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Person;
import org.mayday.acceptance.scene.Scene;
import org.mayday.simulator.platform.MpsEntry;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.platform.Surroundings;

/**
 * Why a PC does not call: what the page, the service and the command say of PCs that are spoilt.
 */
@Acceptance
class WhyNotIT {
  private static final String READ = "remoteAccess.examine";
  private static final String PORT =
      "AMT_EthernetPortSettings#Intel(r) AMT Ethernet Port Settings 0";

  @TempDir Path work;

  @ParameterizedTest
  @ValueSource(strings = {"amt-4", "amt-6", "amt-9", "amt-10-smb", "amt-11", "amt-12", "amt-19"})
  void findsNothingWrongWithAPcThatCalls(String release, Scene scene) {
    Pc pc = scene.visiting(scene.pc(release));
    scene.vic().operations().perform(pc.uuid(), READ);
    Map<String, String> verdicts = scene.vic().fleet().verdicts(pc.uuid());
    assertThat(verdicts).hasSize(16);
    assertThat(verdicts).doesNotContainValue("FAULT");
    assertThat(verdicts)
        .containsEntry("SET_UP", "FINE")
        .containsEntry("SERVER", "FINE")
        .containsEntry("CERTIFICATE", "FINE")
        .containsEntry("CLOCK", "FINE")
        .containsEntry("TRIGGERS", "FINE")
        .containsEntry("PLACE", "FINE");
  }

  @Test
  void saysOfAPcThatIsAwayWhatWasWrongWhenItWasRead(Scene scene) {
    Pc pc = scene.visiting(scene.pc("amt-12"));
    SimulatedPc machine = pc.machine();
    machine.remoteAccess().remove("User Initiated");
    MpsEntry entry = machine.remoteAccess().servers().get(0);
    machine
        .remoteAccess()
        .server(
            new MpsEntry(entry.number(), "192.0.2.9", 3, 443, "old.example.com", entry.login()));
    machine.settings().put(Surroundings.DETECTION, Map.of(Surroundings.DOMAINS, List.of()));
    machine.settings().put(PORT, Map.of("DHCPEnabled", List.of("false")));
    machine.clock().set(Instant.now().minus(Duration.ofDays(3 * 365)));

    Browser browser = scene.deskOf(scene.sue()).browser();
    WhyPage page = WhyPage.from(browser, pc.uuid());
    assertThat(page.finding("TRIGGERS", "UNKNOWN")).contains("never read");
    page.readsNow();
    assertThat(page.finding("TRIGGERS", "FAULT")).contains("no rule for the help key");
    pc.hangsUp();
    await("away").until(() -> scene.vic().fleet().get(pc.uuid()).text("connected").equals("false"));
    scene.sue().fleet().enable(pc.uuid(), false);

    WhyPage later = WhyPage.open(browser, pc.uuid());
    assertThat(later.with("FAULT"))
        .contains(
            "Known and enabled here",
            "The server that it calls",
            "Its clock",
            "Inside or outside the company network",
            "What makes it call");
    assertThat(later.finding("SERVER", "FAULT")).contains("old.example.com", "localhost", "ago");
    assertThat(later.finding("CLOCK", "FAULT")).contains("behind");
    assertThat(later.finding("PLACE", "FAULT")).contains("no domain");
    assertThat(later.links("TRIGGERS")).singleElement().asString().endsWith("tab=network");

    Mayday.Ran why =
        new Mayday(scene.page(""), scene.vic().name(), scene.vic().password(), work)
            .run("why", pc.name());
    assertThat(why.exitCode()).as(why.err()).isZero();
    assertThat(why.out())
        .contains("TRIGGERS", "FAULT", "no rule for the help key")
        .doesNotContain("FINE");
  }

  @Test
  void saysThatTheLoginIsWrong(Scene scene) {
    Pc pc = scene.pcWithWrongMpsPassword();
    pc.startsToCall("Can nobody hear me?");
    Person vic = scene.vic();
    await("refused").until(() -> vic.fleet().verdicts(pc.uuid()).get("LOGIN").equals("FAULT"));
    Browser browser = scene.deskOf(vic).browser();
    assertThat(WhyPage.open(browser, pc.uuid()).finding("LOGIN", "FAULT"))
        .contains("wrong user name or password", "MPS user name");
    assertThat(WhyPage.fromGateway(browser, pc.uuid()).finding("LOGIN", "FAULT")).contains("Fault");
  }
}
