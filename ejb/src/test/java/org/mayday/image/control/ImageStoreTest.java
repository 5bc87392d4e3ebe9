package org.mayday.image.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mayday.audit.boundary.AuditEntry;
import org.mayday.image.boundary.DiskImage;
import org.mayday.image.boundary.ImageKind;
import org.mayday.image.boundary.ImageRefused;
import org.mayday.image.boundary.ImageState;
import org.mayday.image.boundary.UnknownImage;

/** Images are listed as they are found, lent, and removed. */
class ImageStoreTest {
  private static final byte[] DISC = Images.content(100 * 2_048);

  @TempDir Path directory;

  private Images images;
  private DiskImage disc;

  @BeforeEach
  void fill() throws Exception {
    images = new Images(directory);
    disc = images.put("rescue.iso", ImageKind.CD, DISC);
  }

  @AfterEach
  void close() {
    images.close();
  }

  @Test
  void listsByName() throws Exception {
    images.put("Boot floppy", ImageKind.FLOPPY, Images.content(1_474_560));
    assertThat(images.store.list())
        .extracting(DiskImage::name)
        .containsExactly("Boot floppy", "rescue.iso");
    assertThat(images.store.get(disc.id())).isEqualTo(disc);
    assertThat(disc.blocks()).isEqualTo(100);
  }

  @Test
  void lendsBlocks() throws Exception {
    try (LentImage lent = images.store.open(disc.id(), Runnable::run)) {
      assertThat(lent.blockSize()).isEqualTo(2_048);
      assertThat(lent.blocks()).isEqualTo(100);
      assertThat(lent.readOnly()).isTrue();
      assertThat(Answers.read(lent, 0, 1)).isEqualTo(Arrays.copyOf(DISC, 2_048));
      assertThat(Answers.read(lent, 68, 32))
          .isEqualTo(Arrays.copyOfRange(DISC, 68 * 2_048, 100 * 2_048));
    }
  }

  @Test
  void refusesBlocksThatAreNotThere() {
    try (LentImage lent = images.store.open(disc.id(), Runnable::run)) {
      assertThatThrownBy(() -> Answers.asked(lent, 99, 2))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> Answers.asked(lent, Long.MAX_VALUE, 1))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> Answers.asked(lent, 0, 0))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void answersThroughWhatGuardsTheSession() throws Exception {
    BlockingQueue<Runnable> guard = new ArrayBlockingQueue<>(4);
    try (LentImage lent = images.store.open(disc.id(), guard::add)) {
      CompletableFuture<byte[]> answer = Answers.asked(lent, 1, 1);
      Runnable told = guard.poll(20, TimeUnit.SECONDS);
      assertThat(answer).isNotDone();
      told.run();
      assertThat(answer).isCompleted();
    }
  }

  @Test
  void readsBeyondTwoGibibytes() throws Exception {
    DiskImage large = images.put("large.iso", ImageKind.CD, new byte[2_048]);
    long blocks = (5L << 30) / 2_048;
    Path file = images.files.path(large.id());
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(java.nio.ByteBuffer.wrap("the end".getBytes()), (5L << 30) - 7);
    }
    DiskImage grown =
        new DiskImage(
            large.id(),
            large.name(),
            ImageKind.CD,
            5L << 30,
            large.sha256(),
            "sue",
            large.addedAt(),
            ImageState.READY);
    images.shelf.put(new Kept(grown, Files.getLastModifiedTime(file).toMillis()));
    try (LentImage lent = images.store.open(large.id(), Runnable::run)) {
      assertThat(new String(Answers.read(lent, blocks - 1, 1))).endsWith("the end");
    }
  }

  @Test
  void lendsOnWhatIsRemoved() throws Exception {
    try (LentImage lent = images.store.open(disc.id(), Runnable::run)) {
      images.store.remove(disc.id(), "sue");
      assertThat(images.files.path(disc.id())).doesNotExist();
      assertThat(Answers.read(lent, 99, 1)).hasSize(2_048);
    }
    assertThatThrownBy(() -> images.store.open(disc.id(), Runnable::run))
        .isInstanceOf(UnknownImage.class);
    assertThat(images.store.list()).isEmpty();
    AuditEntry entry = images.trail.entries().get(0);
    assertThat(entry.action()).isEqualTo("image.remove");
    assertThat(entry.who()).isEqualTo("sue");
    assertThat(entry.detail()).contains("rescue.iso", disc.sha256());
    assertThat(images.told.types("image")).containsExactly("removed");
  }

  @Test
  void makesNothingUpForWhatIsCutOff() throws Exception {
    try (LentImage lent = images.store.open(disc.id(), Runnable::run)) {
      try (FileChannel file =
          FileChannel.open(images.files.path(disc.id()), StandardOpenOption.WRITE)) {
        file.truncate(50 * 2_048 + 17);
      }
      assertThat(Answers.read(lent, 49, 1)).hasSize(2_048);
      assertThat(Answers.failed(lent, 50, 1)).contains("rescue.iso", "shorter");
      assertThat(Answers.failed(lent, 99, 1)).contains("shorter");
    }
  }

  @Test
  void saysThatItIsClosed() throws Exception {
    LentImage lent = images.store.open(disc.id(), Runnable::run);
    lent.close();
    assertThat(Answers.failed(lent, 0, 1)).contains("cannot be read");
  }

  @Test
  void tellsAFileThatIsGone() throws Exception {
    Files.delete(images.files.path(disc.id()));
    assertThat(images.store.get(disc.id()).state()).isEqualTo(ImageState.MISSING);
    assertThatThrownBy(() -> images.store.open(disc.id(), Runnable::run))
        .isInstanceOf(ImageRefused.class)
        .hasMessageContaining("gone");
  }

  @Test
  void neverLendsAFileThatWasChanged() throws Exception {
    Path file = images.files.path(disc.id());
    FileTime written = Files.getLastModifiedTime(file);
    Files.write(file, Images.content(99 * 2_048));
    Files.setLastModifiedTime(file, written);
    assertChanged();
    Files.write(file, DISC);
    Files.setLastModifiedTime(file, FileTime.fromMillis(written.toMillis() + 1));
    assertChanged();
    Files.setLastModifiedTime(file, written);
    assertThat(images.store.get(disc.id()).state()).isEqualTo(ImageState.READY);
    Path elsewhere = Files.move(file, directory.resolve("elsewhere"));
    Files.createSymbolicLink(file, elsewhere);
    assertChanged();
  }

  private void assertChanged() {
    assertThat(images.store.list().get(0).state()).isEqualTo(ImageState.CHANGED);
    assertThatThrownBy(() -> images.store.open(disc.id(), Runnable::run))
        .isInstanceOf(ImageRefused.class);
  }
}
