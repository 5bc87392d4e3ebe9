package org.mayday.recording.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mayday.recording.boundary.Recording;

class FileRecorderTest {
  @TempDir Path directory;

  private final Recording recording = Shelves.recording(UUID.randomUUID());
  private final List<Recording> over = new ArrayList<>();

  private static Limits limits(long most) {
    return new Limits(most, Duration.ofHours(1), 1 << 20);
  }

  private static byte[] bytes(int length) {
    return "x".repeat(length).getBytes(StandardCharsets.US_ASCII);
  }

  private List<Entry> written(RecordingFiles files) throws Exception {
    List<Entry> all = new ArrayList<>();
    try (RecordingReader reader = files.open(recording.id())) {
      for (List<Entry> block = reader.next(); !block.isEmpty(); block = reader.next()) {
        all.addAll(block);
      }
    }
    return all;
  }

  @Test
  void writesWhenThereIsEnough() throws Exception {
    RecordingFiles files = Shelves.filesIn(directory);
    FileRecorder recorder =
        new FileRecorder(recording, files.create(recording), limits(1_000_000), over::add);
    recorder.shown(bytes(FileRecorder.BLOCK - 1));
    assertThat(written(files)).isEmpty();
    recorder.shown(bytes(1));
    assertThat(written(files)).hasSize(2);
    recorder.tick();
    recorder.mark("bob watches.");
    recorder.end("Everybody has left.");
    recorder.end("again");
    recorder.shown(bytes(5));
    assertThat(written(files))
        .extracting(Entry::type)
        .containsExactly(Entry.Type.SHOWN, Entry.Type.SHOWN, Entry.Type.MARK, Entry.Type.END);
    assertThat(over).hasSize(1);
    assertThat(over.get(0).words()).isEqualTo("Everybody has left.");
    assertThat(over.get(0).shown()).isEqualTo(FileRecorder.BLOCK);
    assertThat(over.get(0).kept()).isEqualTo(files.size(recording.id()));
  }

  @Test
  void endsAtTheLargestSize() throws Exception {
    RecordingFiles files = Shelves.filesIn(directory);
    FileRecorder recorder =
        new FileRecorder(recording, files.create(recording), limits(100), over::add);
    recorder.shown(bytes(100));
    assertThat(over).isEmpty();
    recorder.shown(bytes(1));
    assertThat(over).hasSize(1);
    assertThat(over.get(0).words()).contains("largest size");
  }

  @Test
  void endsAtTheLongestTime() throws Exception {
    RecordingFiles files = Shelves.filesIn(directory);
    FileRecorder recorder =
        new FileRecorder(
            recording,
            files.create(recording),
            new Limits(100, Duration.ofNanos(1), 1 << 20),
            over::add);
    await()
        .untilAsserted(
            () -> {
              recorder.tick();
              assertThat(over).hasSize(1);
            });
    assertThat(over.get(0).words()).contains("longest time");
    assertThat(recorder.isOn()).isFalse();
  }

  @Test
  void keepsFewerPicturesOfAScreenThatMoves() throws Exception {
    RecordingFiles files = Shelves.filesIn(directory);
    FileRecorder recorder =
        new FileRecorder(
            recording,
            files.create(recording),
            new Limits(1 << 30, Duration.ofHours(1), 16_384),
            over::add);
    assertThat(recorder.wantsPicture()).isTrue();
    recorder.shown(bytes(1));
    assertThat(recorder.wantsPicture()).as("at once again").isFalse();
    await().until(recorder::wantsPicture);
    recorder.shown(bytes(16_384 * (Pace.SAVED_SECONDS + 1)));
    await().during(Duration.ofMillis(500)).until(() -> !recorder.wantsPicture());
    recorder.end("Everybody has left.");
    assertThat(recorder.wantsPicture()).isFalse();
  }

  @Test
  void endsWithTheDisk() throws Exception {
    RecordingFiles files = Shelves.filesIn(directory);
    RecordingWriter broken = files.create(recording);
    broken.close();
    FileRecorder recorder = new FileRecorder(recording, broken, limits(1_000_000), over::add);
    recorder.shown(bytes(FileRecorder.BLOCK));
    recorder.shown(bytes(FileRecorder.BLOCK));
    recorder.end("Everybody has left.");
    assertThat(over).hasSize(1);
    assertThat(over.get(0).words()).contains("could not be written");
  }
}
