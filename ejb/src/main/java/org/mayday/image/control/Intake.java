package org.mayday.image.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mayday.audit.boundary.AuditEntry;
import org.mayday.audit.control.AuditTrail;
import org.mayday.image.boundary.DiskImage;
import org.mayday.image.boundary.ImageRefused;
import org.mayday.image.boundary.ImageRoom;
import org.mayday.image.boundary.ImageState;
import org.mayday.image.boundary.ImageUpload;
import org.mayday.image.boundary.ImageUploads;
import org.mayday.image.boundary.NewUpload;
import org.mayday.image.boundary.UnknownUpload;
import org.mayday.image.boundary.UploadElsewhere;

/**
 * Takes images into the library, part by part. After each part the disk has it, and then the
 * database knows how much that is and the state of its digest: a server that dies loses the part
 * that was coming and nothing else.
 */
@ApplicationScoped
public class Intake {
  private static final Logger LOG = System.getLogger(Intake.class.getName());
  private static final int PIECE = 65_536;
  private static final Duration RECEIVING = Duration.ofMinutes(1);

  /** One that goes on, and dead ones that are not known to be. */
  private static final int REQUESTS_OF_EACH = 3;

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  @Inject UploadShelf uploads;
  @Inject ImageShelf images;
  @Inject ImageFiles files;
  @Inject ImageSettings settings;
  @Inject AuditTrail trail;
  @Inject Clock clock;

  private final Map<UUID, Arrival> arrivals = new ConcurrentHashMap<>();
  private final AtomicInteger requests = new AtomicInteger();

  /** How much room there is. */
  public ImageRoom room() {
    List<ImageUpload> coming = uploads.all();
    long used = images.used() + coming.stream().mapToLong(ImageUpload::bytes).sum();
    long missing = coming.stream().mapToLong(each -> each.bytes() - each.received()).sum();
    long free = Math.max(0, files.free() - missing - settings.reserve());
    return new ImageRoom(used, settings.total(), settings.most(), free);
  }

  /** All that are under way. */
  public List<ImageUpload> list() {
    return uploads.all().stream().map(this::now).toList();
  }

  /** One of them. */
  public ImageUpload get(UUID upload) {
    return now(listed(upload));
  }

  private ImageUpload listed(UUID upload) {
    return uploads.find(upload).orElseThrow(() -> new UnknownUpload(upload));
  }

  private ImageUpload now(ImageUpload listed) {
    Arrival arrival = arrivals.get(listed.id());
    return arrival == null ? listed : listed.grown(arrival.received(), listed.changedAt());
  }

  /** Begins one; one after the other, or two would share the same room. */
  public synchronized ImageUpload begin(NewUpload wish, String who) {
    String name = ImageName.of(wish.name());
    @Nullable String wanted = wanted(wish.sha256());
    mustBePossible(wish.bytes());
    if (uploads.all().size() >= settings.uploads()) {
      throw new ImageRefused(
          settings.uploads() + " images are on their way already. Let one end, or remove one.");
    }
    mustBeNew(name);
    mustHaveRoom(wish.bytes(), room());
    Instant now = clock.instant();
    ImageUpload upload =
        new ImageUpload(
            UUID.randomUUID(), name, wish.bytes(), 0, wanted, wish.sourceTime(), who, now, now);
    uploads.add(upload, RunningDigest.begun().state());
    return upload;
  }

  private static @Nullable String wanted(@Nullable String sha256) {
    if (sha256 == null || sha256.isBlank()) {
      return null;
    }
    String wanted = sha256.strip().toLowerCase(Locale.ROOT);
    if (!SHA256.matcher(wanted).matches()) {
      throw new ImageRefused("A SHA-256 has 64 hexadecimal digits.");
    }
    return wanted;
  }

  private static void mustBePossible(long bytes) {
    if (!Contents.possible(bytes)) {
      throw new ImageRefused(
          "No drive can show a file of " + bytes + " bytes: it has no whole blocks of 512 bytes.");
    }
  }

  private void mustBeNew(String name) {
    Stream<String> there = images.all().stream().map(kept -> kept.image().name());
    Stream<String> coming = uploads.all().stream().map(ImageUpload::name);
    if (Stream.concat(there, coming).anyMatch(name::equalsIgnoreCase)) {
      throw new ImageRefused(
          "There is an image or an upload " + name + " already. Choose another name.");
    }
  }

  private static void mustHaveRoom(long bytes, ImageRoom room) {
    if (bytes > room.most()) {
      throw new ImageRefused(
          "The image has %,d bytes; one may have %,d at most (mayday.image.most)."
              .formatted(bytes, room.most()));
    }
    if (bytes > room.total() - room.used()) {
      throw new ImageRefused(
          ("The image has %,d bytes; the library has room for %,d of %,d (mayday.image.total)."
                  + " Remove others first.")
              .formatted(bytes, Math.max(0, room.total() - room.used()), room.total()));
    }
    if (bytes > room.free()) {
      throw new ImageRefused(
          "The image has %,d bytes; the disk of the server has room for %,d."
              .formatted(bytes, room.free()));
    }
  }

  /** Takes the next part. */
  public ImageUpload append(UUID id, long offset, InputStream part, String who) throws IOException {
    try {
      if (requests.incrementAndGet() > REQUESTS_OF_EACH * settings.uploads()) {
        throw new UploadElsewhere("Too many requests go on with uploads.");
      }
      return appended(id, offset, part, who);
    } finally {
      requests.decrementAndGet();
    }
  }

  private ImageUpload appended(UUID id, long offset, InputStream part, String who)
      throws IOException {
    Arrival arrival = arrival(id, who);
    int turn = arrival.takeOver(offset);
    try {
      take(arrival, turn, part);
      if (arrival.complete()) {
        finish(arrival, turn);
      } else {
        checkKind(arrival);
      }
      return arrival.upload().grown(arrival.received(), clock.instant());
    } finally {
      leave(arrival, turn);
    }
  }

  private Arrival arrival(UUID id, String who) throws IOException {
    Arrival there = arrivals.get(id);
    ImageUpload upload = there == null ? listed(id) : there.upload();
    if (!upload.by().equals(who)) {
      throw new ImageRefused("Only " + upload.by() + ", who began this upload, can go on with it.");
    }
    if (there != null) {
      return there;
    }
    try {
      return arrivals.computeIfAbsent(id, this::opened);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Arrival opened(UUID id) {
    ImageUpload upload = listed(id);
    String digest = uploads.digest(id).orElseThrow(() -> new UnknownUpload(id));
    try {
      return new Arrival(
          upload, files.openForUpload(id, upload.received()), RunningDigest.from(digest));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads until the part, the file or the time ends; what has come by then is kept. */
  private void take(Arrival arrival, int turn, InputStream part) throws IOException {
    long end = System.nanoTime() + RECEIVING.toNanos();
    long most = Math.min(ImageUploads.MOST_PART, arrival.upload().bytes() - arrival.received());
    byte[] piece = new byte[PIECE];
    try {
      while (most > 0 && System.nanoTime() - end < 0) {
        int read = part.read(piece, 0, (int) Math.min(PIECE, most));
        if (read < 0) {
          break;
        }
        arrival.write(turn, piece, read);
        most -= read;
      }
    } finally {
      if (arrival.has(turn) && !arrival.complete()) {
        save(arrival, turn);
      }
    }
  }

  private void save(Arrival arrival, int turn) throws IOException {
    UUID id = arrival.upload().id();
    arrival.save(
        turn,
        (received, digest) -> {
          if (!uploads.grow(id, received, digest, clock.instant())) {
            throw new UnknownUpload(id);
          }
        });
  }

  /** What no drive can show need not be waited for. */
  private void checkKind(Arrival arrival) throws IOException {
    if (arrival.received() >= Contents.HEAD && arrival.upload().received() < Contents.HEAD) {
      keepOrRefuse(arrival, () -> Contents.kind(arrival.file(), arrival.upload().bytes()));
    }
  }

  private void finish(Arrival arrival, int turn) throws IOException {
    ImageUpload upload = arrival.upload();
    String sha256 = arrival.finished(turn);
    DiskImage image =
        keepOrRefuse(
            arrival,
            () -> {
              if (upload.sha256() != null && !upload.sha256().equals(sha256)) {
                throw new ImageRefused(
                    "What arrived has the SHA-256 "
                        + sha256
                        + ", and not the one that was entered. It was not kept.");
              }
              return new DiskImage(
                  upload.id(),
                  upload.name(),
                  Contents.kind(arrival.file(), upload.bytes()),
                  upload.bytes(),
                  sha256,
                  upload.by(),
                  clock.instant(),
                  ImageState.READY);
            });
    uploads.become(new Kept(image, files.modified(image.id())));
    audit(upload, upload.by(), "ok", "SHA-256 " + sha256);
  }

  private <T> T keepOrRefuse(Arrival arrival, Check<T> check) throws IOException {
    try {
      return check.run();
    } catch (ImageRefused refused) {
      audit(arrival.upload(), arrival.upload().by(), "refused", refused.getMessage());
      forget(arrival.upload().id());
      throw refused;
    }
  }

  private void leave(Arrival arrival, int turn) throws IOException {
    if (arrival.has(turn) && arrivals.remove(arrival.upload().id(), arrival)) {
      arrival.end();
    }
  }

  /** Gives one up. */
  public void cancel(UUID id, String who) {
    audit(listed(id), who, "cancelled", "Given up.");
    forget(id);
  }

  /** Gives up those of which nothing has come for long. */
  public void forgetOld() {
    Instant before = clock.instant().minus(settings.uploadAge());
    for (ImageUpload upload : uploads.all()) {
      if (upload.changedAt().isBefore(before) && !arrivals.containsKey(upload.id())) {
        audit(upload, "system", "failed", "Nothing of it has come for too long.");
        forget(upload.id());
      }
    }
  }

  /** The file goes first: a row without a file can be removed again, a file without a row not. */
  private void forget(UUID id) {
    Arrival arrival = arrivals.remove(id);
    try {
      if (arrival != null) {
        arrival.end();
      }
      files.delete(id);
    } catch (IOException e) {
      LOG.log(Level.ERROR, "The file of the upload " + id + " cannot be deleted.", e);
      throw new UncheckedIOException(e);
    }
    uploads.remove(id);
  }

  private void audit(ImageUpload upload, String who, String outcome, String words) {
    String detail = upload.name() + ", " + upload.bytes() + " bytes. " + words;
    trail.add(new AuditEntry(0, clock.instant(), who, "image.upload", null, null, outcome, detail));
  }

  private interface Check<T> {
    T run() throws IOException;
  }
}
