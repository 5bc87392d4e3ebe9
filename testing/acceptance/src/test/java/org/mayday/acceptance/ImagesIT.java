package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mayday.acceptance.desk.Browser;
import org.mayday.acceptance.desk.HistoryPages;
import org.mayday.acceptance.desk.ImagesPage;
import org.mayday.acceptance.scene.BootImage;
import org.mayday.acceptance.scene.Scene;
import org.mayday.acceptance.soap.Post;

/** Images are uploaded in the browser, whatever comes in between. */
@Acceptance
class ImagesIT {
  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final int MEBIBYTE = 1 << 20;

  @TempDir Path directory;

  private static BootImage disc(String name, int mebibytes) {
    return BootImage.cd(name, mebibytes * MEBIBYTE / 2_048);
  }

  private static void says(ImagesPage page, String words) {
    await(words).atMost(LIMIT).untilAsserted(() -> assertThat(page.says()).contains(words));
  }

  @Test
  void goesOnAfterALostConnectionAndAReload(Scene scene) throws Exception {
    BootImage disc = disc("rescue.iso", 20);
    Path file = disc.file(directory);
    Browser browser = scene.deskOf(scene.sue()).browser();
    ImagesPage page = ImagesPage.open(browser);
    browser.sendsAtMost(2 * MEBIBYTE);
    page.chooses(file).expects(disc.sha256().toUpperCase()).uploads();
    await("a part").atMost(LIMIT).until(page::percent, percent -> percent > 22);
    browser.losesTheNetwork();
    says(page, "connection is lost");
    browser.sendsAtMost(2 * MEBIBYTE);
    await("it goes on by itself").atMost(LIMIT).until(page::percent, percent -> percent > 42);

    page.pausesOrResumes();
    says(page, "Paused");
    assertThat(page.state()).isEqualTo("paused");
    page.pausesOrResumes();
    await("it goes on").atMost(LIMIT).until(page::percent, percent -> percent > 52);
    ImagesPage again = ImagesPage.open(browser);
    browser.sendsAtMost(0);
    assertThat(again.rows().toString()).doesNotContain("rescue.iso");
    assertThat(again.coming()).hasSize(1);
    assertThat(again.coming().get(0)).contains("rescue.iso", "of 20 MiB", scene.sue().name());
    again.chooses(file);
    assertThat(again.offers()).isEqualTo("Go on with the upload");
    again.uploads();
    says(again, "in the library");
    await("its row")
        .atMost(LIMIT)
        .untilAsserted(
            () ->
                assertThat(again.rows().toString())
                    .contains("rescue.iso", "CD", "20 MiB", "Ready"));
    assertThat(again.coming()).isEmpty();
    assertThat(again.sha256("rescue.iso")).isEqualTo(disc.sha256());

    again.removes("rescue.iso");
    await("it is removed")
        .atMost(LIMIT)
        .untilAsserted(() -> assertThat(again.rows().toString()).doesNotContain("rescue.iso"));
    HistoryPages log = new HistoryPages(browser);
    assertThat(log.audit("image.upload", "rescue.iso")).contains("Uploaded", disc.sha256());
    assertThat(log.audit("image.remove", "rescue.iso")).contains(scene.sue().name());
  }

  @Test
  void saysWhyAnImageIsNotTaken(Scene scene) throws Exception {
    ImagesPage page = ImagesPage.open(scene.deskOf(scene.sue()).browser());
    assertThat(page.room()).contains("64 MiB");
    BootImage disc = disc("other.iso", 6);
    page.chooses(disc.file(directory)).expects("0".repeat(64)).uploads();
    says(page, disc.sha256());
    page.expects("");
    page.chooses(Files.write(directory.resolve("holiday.img"), new byte[5 * MEBIBYTE])).uploads();
    says(page, "neither an ISO 9660");
    Path large = directory.resolve("large.iso");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(33 * MEBIBYTE);
    }
    page.chooses(large).uploads();
    says(page, "mayday.image.most");
    assertThat(page.coming()).isEmpty();
    assertThat(page.rows().toString()).doesNotContain("other.iso", "holiday.img", "large.iso");
  }

  @Test
  void letsSupervisorsUploadAndTechniciansLook(Scene scene) throws Exception {
    Browser browser = scene.deskOf(scene.ann()).browser();
    assertThat(ImagesPage.open(browser).takesUploads()).isFalse();
    String cookie = "MAYDAY=" + browser.session();
    assertThat(
            Post.get(scene.page("image-uploads/" + java.util.UUID.randomUUID()), "Cookie", cookie)
                .statusCode())
        .isEqualTo(403);
    String viewer = "MAYDAY=" + scene.deskOf(scene.vic()).browser().session();
    assertThat(Post.get(scene.page("images.xhtml"), "Cookie", viewer).statusCode()).isEqualTo(403);
  }
}
