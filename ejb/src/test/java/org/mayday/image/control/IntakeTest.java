package org.mayday.image.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mayday.audit.boundary.AuditEntry;
import org.mayday.image.boundary.DiskImage;
import org.mayday.image.boundary.ImageKind;
import org.mayday.image.boundary.ImageRefused;
import org.mayday.image.boundary.ImageState;
import org.mayday.image.boundary.ImageUpload;
import org.mayday.image.boundary.ImageUploads;
import org.mayday.image.boundary.NewUpload;
import org.mayday.image.boundary.UnknownUpload;
import org.mayday.image.boundary.UploadElsewhere;

/** Images arrive in parts. */
class IntakeTest {
  private static final byte[] DISC = Images.disc(300 * 2_048);
  private static final int HALF = 150 * 2_048 + 17;

  @TempDir Path directory;

  private Images images;

  @BeforeEach
  void wire() {
    images = new Images(directory);
  }

  @AfterEach
  void close() {
    images.close();
  }

  private ImageUpload begun(String name, byte[] content, String sha256) {
    return images.intake.begin(new NewUpload(name, content.length, sha256, 7), "sue");
  }

  private ImageUpload append(ImageUpload upload, byte[] content, int from, int to)
      throws IOException {
    byte[] part = Arrays.copyOfRange(content, from, to);
    return images.intake.append(upload.id(), from, new ByteArrayInputStream(part), "sue");
  }

  /** A connection that is lost after these bytes. */
  private static InputStream lost(byte[] content, int from, int to) {
    InputStream gone =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("Connection reset");
          }
        };
    return new SequenceInputStream(new ByteArrayInputStream(content, from, to - from), gone);
  }

  private byte[] fileOf(ImageUpload upload) throws IOException {
    return Files.readAllBytes(images.files.path(upload.id()));
  }

  @Test
  void becomesAnImageWithItsLastPart() throws Exception {
    ImageUpload upload = begun("rescue.iso", DISC, Images.sha256(DISC).toUpperCase());
    assertThat(append(upload, DISC, 0, HALF).received()).isEqualTo(HALF);
    assertThat(images.store.list()).isEmpty();
    assertThat(append(upload, DISC, HALF, DISC.length).complete()).isTrue();
    DiskImage image = images.store.get(upload.id());
    assertThat(image.name()).isEqualTo("rescue.iso");
    assertThat(image.kind()).isEqualTo(ImageKind.CD);
    assertThat(image.bytes()).isEqualTo(DISC.length);
    assertThat(image.sha256()).isEqualTo(Images.sha256(DISC));
    assertThat(image.by()).isEqualTo("sue");
    assertThat(image.state()).isEqualTo(ImageState.READY);
    assertThat(fileOf(upload)).isEqualTo(DISC);
    assertThat(images.intake.list()).isEmpty();
    assertThat(images.trail.entries())
        .extracting(AuditEntry::action, AuditEntry::who, AuditEntry::outcome)
        .containsExactly(tuple("image.upload", "sue", "ok"));
    assertThat(images.told.types("image")).containsExactly("uploaded");
    assertThat(images.told.told().get(0).subject()).isEqualTo(image.id().toString());
    assertThat(images.told.told().get(0).data())
        .contains("rescue.iso", "\"kind\":\"CD\"", image.sha256(), "\"who\":\"sue\"");
  }

  @Test
  void keepsWhatCameBeforeTheConnectionWasLost() throws Exception {
    ImageUpload upload = begun("rescue.iso", DISC, null);
    InputStream part = lost(DISC, 0, HALF);
    assertThatThrownBy(() -> images.intake.append(upload.id(), 0, part, "sue"))
        .hasMessage("Connection reset");
    assertThat(images.intake.get(upload.id()).received()).isEqualTo(HALF);
    append(upload, DISC, HALF, DISC.length);
    assertThat(images.store.get(upload.id()).sha256()).isEqualTo(Images.sha256(DISC));
  }

  @Test
  void goesOnAfterTheServerWasKilled() throws Exception {
    ImageUpload upload = begun("rescue.iso", DISC, Images.sha256(DISC));
    append(upload, DISC, 0, HALF);
    Files.write(images.files.path(upload.id()), Images.content(70_000), StandardOpenOption.APPEND);
    images.intake = images.startedIntake();
    assertThat(images.intake.get(upload.id()).received()).isEqualTo(HALF);
    append(upload, DISC, HALF, DISC.length);
    assertThat(images.store.get(upload.id()).sha256()).isEqualTo(Images.sha256(DISC));
    assertThat(fileOf(upload)).isEqualTo(DISC);
  }

  @Test
  void saysThatWhatHadArrivedIsGone() throws Exception {
    ImageUpload upload = begun("rescue.iso", DISC, null);
    append(upload, DISC, 0, HALF);
    Files.write(images.files.path(upload.id()), new byte[HALF - 1]);
    assertThatThrownBy(() -> append(upload, DISC, HALF, DISC.length))
        .isInstanceOf(ImageRefused.class)
        .hasMessageContaining("gone");
  }

  @Test
  void takesOnlyWhatFollows() throws Exception {
    ImageUpload upload = begun("rescue.iso", DISC, null);
    append(upload, DISC, 0, HALF);
    assertThatThrownBy(() -> append(upload, DISC, HALF + 1, DISC.length))
        .isInstanceOf(UploadElsewhere.class)
        .hasMessageContaining(String.valueOf(HALF));
    assertThatThrownBy(() -> append(upload, DISC, 0, HALF)).isInstanceOf(UploadElsewhere.class);
    append(upload, DISC, HALF, DISC.length);
    assertThatThrownBy(() -> append(upload, DISC, DISC.length, DISC.length))
        .isInstanceOf(UnknownUpload.class);
  }

  @Test
  void readsNoMoreThanTheFileHas() throws Exception {
    ImageUpload upload = begun("rescue.iso", DISC, Images.sha256(DISC));
    byte[] longer = Arrays.copyOf(DISC, DISC.length + 100_000);
    images.intake.append(upload.id(), 0, new ByteArrayInputStream(longer), "sue");
    assertThat(images.store.get(upload.id()).sha256()).isEqualTo(Images.sha256(DISC));
  }

  @Test
  void boundsAPart() throws Exception {
    byte[] large = Images.disc(ImageUploads.MOST_PART + 2_048);
    ImageUpload upload = begun("large.iso", large, null);
    assertThat(append(upload, large, 0, large.length).received()).isEqualTo(ImageUploads.MOST_PART);
    append(upload, large, ImageUploads.MOST_PART, large.length);
    assertThat(images.store.get(upload.id()).sha256()).isEqualTo(Images.sha256(large));
  }

  @Test
  void givesANewRequestTheUploadOfADeadOne() throws Exception {
    ImageUpload upload = begun("rescue.iso", DISC, Images.sha256(DISC));
    PipedOutputStream silent = new PipedOutputStream();
    PipedInputStream dead = new PipedInputStream(silent, 1 << 20);
    silent.write(DISC, 0, HALF);
    CompletableFuture<ImageUpload> former =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return images.intake.append(upload.id(), 0, dead, "sue");
              } catch (IOException e) {
                throw new CompletionException(e);
              }
            });
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> append(upload, DISC, HALF, HALF + 1_000), it -> true);
    silent.write(1);
    silent.flush();
    assertThatThrownBy(() -> former.get(20, TimeUnit.SECONDS))
        .hasCauseInstanceOf(UploadElsewhere.class);
    append(upload, DISC, HALF + 1_000, DISC.length);
    assertThat(images.store.get(upload.id()).sha256()).isEqualTo(Images.sha256(DISC));
  }

  @Test
  void dropsWhatIsNotWhatWasEntered() throws Exception {
    byte[] other = DISC.clone();
    other[DISC.length - 1]++;
    ImageUpload upload = begun("rescue.iso", DISC, Images.sha256(DISC));
    append(upload, other, 0, HALF);
    assertThatThrownBy(() -> append(upload, other, HALF, DISC.length))
        .isInstanceOf(ImageRefused.class)
        .hasMessageContaining(Images.sha256(other));
    assertGone(upload);
    assertThat(images.trail.entries().get(0).outcome()).isEqualTo("refused");
  }

  @Test
  void dropsWhatNoDriveShowsAsSoonAsThatIsSeen() {
    byte[] junk = Images.content(4 << 20);
    ImageUpload upload = begun("holiday.zip", junk, null);
    assertThatThrownBy(() -> append(upload, junk, 0, Contents.HEAD))
        .isInstanceOf(ImageRefused.class)
        .hasMessageContaining("neither");
    assertGone(upload);
  }

  private void assertGone(ImageUpload upload) {
    assertThat(images.store.list()).isEmpty();
    assertThat(images.intake.list()).isEmpty();
    assertThat(images.files.path(upload.id())).doesNotExist();
  }

  @Test
  void takesFloppies() throws Exception {
    byte[] floppy = Images.content(1_474_560);
    ImageUpload upload = begun("boot.img", floppy, null);
    append(upload, floppy, 0, floppy.length);
    assertThat(images.store.get(upload.id()).kind()).isEqualTo(ImageKind.FLOPPY);
  }

  private void refused(String name, long bytes, String... words) {
    assertThatThrownBy(() -> images.intake.begin(new NewUpload(name, bytes, null, 0), "sue"))
        .isInstanceOf(ImageRefused.class)
        .hasMessageContainingAll(words);
  }

  @Test
  void refusesWhatThereIsNoRoomFor() throws Exception {
    refused("a.iso", (20 << 20) + 2_048, "mayday.image.most");
    refused("a.iso", 1_000, "blocks");
    refused("a.iso", 0, "blocks");
    refused("a.iso", -512, "blocks");
    images.put("there.iso", ImageKind.CD, new byte[10 << 20]);
    images.intake.begin(new NewUpload("b.iso", 15 << 20, null, 0), "sue");
    refused("c.iso", 16 << 20, "mayday.image.total", "15,728,640 of 41,943,040");
    assertThat(images.intake.room().left()).isEqualTo(15 << 20);
    images.intake.begin(new NewUpload("c.iso", 15 << 20, null, 0), "sue");
    refused("d.iso", 512, "mayday.image.total");
  }

  @Test
  void leavesSomethingFreeOnTheDisk() {
    images.keep(20 << 20, 40 << 20, Long.MAX_VALUE / 2);
    refused("a.iso", 2_048, "disk");
    assertThat(images.intake.room().left()).isZero();
  }

  @Test
  void boundsHowManyAreOnTheirWay() {
    ImageUpload first = begun("a.iso", DISC, null);
    begun("b.iso", DISC, null);
    begun("c.iso", DISC, null);
    refused("d.iso", 2_048, "3 images are on their way");
    images.intake.cancel(first.id(), "bob");
    begun("d.iso", DISC, null);
  }

  @Test
  void hasEachNameOnce() throws Exception {
    images.put("Rescue.iso", ImageKind.CD, DISC);
    refused("rescue.ISO", 2_048, "another name");
    begun("other.iso", DISC, null);
    refused("OTHER.iso", 2_048, "another name");
  }

  @Test
  void refusesWhatIsNoDigest() {
    assertThatThrownBy(() -> begun("a.iso", DISC, "abc"))
        .isInstanceOf(ImageRefused.class)
        .hasMessageContaining("64");
  }

  @Test
  void letsNobodyElseGoOnWithIt() {
    ImageUpload upload = begun("a.iso", DISC, null);
    InputStream part = new ByteArrayInputStream(DISC);
    assertThatThrownBy(() -> images.intake.append(upload.id(), 0, part, "bob"))
        .isInstanceOf(ImageRefused.class)
        .hasMessageContaining("sue");
  }

  @Test
  void isGivenUpByWhoeverWants() throws Exception {
    ImageUpload upload = begun("a.iso", DISC, null);
    append(upload, DISC, 0, HALF);
    images.intake.cancel(upload.id(), "bob");
    assertGone(upload);
    assertThatThrownBy(() -> append(upload, DISC, HALF, DISC.length))
        .isInstanceOf(UnknownUpload.class);
    assertThat(images.trail.entries().get(0).who()).isEqualTo("bob");
  }

  @Test
  void forgetsWhatLiesForLong() throws Exception {
    ImageUpload old = begun("a.iso", DISC, null);
    images.clock.pass(Duration.ofDays(1));
    append(old, DISC, 0, HALF);
    images.clock.pass(Duration.ofDays(2));
    images.intake.forgetOld();
    assertThat(images.intake.list()).hasSize(1);
    images.clock.pass(Duration.ofSeconds(1));
    images.intake.forgetOld();
    assertGone(old);
  }
}
