package org.mayday.recording.control;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mayday.home.control.Home;
import org.mayday.home.control.HomeSettings;
import org.mayday.recording.boundary.Recording;
import org.mayday.recording.boundary.RecordingKind;
import org.mayday.vault.control.TestVault;

/** Files and recordings as tests need them. */
final class Shelves {
  static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

  private Shelves() {}

  static RecordingFiles filesIn(Path directory) {
    return RecordingFiles.in(
        Home.at(new HomeSettings(directory, Optional.empty())), TestVault.bytesSeal());
  }

  static Recording recording(UUID platform) {
    return Recording.begun(UUID.randomUUID(), platform, RecordingKind.TERMINAL, "ann", NOON);
  }

  /** Writes a file with these blocks, and leaves it as a crash would. */
  static void write(RecordingFiles files, Recording recording, List<List<Entry>> blocks)
      throws Exception {
    try (RecordingWriter writer = files.create(recording)) {
      for (List<Entry> block : blocks) {
        writer.append(block);
      }
    }
  }

  static Entry shown(long millis, String words) {
    return Entry.of(millis, Entry.Type.SHOWN, words);
  }
}
