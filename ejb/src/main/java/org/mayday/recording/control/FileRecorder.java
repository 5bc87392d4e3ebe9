package org.mayday.recording.control;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mayday.recording.boundary.Recording;

/**
 * A recording under way. What is recorded is written when there is enough of it, or after some
 * seconds. A disk that fails ends the recording, and nothing else. Thread-safe.
 */
final class FileRecorder implements Recorder {
  private static final Logger LOG = System.getLogger(FileRecorder.class.getName());

  /** So much is gathered before it is written. */
  static final int BLOCK = 64 * 1024;

  /** So long something may wait until it is written; a crash costs no more. */
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);

  private static final byte[] NOTHING = {};

  private final Recording recording;
  private final Limits limits;
  private final Consumer<Recording> over;
  private final long began = System.nanoTime();
  private final List<Entry> pending = new ArrayList<>();
  private @Nullable RecordingWriter writer;
  private int gathered;
  private final Pace pace;
  private long writtenAt = began;
  private long shown;

  /**
   * A recording that has begun.
   *
   * @param over hears of the end, once
   */
  FileRecorder(
      Recording recording, RecordingWriter writer, Limits limits, Consumer<Recording> over) {
    this.recording = recording;
    this.writer = writer;
    this.limits = limits;
    this.pace = new Pace(limits.rate(), began);
    this.over = over;
  }

  @Override
  public synchronized boolean isOn() {
    return writer != null;
  }

  @Override
  public synchronized boolean wantsPicture() {
    return writer != null && pace.allows(System.nanoTime());
  }

  /** Begins a block, which can be found without opening those before it. */
  @Override
  public synchronized void anew() {
    if (!pending.isEmpty()) {
      write();
    }
    if (writer != null) {
      add(new Entry(now(), Entry.Type.KEY, NOTHING));
    }
  }

  @Override
  public synchronized void shown(byte[] bytes) {
    if (writer == null) {
      return;
    }
    shown += bytes.length;
    pace.took(bytes.length, System.nanoTime());
    add(new Entry(now(), Entry.Type.SHOWN, bytes));
    if (shown > limits.most()) {
      finish("The recording ended at the largest size that one may have.");
    }
  }

  @Override
  public synchronized void mark(String words) {
    if (writer != null) {
      add(Entry.of(now(), Entry.Type.MARK, words));
    }
  }

  @Override
  public synchronized void tick() {
    if (writer != null && now() > limits.longest().toMillis()) {
      finish("The recording ended at the longest time that one may take.");
    }
    if (!pending.isEmpty() && System.nanoTime() - writtenAt > PATIENCE) {
      write();
    }
  }

  @Override
  public synchronized void end(String words) {
    if (writer != null) {
      finish(words);
    }
  }

  private long now() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
  }

  private void add(Entry entry) {
    pending.add(entry);
    gathered += entry.bytes().length;
    if (gathered >= BLOCK) {
      write();
    }
  }

  private void write() {
    RecordingWriter open = writer;
    if (open == null) {
      return;
    }
    try {
      open.append(pending);
      pending.clear();
      gathered = 0;
      writtenAt = System.nanoTime();
    } catch (IOException e) {
      LOG.log(Level.ERROR, "The recording " + recording.id() + " cannot be written.", e);
      close(open, "The recording broke off: it could not be written.");
    }
  }

  private void finish(String words) {
    add(Entry.of(now(), Entry.Type.END, words));
    write();
    RecordingWriter open = writer;
    if (open != null) {
      close(open, words);
    }
  }

  private void close(RecordingWriter open, String words) {
    writer = null;
    pending.clear();
    try {
      open.close();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The file of the recording " + recording.id() + " broke.", e);
    }
    over.accept(recording.ended(Duration.ofMillis(now()), shown, open.written(), words));
  }
}
