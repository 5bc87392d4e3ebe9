package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mayday.acceptance.command.Mayday;
import org.mayday.acceptance.command.Mayday.Ran;
import org.mayday.acceptance.desk.DisksPage;
import org.mayday.acceptance.scene.BootImage;
import org.mayday.acceptance.scene.Event;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Person;
import org.mayday.acceptance.scene.Scene;
import org.mayday.simulator.platform.DriveReading.Outcome;
import org.mayday.simulator.power.PowerRequest;

/** Scripts lend disks to PCs. */
@Acceptance
class CommandLineDisksIT {
  private static final Duration LIMIT = Duration.ofSeconds(90);

  @TempDir Path work;

  private Mayday as(Scene scene, Person person) {
    return new Mayday(scene.page(""), person.name(), person.password(), work);
  }

  private static JsonObject cd(JsonObject told) {
    return told.getJsonArray("drives").getValuesAs(JsonObject.class).stream()
        .filter(drive -> drive.getString("drive").equals("CD"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void bootsReadsEjectsAndEnds(Scene scene) {
    BootImage image = scene.cd();
    Pc pc = scene.visiting(scene.pc("amt-16"));
    String name = pc.uuid().toString();
    Mayday ann = as(scene, scene.ann());

    assertThat(ann.json("disk", "show", name).getJsonObject("disks").getBoolean("lent")).isFalse();
    assertThat(ann.run("disk", "end", name).exitCode()).isEqualTo(4);
    assertThat(ann.run("disk", "insert", name, "nothing.iso").exitCode()).isEqualTo(4);
    assertThat(as(scene, scene.vic()).run("disk", "show", name).exitCode()).isEqualTo(3);

    JsonObject there = ann.json("disk", "insert", name, image.name());
    assertThat(cd(there).getString("image")).isEqualTo(image.name());
    assertThat(pc.machine().remoteDrives().reading()).isEmpty();

    ann.json("disk", "boot", name, image.name(), "--graceful", "--serial");
    pc.machine()
        .await(
            "the image is loaded",
            it ->
                it.remoteDrives()
                    .reading()
                    .filter(read -> read.outcome() == Outcome.LOADED)
                    .isPresent(),
            LIMIT);
    assertThat(pc.machine().remoteDrives().reading().orElseThrow().sha256())
        .isEqualTo(image.sha256());
    assertThat(pc.machine().wasToldTo(PowerRequest.RESET_SOFT)).isTrue();
    assertThat(pc.machine().power().lastBoot().orElseThrow().serial()).isTrue();
    JsonObject read = ann.json("disk", "show", name);
    assertThat(cd(read).getJsonNumber("read").longValueExact() * 2_048)
        .isGreaterThanOrEqualTo(image.bytes());
    assertThat(read.getJsonObject("disks").getBoolean("program")).isTrue();

    Ran other = as(scene, scene.bob()).run("disk", "eject", name);
    assertThat(other.exitCode()).isEqualTo(1);
    assertThat(other.err()).contains(scene.ann().name() + " lends disks");
    DisksPage page = DisksPage.open(scene.deskOf(scene.bob()).browser(), pc.uuid());
    await("Bob sees it").atMost(LIMIT).until(() -> page.image("CD"), image.name()::equals);
    page.closes();

    assertThat(ann.json("disk", "eject", name, "cd").toString()).doesNotContain(image.name());
    ann.json("disk", "end", name);
    pc.machine().await("seen no more", it -> !it.remoteDrives().seen(), LIMIT);
    assertThat(pc.machine().connected()).isTrue();
    await("events")
        .atMost(LIMIT)
        .untilAsserted(
            () ->
                assertThat(scene.eventsOf(pc))
                    .filteredOn(event -> event.what().startsWith("disk."))
                    .extracting(Event::what)
                    .contains("disk.inserted", "disk.booted", "disk.ejected"));
    assertThat(scene.eventsOf(pc).toString()).contains(image.name(), image.sha256());
  }
}
