package org.mayday.recording.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mayday.recording.boundary.Recording;
import org.mayday.vault.control.UnreadableSecret;

class RecordingFilesTest {
  private static final List<List<Entry>> BLOCKS =
      List.of(
          List.of(Shelves.shown(5, "login: "), Entry.of(9, Entry.Type.MARK, "bob watches.")),
          List.of(Shelves.shown(70_000, "root@tern:~# ")),
          List.of(Entry.of(80_000, Entry.Type.END, "Everybody has left.")));

  @TempDir Path directory;

  private final Recording recording = Shelves.recording(UUID.randomUUID());
  private RecordingFiles files;

  @BeforeEach
  void write() throws Exception {
    files = Shelves.filesIn(directory);
    Shelves.write(files, recording, BLOCKS);
  }

  private Path file() {
    return directory.resolve("recordings").resolve(recording.id() + ".rec");
  }

  private List<String> read(UUID id) throws IOException {
    List<String> found = new ArrayList<>();
    try (RecordingReader reader = files.open(id)) {
      for (List<Entry> block = reader.next(); !block.isEmpty(); block = reader.next()) {
        block.forEach(e -> found.add(e.millis() + " " + e.type() + " " + e.words()));
      }
    }
    return found;
  }

  @Test
  void givesBackWhatWasWritten() throws Exception {
    try (RecordingReader reader = files.open(recording.id())) {
      assertThat(reader.head()).isEqualTo(recording);
    }
    assertThat(read(recording.id()))
        .containsExactly(
            "5 SHOWN login: ",
            "9 MARK bob watches.",
            "70000 SHOWN root@tern:~# ",
            "80000 END Everybody has left.");
    assertThat(files.all()).containsExactly(recording.id());
  }

  @Test
  void keepsNothingInClear() throws Exception {
    String raw = Files.readString(file(), StandardCharsets.ISO_8859_1);
    assertThat(raw).doesNotContain("login", "root", "ann", recording.platform().toString());
  }

  @Test
  void readsWhatIsWholeWhereverTheServerDied() throws Exception {
    byte[] whole = Files.readAllBytes(file());
    int head = Integer.BYTES + (ByteBuffer.wrap(whole).getInt() & Integer.MAX_VALUE);
    List<String> all = read(recording.id());
    for (int length = head; length < whole.length; length++) {
      Files.write(file(), Arrays.copyOf(whole, length));
      List<String> some = read(recording.id());
      assertThat(some).isEqualTo(all.subList(0, some.size()));
      assertThat(some.size()).isLessThan(all.size());
    }
  }

  @Test
  void noticesWhatWasChanged() throws Exception {
    byte[] whole = Files.readAllBytes(file());
    for (int at = Integer.BYTES; at < whole.length; at += 7) {
      byte[] changed = whole.clone();
      changed[at] ^= 1;
      Files.write(file(), changed);
      try {
        // a changed length may make the rest look unwritten
        assertThat(read(recording.id()).size()).isLessThan(4);
      } catch (IOException | UnreadableSecret noticed) {
        assertThat(noticed.getMessage()).isNotEmpty();
      }
    }
  }

  @Test
  void noticesBlocksThatWereMoved() throws Exception {
    byte[] whole = Files.readAllBytes(file());
    List<byte[]> blocks = new ArrayList<>();
    for (int at = 0; at < whole.length; ) {
      int length = Integer.BYTES + (ByteBuffer.wrap(whole, at, 4).getInt() & Integer.MAX_VALUE);
      blocks.add(Arrays.copyOfRange(whole, at, at + length));
      at += length;
    }
    blocks.remove(1);
    ByteBuffer shorter = ByteBuffer.allocate(whole.length);
    blocks.forEach(shorter::put);
    Files.write(file(), Arrays.copyOf(shorter.array(), shorter.position()));
    assertThatThrownBy(() -> read(recording.id())).isInstanceOf(UnreadableSecret.class);
  }

  @Test
  void noticesAnothersFile() throws Exception {
    UUID other = UUID.randomUUID();
    Files.copy(file(), file().resolveSibling(other + ".rec"));
    assertThatThrownBy(() -> read(other)).isInstanceOf(UnreadableSecret.class);
  }
}
