package org.mayday.recording.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.mayday.recording.boundary.Recording;
import org.mayday.recording.boundary.RecordingKind;

/**
 * Begins recordings where the settings want them, and knows those under way. The database has its
 * own pace, so it is told on another thread; what it missed, {@link Housekeeping} finds in the
 * files.
 */
@ApplicationScoped
public class Studio {
  private static final Logger LOG = System.getLogger(Studio.class.getName());

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  ManagedExecutorService executor;

  @Inject RecordingSettings settings;
  @Inject RecordingFiles files;
  @Inject Shelf shelf;
  @Inject Clock clock;

  private final Set<UUID> running = ConcurrentHashMap.newKeySet();

  /**
   * Begins a recording, if sessions of this kind are recorded.
   *
   * @param who begins the session
   */
  public Recorder begin(UUID platform, RecordingKind kind, String who) {
    if (!settings.records(kind)) {
      return Recorder.NONE;
    }
    Recording recording = Recording.begun(UUID.randomUUID(), platform, kind, who, clock.instant());
    running.add(recording.id());
    try {
      RecordingWriter writer = files.create(recording);
      CompletableFuture<Void> listed = list(recording);
      return new FileRecorder(
          recording,
          writer,
          settings.limits(kind),
          done -> listed.whenComplete((ok, e) -> ended(done)));
    } catch (IOException e) {
      running.remove(recording.id());
      LOG.log(Level.ERROR, "A session with " + platform + " cannot be recorded.", e);
      return Recorder.NONE;
    }
  }

  private void ended(Recording done) {
    list(done).whenComplete((ok, e) -> running.remove(done.id()));
  }

  private CompletableFuture<Void> list(Recording recording) {
    try {
      return CompletableFuture.runAsync(() -> shelf.put(recording), executor)
          .whenComplete((ok, e) -> warn(recording, e));
    } catch (RuntimeException stopping) {
      return CompletableFuture.failedFuture(stopping);
    }
  }

  private static void warn(Recording recording, Throwable e) {
    if (e != null) {
      LOG.log(Level.WARNING, "The recording " + recording.id() + " is not listed yet.", e);
    }
  }

  /** Whether a recording is under way, or its end not listed yet. */
  boolean isRunning(UUID recording) {
    return running.contains(recording);
  }
}
