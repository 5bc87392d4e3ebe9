package org.mayday.console.control;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.mayday.console.boundary.DrivesNow;
import org.mayday.image.boundary.ImageKind;
import org.mayday.image.boundary.ImageRefused;
import org.mayday.recording.control.Recorder;
import org.mayday.redirection.RedirectionKind;

/**
 * What all who sit at the drives of a PC are told of them, and what they want done. Thread-safe;
 * nothing here waits but {@link #obey}, for the library.
 */
final class DiskStage implements PacedStage {
  /** Most shown bytes that a browser has not taken. */
  static final int WINDOW = 32 * 1024;

  /** Most bytes that are shown at once: names of images are bounded, and there are two of them. */
  static final int MESSAGE = 8 * 1024;

  private static final Duration SHOWN_EVERY = Duration.ofMillis(400);
  private static final byte[] NOTHING = {};

  private final Drives drives;
  private final Shelf shelf;
  private final Notes notes;
  private final BrowserFiles files = new BrowserFiles(BrowserFiles.PATIENCE);
  private final Map<Occupant, Long> viewers = new LinkedHashMap<>();
  private long shown;
  private long shownEvents;
  private long shownAt = System.nanoTime();

  /** Keeps what somebody did with the drives. */
  @FunctionalInterface
  interface Notes {
    void note(String who, ConsoleBook.Move move, Shelf.Lent image);
  }

  /**
   * Two empty drives.
   *
   * @param typed who waits there is nudged when there is something to write
   */
  DiskStage(Typed typed, Shelf shelf, Notes notes) {
    this.drives = new Drives(typed::nudge);
    this.shelf = shelf;
    this.notes = notes;
  }

  @Override
  public RedirectionKind line() {
    return RedirectionKind.IDER;
  }

  @Override
  public int window() {
    return WINDOW;
  }

  @Override
  public Talk talk(RedirectionLine line, IntConsumer seen, Supplier<Recorder> recorder) {
    return new DiskTalk(line, drives, this, seen);
  }

  // ---- what people want

  /**
   * Does what somebody wants: {@code insert ID} of an image, {@code file ID BYTES NAME} of one that
   * his browser lends, or {@code eject DRIVE}.
   */
  void obey(Typed.Piece piece) {
    String[] said = new String(piece.bytes(), StandardCharsets.UTF_8).split(" ", 2);
    String rest = said.length > 1 ? said[1] : "";
    if (said[0].equals("insert")) {
      insert(piece.by().who(), rest);
    } else if (said[0].equals("file")) {
      offer(piece.by(), rest);
    } else if (said[0].equals("eject")) {
      String drive = rest.toUpperCase(Locale.ROOT);
      eject(piece.by().who(), image -> image.drive().name().equals(drive));
    }
  }

  private void insert(String who, String id) {
    try {
      insert(who, UUID.fromString(id));
    } catch (NoImage e) {
      drives.say(e.getMessage());
    } catch (IllegalArgumentException nonsense) {
      drives.say("There is no such image.");
    }
  }

  private void offer(Occupant from, String file) {
    try {
      FileOffer.take(from, file, files, drives, notes);
    } catch (ImageRefused e) {
      drives.say(e.getMessage());
    } catch (IllegalArgumentException nonsense) {
      drives.say("There is no such file.");
    }
  }

  @Override
  public void part(Occupant from, int number, byte[] bytes) {
    files.part(from, number, bytes);
  }

  /**
   * Puts an image into its drive.
   *
   * @return the drive
   * @throws NoImage if it cannot be lent
   */
  ImageKind insert(String who, UUID id) throws NoImage {
    Shelf.Lent image = shelf.lend(id, drives.guard());
    if (drives.insert(image)) {
      notes.note(who, ConsoleBook.Move.INSERT, image);
    } else {
      image.giveBack().run();
    }
    return image.kind();
  }

  /** Takes out what is wanted. */
  void eject(String who, Predicate<Shelf.Lent> wanted) {
    for (Shelf.Lent image : drives.eject(wanted, "")) {
      notes.note(who, ConsoleBook.Move.EJECT, image);
    }
  }

  /** Whether the PC has taken the drives. */
  boolean isLent() {
    return drives.isLent();
  }

  /** How the drives are now. */
  DrivesNow now() {
    return drives.now();
  }

  // ---- what people are told

  /** How long whoever writes may wait before something is to be shown. */
  synchronized Duration pause(Duration usual) {
    return drives.changes() == shown ? usual : SHOWN_EVERY;
  }

  /** Shows what has changed, figures not too often; called at least every two seconds. */
  void show() {
    files.tick();
    List<Occupant> all;
    synchronized (this) {
      boolean now = drives.events() != shownEvents;
      if (!now && (drives.changes() == shown || isSoon())) {
        return;
      }
      shownEvents = drives.events();
      shown = drives.changes();
      shownAt = System.nanoTime();
      all = List.copyOf(viewers.keySet());
    }
    all.forEach(this::moved);
  }

  private boolean isSoon() {
    return System.nanoTime() - shownAt < SHOWN_EVERY.toNanos();
  }

  @Override
  public void joined(Occupant occupant) {
    synchronized (this) {
      viewers.put(occupant, -1L);
    }
    moved(occupant);
  }

  /** What his browser lent goes with him. */
  @Override
  public void left(Occupant occupant, boolean hadKeys) {
    synchronized (this) {
      viewers.remove(occupant);
    }
    List<Shelf.Lent> gone =
        drives.eject(
            image -> image.medium() instanceof BrowserFile file && file.isFrom(occupant),
            "The page of %s was closed, and what it lent is out of its drive."
                .formatted(occupant.who()));
    gone.forEach(image -> notes.note(occupant.who(), ConsoleBook.Move.EJECT, image));
    files.left(occupant);
  }

  @Override
  public synchronized byte[] message(Occupant occupant) {
    Long known = viewers.get(occupant);
    if (known == null || known == shown || !occupant.reserve(MESSAGE)) {
      return NOTHING;
    }
    viewers.put(occupant, shown);
    return DiskNews.of(drives.now());
  }

  /** Commands are whole, so nothing is held down. */
  @Override
  public void handed(Occupant to) {}

  /** There is nothing to colour. */
  @Override
  public void colours(int colours) {}

  @Override
  public boolean isUsed() {
    return drives.isUsed();
  }

  @Override
  public String idleness() {
    return "Nobody has done anything with the drives for %s, and the PC has not read.";
  }

  @Override
  public void end() {
    drives.end();
  }
}
