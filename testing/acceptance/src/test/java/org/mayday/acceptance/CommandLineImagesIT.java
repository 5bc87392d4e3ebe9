package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mayday.acceptance.command.Mayday;
import org.mayday.acceptance.command.Mayday.Ran;
import org.mayday.acceptance.desk.ImagesPage;
import org.mayday.acceptance.scene.BootImage;
import org.mayday.acceptance.scene.Person;
import org.mayday.acceptance.scene.Scene;

/** Images are kept by scripts. */
@Acceptance
class CommandLineImagesIT {
  private static final int SIZE = 10 << 20;

  @TempDir Path work;

  private Mayday as(Scene scene, Person person) {
    return new Mayday(scene.page(""), person.name(), person.password(), work);
  }

  @Test
  void uploadsListsAndRemoves(Scene scene) throws Exception {
    BootImage disc = BootImage.cd("script.iso", SIZE / 2_048);
    String sha256 = disc.sha256();
    String file = disc.file(work).toString();
    Mayday sue = as(scene, scene.sue());
    Mayday ann = as(scene, scene.ann());

    Ran other = sue.run("images", "upload", file, "--sha256=" + "0".repeat(64));
    assertThat(other.exitCode()).isEqualTo(1);
    assertThat(other.err()).contains(sha256);
    assertThat(ann.run("images", "upload", file).exitCode()).isEqualTo(3);

    ImagesPage page = ImagesPage.open(scene.deskOf(scene.ann()).browser());
    JsonObject image =
        sue.json("images", "upload", file, "--sha256=" + sha256).getJsonObject("image");
    assertThat(image.getString("sha256")).isEqualTo(sha256);
    assertThat(image.getString("kind")).isEqualTo("CD");
    assertThat(image.getString("addedBy")).isEqualTo(scene.sue().name());
    assertThat(image.getInt("bytes")).isEqualTo(SIZE);
    assertThat(ann.json("images").getJsonArray("images").toString())
        .contains("script.iso", "READY");

    await("it comes by itself").until(() -> page.rows().toString().contains("script.iso"));
    assertThat(ann.run("images", "remove", "script.iso").exitCode()).isEqualTo(3);
    assertThat(sue.run("images", "remove", "SCRIPT.iso").exitCode()).isZero();
    await("it goes by itself").until(() -> !page.rows().toString().contains("script.iso"));
    assertThat(sue.run("images", "remove", "script.iso").exitCode()).isEqualTo(4);
  }
}
