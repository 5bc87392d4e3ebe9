package org.mayday.image.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.mayday.announcement.control.MovingClock;
import org.mayday.announcement.control.TestAnnouncements;
import org.mayday.audit.control.TestTrail;
import org.mayday.home.control.Home;
import org.mayday.home.control.HomeSettings;
import org.mayday.image.boundary.DiskImage;
import org.mayday.image.boundary.ImageKind;
import org.mayday.image.boundary.ImageState;
import org.mayday.schema.TestDatabase;

/** A library of images in a directory and a database of a test. */
final class Images implements AutoCloseable {
  static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

  final TestDatabase database = TestDatabase.create();
  final MovingClock clock = new MovingClock(NOON);
  final TestTrail trail = TestTrail.in(database);
  final TestAnnouncements told = new TestAnnouncements(database, clock);
  final ImageShelf shelf = new ImageShelf();
  final ImageFiles files = new ImageFiles();
  final ImageReaders readers = ImageReaders.with(Thread::new);
  final ImageStore store = new ImageStore();
  final UploadShelf uploads = new UploadShelf();
  final Inspection inspection = new Inspection();
  ImageSettings settings;
  Intake intake;

  Images(Path directory) {
    shelf.entityManager = database.entityManager();
    shelf.transactions = told;
    shelf.news = new ImageNews(told.announcer);
    files.home = Home.at(new HomeSettings(directory, Optional.empty()));
    uploads.entityManager = database.entityManager();
    uploads.transactions = told;
    uploads.news = shelf.news;
    inspection.shelf = shelf;
    inspection.files = files;
    keep(20 << 20, 40 << 20, 0);
    store.shelf = shelf;
    store.files = files;
    store.readers = readers;
    store.trail = trail;
    store.clock = clock;
  }

  /** Bounds one image, all of them, and what is left free. */
  void keep(long most, long total, long reserve) {
    settings = new ImageSettings(Optional.empty(), most, total, reserve, 3, Duration.ofDays(2));
    files.settings = settings;
    intake = startedIntake();
  }

  /** What takes uploads after the server was started anew. */
  Intake startedIntake() {
    Intake started = new Intake();
    started.uploads = uploads;
    started.images = shelf;
    started.files = files;
    started.settings = settings;
    started.trail = trail;
    started.clock = clock;
    return started;
  }

  /** A disc with a volume descriptor where ISO 9660 wants it. */
  static byte[] disc(int size) {
    byte[] disc = content(size);
    System.arraycopy(new byte[] {1, 'C', 'D', '0', '0', '1', 1}, 0, disc, 16 * 2_048, 7);
    return disc;
  }

  /** Bytes that are told apart, so many. */
  static byte[] content(int size) {
    byte[] content = new byte[size];
    new Random(size).nextBytes(content);
    return content;
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Puts an image on the shelf, and its file into the directory. */
  DiskImage put(String name, ImageKind kind, byte[] content) throws IOException {
    DiskImage image =
        new DiskImage(
            UUID.randomUUID(),
            name,
            kind,
            content.length,
            sha256(content),
            "sue",
            clock.instant(),
            ImageState.READY);
    Path file = files.path(image.id());
    Files.createDirectories(file.getParent());
    Files.write(file, content);
    shelf.put(new Kept(image, Files.getLastModifiedTime(file).toMillis()));
    return image;
  }

  @Override
  public void close() {
    readers.end();
    database.close();
  }
}
