package org.mayday.recording.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.mayday.fleet.control.PlatformDirectory;
import org.mayday.recording.boundary.Recording;
import org.mayday.vault.control.UnreadableSecret;

/**
 * Brings the list of recordings and their files together after a crash, and removes what is too old
 * or too much.
 */
@ApplicationScoped
public class Housekeeping {
  private static final Logger LOG = System.getLogger(Housekeeping.class.getName());
  private static final int PORTION = 200;
  private static final String BROKEN = "The server stopped.";

  @Inject Studio studio;
  @Inject Shelf shelf;
  @Inject RecordingFiles files;
  @Inject Library library;
  @Inject PlatformDirectory directory;
  @Inject RecordingSettings settings;
  @Inject Clock clock;

  /** Lists files that are not listed, and ends what is open; for the start of the server. */
  public void settle() {
    adopt();
    endBroken();
  }

  /** Ends recordings that a former run of the server left open, with what their files say. */
  public void endBroken() {
    for (Recording recording : shelf.open(PORTION)) {
      if (!studio.isRunning(recording.id())) {
        shelf.put(asKept(recording));
      }
    }
  }

  /** Removes what is too old or too much, and lists files that are not listed. */
  public void trim() {
    forget(settings.age());
    adopt();
    forgetBeyond(settings.total());
  }

  private void forget(Duration age) {
    List<Recording> old = shelf.endedBefore(clock.instant().minus(age), PORTION);
    while (!old.isEmpty()) {
      old.forEach(recording -> library.forget(recording.id()));
      old = shelf.endedBefore(clock.instant().minus(age), PORTION);
    }
  }

  private void forgetBeyond(long total) {
    long over = shelf.kept() - total;
    while (over > 0) {
      List<Recording> oldest = shelf.endedBefore(clock.instant(), PORTION);
      if (oldest.isEmpty()) {
        return;
      }
      for (Recording recording : oldest) {
        if (over > 0) {
          library.forget(recording.id());
          over -= recording.kept();
        }
      }
    }
  }

  private void adopt() {
    try {
      for (UUID id : files.all()) {
        if (!studio.isRunning(id) && shelf.find(id).isEmpty()) {
          adopt(id);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void adopt(UUID id) throws IOException {
    Recording head;
    try (RecordingReader reader = files.open(id)) {
      head = reader.head();
    } catch (IOException | UnreadableSecret e) {
      LOG.log(Level.WARNING, "A file of no use among the recordings is removed: " + id, e);
      files.delete(id);
      return;
    }
    if (directory.find(head.platform()).isPresent()) {
      shelf.put(asKept(head));
    } else {
      files.delete(id); // the PC was removed, and its recordings with it
    }
  }

  private Recording asKept(Recording recording) {
    long shown = 0;
    Duration lasted = Duration.ZERO;
    String words = BROKEN;
    long kept = 0;
    try (RecordingReader reader = files.open(recording.id())) {
      kept = files.size(recording.id());
      for (List<Entry> block = reader.next(); !block.isEmpty(); block = reader.next()) {
        for (Entry entry : block) {
          shown += entry.type() == Entry.Type.SHOWN ? entry.bytes().length : 0;
          lasted = Duration.ofMillis(entry.millis());
          words = entry.type() == Entry.Type.END ? entry.words() : words;
        }
      }
    } catch (IOException | UnreadableSecret e) {
      LOG.log(Level.WARNING, "The file of the recording " + recording.id() + " is unreadable.", e);
      words = RecordingFiles.UNREADABLE;
    }
    return recording.ended(lasted, shown, kept, words);
  }
}
