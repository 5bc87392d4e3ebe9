package org.mayday.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.fleet.boundary.Fleet;
import org.mayday.fleet.boundary.Platform;
import org.mayday.recording.boundary.Recording;
import org.mayday.recording.boundary.RecordingKind;
import org.mayday.recording.boundary.Recordings;

/** The pages of recordings: their list, of all PCs or of one, and the one that is played. */
@Named
@ViewScoped
public class RecordingsPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject RecordingTable table;
  @Inject Recordings recordings;
  @Inject Fleet fleet;
  @Inject Asked asked;
  @Inject Told told;

  private final Map<UUID, String> names = new HashMap<>();
  private @Nullable String uuid;
  private @Nullable String id;
  private @Nullable Recording recording;

  /** Lists the recordings of one PC, or of all. */
  public void list() {
    table.of(Asked.parse(uuid).orElse(null));
  }

  /** Reads what is known of the recording that is to be played. */
  public void load() {
    recording = Asked.parse(id).map(one -> told.attempt(() -> recordings.get(one))).orElse(null);
  }

  /** Removes the recording that the button named. */
  public void remove() {
    UUID one = asked.id("recording");
    if (told.tried(() -> recordings.remove(one))) {
      told.done("recordings.removed");
    }
  }

  /** Of what new sessions are recorded: both, terminal, screen or none. */
  public String getRecorded() {
    boolean screens = recordings.records(RecordingKind.SCREEN);
    if (recordings.records(RecordingKind.TERMINAL)) {
      return screens ? "both" : "terminal";
    }
    return screens ? "screen" : "none";
  }

  /** Whether the recording that is played is of a screen. */
  public boolean isOfScreen() {
    return recording != null && recording.kind() == RecordingKind.SCREEN;
  }

  /** What the PC of a recording is called. */
  public String name(UUID platform) {
    return names.computeIfAbsent(
        platform, one -> fleet.get(one).map(Platform::name).orElse(one.toString()));
  }

  /** Hours, minutes and seconds. */
  public String lasted(Duration lasted) {
    return "%d:%02d:%02d"
        .formatted(lasted.toHours(), lasted.toMinutesPart(), lasted.toSecondsPart());
  }

  /** A number of bytes in kilobytes, rounded up. */
  public String size(long bytes) {
    return "%,d kB".formatted((bytes + 999) / 1000);
  }

  public RecordingTable getTable() {
    return table;
  }

  public @Nullable Recording getRecording() {
    return recording;
  }

  public @Nullable String getUuid() {
    return uuid;
  }

  public void setUuid(@Nullable String uuid) {
    this.uuid = uuid;
  }

  public @Nullable String getId() {
    return id;
  }

  public void setId(@Nullable String id) {
    this.id = id;
  }
}
