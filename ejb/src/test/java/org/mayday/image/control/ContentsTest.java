package org.mayday.image.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mayday.image.boundary.ImageKind;
import org.mayday.image.boundary.ImageRefused;

/** Which drive shows an image. */
class ContentsTest {
  @TempDir Path directory;

  private ImageKind kind(byte[] content) throws IOException {
    Path file = Files.write(directory.resolve("image"), content);
    try (FileChannel channel = FileChannel.open(file)) {
      return Contents.kind(channel, content.length);
    }
  }

  private static byte[] with(byte[] content, int at, String text) {
    byte[] changed = content.clone();
    byte[] written = text.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(written, 0, changed, at, written.length);
    return changed;
  }

  private void refused(byte[] content, String... words) {
    assertThatThrownBy(() -> kind(content))
        .isInstanceOf(ImageRefused.class)
        .hasMessageContainingAll(words);
  }

  @Test
  void knowsDiscs() throws Exception {
    assertThat(kind(Images.disc(40 * 2_048))).isEqualTo(ImageKind.CD);
    byte[] udf = with(new byte[40 * 2_048], 16 * 2_048, "\0BEA01");
    assertThat(kind(with(udf, 17 * 2_048, "\0NSR03"))).isEqualTo(ImageKind.CD);
    byte[] hybrid = with(Images.disc(40 * 2_048), 510, "\u0055\u00AA");
    assertThat(kind(hybrid)).as("an ISO that also boots from a stick").isEqualTo(ImageKind.CD);
  }

  @Test
  void knowsFloppiesAndDisks() throws Exception {
    assertThat(kind(new byte[1_474_560])).isEqualTo(ImageKind.FLOPPY);
    assertThat(kind(new byte[163_840])).isEqualTo(ImageKind.FLOPPY);
    assertThat(kind(with(new byte[4 << 20], 510, "\u0055\u00AA"))).isEqualTo(ImageKind.FLOPPY);
    assertThat(kind(with(new byte[512], 510, "\u0055\u00AA"))).isEqualTo(ImageKind.FLOPPY);
  }

  @Test
  void saysWhatNoDriveShows() {
    refused(with(new byte[4 << 20], 0, "PK\u0003\u0004"), "neither", "compressed");
    refused(with(new byte[4 << 20], 0, "QFI\u00FB"), "neither", "virtual");
    refused(Arrays.copyOf(Images.disc(40 * 2_048), 39 * 2_048 + 512), "cut short", "2048");
    byte[] raw = new byte[4 << 20];
    Arrays.fill(raw, 1, 11, (byte) 0xFF);
    refused(raw, "2352", "convert");
    refused(new byte[512], "neither");
  }
}
