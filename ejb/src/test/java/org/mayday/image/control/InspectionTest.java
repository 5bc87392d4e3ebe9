package org.mayday.image.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mayday.image.boundary.DiskImage;
import org.mayday.image.boundary.ImageKind;
import org.mayday.image.boundary.ImageState;

/** Files with another time are read anew. */
class InspectionTest {
  private static final byte[] DISC = Images.disc(100 * 2_048);

  @TempDir Path directory;

  private Images images;
  private DiskImage image;
  private Path file;

  @BeforeEach
  void fill() throws Exception {
    images = new Images(directory);
    image = images.put("rescue.iso", ImageKind.CD, DISC);
    file = images.files.path(image.id());
  }

  @AfterEach
  void close() {
    images.close();
  }

  private ImageState after(byte[] content, long millis) throws Exception {
    Files.write(file, content);
    Files.setLastModifiedTime(file, FileTime.fromMillis(millis));
    assertThat(images.store.get(image.id()).state()).isEqualTo(ImageState.CHANGED);
    images.inspection.look();
    return images.store.get(image.id()).state();
  }

  @Test
  void lendsAgainWhatIsTheSame() throws Exception {
    assertThat(after(DISC, 1_000_000_000_000L)).isEqualTo(ImageState.READY);
  }

  @Test
  void neverLendsWhatIsNot() throws Exception {
    byte[] other = DISC.clone();
    other[other.length - 1]++;
    assertThat(after(other, 1_000_000_000_000L)).isEqualTo(ImageState.CHANGED);
    assertThat(after(new byte[0], 1_000_000_001_000L)).isEqualTo(ImageState.CHANGED);
    assertThat(after(DISC, 1_000_000_002_000L)).isEqualTo(ImageState.READY);
  }

  @Test
  void leavesAMissingFileAlone() throws Exception {
    Files.delete(file);
    images.inspection.look();
    assertThat(images.store.get(image.id()).state()).isEqualTo(ImageState.MISSING);
  }
}
