package org.mayday.acceptance.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mayday.acceptance.trouble.DeskScene.eventually;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mayday.acceptance.scene.BootImage;

/** The server is killed while an image arrives, and its file is changed afterwards. */
@ExtendWith(RoughInstallationExtension.class)
class ImageKillIT {
  private static final int MEBIBYTE = 1 << 20;
  private static final Duration STARTED = Duration.ofMinutes(6);
  private static final String[] PART = {"Content-Type", "application/offset+octet-stream"};

  private Office office;

  @Test
  void anUploadGoesOnAfterAKill(RoughInstallation installation) throws Exception {
    office = new Office(installation);
    String name = "kill-" + UUID.randomUUID() + ".iso";
    BootImage image = BootImage.cd(name, 9 * MEBIBYTE / 2_048);
    byte[] disc = image.content();
    String address = begun(image);
    assertThat(appended(address, disc, 0, 4 * MEBIBYTE)).isEqualTo(4 * MEBIBYTE);

    Path file = installation.home().resolve("images/" + address.replaceAll(".*/", "") + ".img");
    PipedOutputStream line = new PipedOutputStream();
    CompletableFuture<Void> broken = sent(address, 4 * MEBIBYTE, line);
    line.write(disc, 4 * MEBIBYTE, 3 * MEBIBYTE);
    line.flush();
    eventually(() -> assertThat(Files.size(file)).isGreaterThan(4 * MEBIBYTE));
    installation.server().kill();
    line.close();
    assertThat(broken).as("the part broke off").failsWithin(DeskScene.SOON);
    installation.server().start();
    await("the server and what it has of the upload")
        .atMost(STARTED)
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(offset(address)).isEqualTo(4 * MEBIBYTE));

    assertThat(appended(address, disc, 4 * MEBIBYTE, disc.length)).isEqualTo(disc.length);
    assertThat(Files.readAllBytes(file)).isEqualTo(disc);
    assertThat(row(name)).contains(image.sha256(), "Ready");

    Files.write(file, new byte[] {1}, StandardOpenOption.APPEND);
    assertThat(row(name)).contains("File changed");
    Files.delete(file);
    assertThat(row(name)).contains("File missing");
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private String begun(BootImage image) {
    HttpResponse<String> answer =
        office.tus(
            "POST",
            "/mayday/image-uploads",
            BodyPublishers.noBody(),
            "Upload-Length",
            String.valueOf(image.bytes()),
            "Upload-Metadata",
            "filename " + base64(image.name()) + ",sha256 " + base64(image.sha256()));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private long offset(String address) {
    return offset(office.tus("HEAD", address, BodyPublishers.noBody(), "Accept", "*/*"), 200);
  }

  private long appended(String address, byte[] disc, int from, int to) {
    byte[] part = Arrays.copyOfRange(disc, from, to);
    return offset(
        office.tus(
            "PATCH",
            address,
            BodyPublishers.ofByteArray(part),
            PART[0],
            PART[1],
            "Upload-Offset",
            String.valueOf(from)),
        204);
  }

  private static long offset(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return answer.headers().firstValueAsLong("Upload-Offset").orElseThrow();
  }

  /** Sends what is written to the line. */
  private CompletableFuture<Void> sent(String address, int from, PipedOutputStream line)
      throws IOException {
    PipedInputStream part = new PipedInputStream(line, MEBIBYTE);
    return CompletableFuture.runAsync(
        () ->
            office.tus(
                "PATCH",
                address,
                BodyPublishers.ofInputStream(() -> part),
                PART[0],
                PART[1],
                "Upload-Offset",
                String.valueOf(from)));
  }

  /** What the page shows of an image, from its name to its state. */
  private String row(String name) {
    String page = office.page("/images.xhtml");
    int from = page.indexOf("<strong>" + name);
    assertThat(from).as("the image is listed").isPositive();
    return page.substring(from, page.indexOf("</tr>", from));
  }
}
