package org.mayday.acceptance.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mayday.acceptance.trouble.DeskScene.SOON;
import static org.mayday.acceptance.trouble.DeskScene.eventually;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server is killed while a PC is being asked. */
@ExtendWith(RoughInstallationExtension.class)
class KilledRunIT {

  @Test
  void aKillInTheMiddleIsToldAsWhatItIs(RoughInstallation installation) throws IOException {
    try (DeskScene scene = new DeskScene(installation)) {
      killInTheMiddle(installation, scene);
    }
  }

  private static void killInTheMiddle(RoughInstallation installation, DeskScene scene) {
    Office office = scene.office;
    scene.connect(scene.visitor);
    scene.visitor.mischief().silent(true);
    String change = office.queue(scene.visitor.uuid(), "boot.clear");
    String reading = office.queue(scene.visitor.uuid());
    String waiting = office.queue(scene.idle.uuid(), "boot.clear");
    eventually(() -> assertThat(office.run(change).text("state")).isEqualTo("RUNNING"));

    installation.server().kill();
    installation.server().start();
    scene.awaitUp("database");
    scene.awaitUp("gateway");

    eventually(() -> assertThat(office.run(change).text("state")).isEqualTo("FAILED"));
    assertThat(office.run(change).text("failure")).isEqualTo("STOPPED");
    assertThat(office.run(change).text("message"))
        .isEqualTo("The server stopped while it ran; it is not known whether the PC did it.");
    assertThat(office.page("/run.xhtml?id=" + change)).contains("it is not known whether");
    assertThat(office.run(waiting).text("state")).as("was not begun").isEqualTo("WAITING");

    scene.visitor.behave();
    scene.visitor.awaitConnected(SOON);
    eventually(() -> assertThat(office.run(reading).text("state")).isEqualTo("DONE"));
    scene.connect(scene.idle);
    eventually(() -> assertThat(office.run(waiting).text("state")).isEqualTo("DONE"));
    assertThat(office.run(change).text("state")).as("never done twice").isEqualTo("FAILED");
    assertThat(scene.visitor.journal().entries()).noneMatch(entry -> entry.contains("Boot"));
  }
}
