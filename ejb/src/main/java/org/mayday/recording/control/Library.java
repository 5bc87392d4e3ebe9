package org.mayday.recording.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.audit.boundary.AuditEntry;
import org.mayday.audit.control.AuditTrail;
import org.mayday.recording.boundary.Film;
import org.mayday.recording.boundary.Recording;
import org.mayday.recording.boundary.RecordingKind;
import org.mayday.recording.boundary.RecordingPage;
import org.mayday.recording.boundary.RecordingUnreadable;
import org.mayday.recording.boundary.UnknownRecording;
import org.mayday.vault.control.UnreadableSecret;

/** What is done with recordings; it is on the record before it is done. */
@ApplicationScoped
public class Library {
  @Inject Shelf shelf;
  @Inject RecordingFiles files;
  @Inject AuditTrail trail;
  @Inject Showings showings;
  @Inject Clock clock;

  /** Recordings, newest first. */
  public RecordingPage find(@Nullable UUID platform, int offset, int limit) {
    return shelf.page(platform, offset, limit);
  }

  /** One recording. */
  public Recording get(UUID recording) {
    return shelf.find(recording).orElseThrow(() -> new UnknownRecording(recording));
  }

  /**
   * Plays the recording of a terminal.
   *
   * @param who wants it
   * @param charset in which the PC is taken to have spoken
   */
  public void play(UUID recording, String who, Charset charset, Writer out) throws IOException {
    Recording listed = get(recording, RecordingKind.TERMINAL);
    try (RecordingReader reader = opened(recording)) {
      audit("recording.play", who, listed);
      Cast.write(reader, charset, out);
    } catch (UnreadableSecret changed) {
      throw unreadable(changed);
    }
  }

  /**
   * Begins to show the recording of a screen.
   *
   * @param who wants it
   */
  public Film film(UUID recording, String who) {
    Recording listed = get(recording, RecordingKind.SCREEN);
    try {
      Reel reel = Reel.read(recording, UUID.randomUUID(), files);
      audit("recording.play", who, listed);
      showings.begin(who, reel);
      return reel.film();
    } catch (IOException | UnreadableSecret e) {
      throw unreadable(e);
    }
  }

  /**
   * Writes a part of what somebody is shown.
   *
   * @param who wants it
   */
  public void part(UUID showing, int part, String who, OutputStream out) throws IOException {
    Reel reel = showings.find(showing, who).orElseThrow(() -> new UnknownRecording(showing));
    if (part < 0 || part >= reel.parts().size()) {
      throw new UnknownRecording(showing);
    }
    try {
      reel.write(part, files, out);
    } catch (NoSuchFileException | UnreadableSecret e) {
      throw unreadable(e);
    }
  }

  private Recording get(UUID recording, RecordingKind kind) {
    Recording listed = get(recording);
    if (listed.kind() != kind) {
      throw new UnknownRecording(recording);
    }
    return listed;
  }

  private RecordingReader opened(UUID recording) {
    try {
      return files.open(recording);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static RecordingUnreadable unreadable(Exception e) {
    return new RecordingUnreadable(RecordingFiles.UNREADABLE, e);
  }

  /** Removes a recording. The file goes first: a file without a row would be listed again. */
  public void remove(UUID recording, String who) {
    audit("recording.remove", who, get(recording));
    forget(recording);
  }

  void forget(UUID recording) {
    try {
      files.delete(recording);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    shelf.remove(recording);
  }

  private void audit(String action, String who, Recording recording) {
    String detail = "of " + recording.beganAt() + ", " + recording.who();
    trail.add(
        new AuditEntry(0, clock.instant(), who, action, recording.platform(), null, "ok", detail));
  }
}
