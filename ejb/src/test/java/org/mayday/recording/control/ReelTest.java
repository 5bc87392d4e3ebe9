package org.mayday.recording.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mayday.recording.boundary.Film;
import org.mayday.recording.boundary.Recording;
import org.mayday.vault.control.UnreadableSecret;

/** Parts of a recording are found and read without those before them. */
class ReelTest {
  private static final Entry KEY = new Entry(0, Entry.Type.KEY, new byte[0]);
  private static final List<List<Entry>> BLOCKS =
      List.of(
          List.of(Entry.of(0, Entry.Type.MARK, "ann opens the screen.")),
          List.of(KEY, Shelves.shown(1, "whole 1")),
          List.of(Shelves.shown(900, "change 1"), Shelves.shown(1_900, "change 2")),
          List.of(at(5_000), Shelves.shown(5_001, "whole 2")),
          List.of(Shelves.shown(6_000, "change 3"), Entry.of(7_000, Entry.Type.MARK, "bob looks.")),
          List.of(Shelves.shown(9_000, "change 4")),
          List.of(Shelves.shown(9_500, "change 5")));

  @TempDir Path directory;

  private final Recording recording = Shelves.recording(UUID.randomUUID());

  private static Entry at(long millis) {
    return new Entry(millis, Entry.Type.KEY, new byte[0]);
  }

  private RecordingFiles written() throws Exception {
    RecordingFiles files = Shelves.filesIn(directory);
    Shelves.write(files, recording, BLOCKS);
    return files;
  }

  private Path file() {
    return directory.resolve("recordings").resolve(recording.id() + ".rec");
  }

  private Reel reel(RecordingFiles files) throws Exception {
    return Reel.read(recording.id(), UUID.randomUUID(), files);
  }

  private static List<String> part(Reel reel, int part, RecordingFiles files) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    reel.write(part, files, out);
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(out.toByteArray()));
    List<String> found = new ArrayList<>();
    while (in.available() > 0) {
      int millis = in.readInt();
      found.add(millis + " " + new String(in.readNBytes(in.readInt()), StandardCharsets.US_ASCII));
    }
    return found;
  }

  @Test
  void findsPartsMarksAndTheEnd() throws Exception {
    Film film = reel(written()).film();
    assertThat(film.parts()).containsExactly(Duration.ZERO, Duration.ofSeconds(5));
    assertThat(film.marks())
        .containsExactly(
            new Film.Mark(Duration.ZERO, "ann opens the screen."),
            new Film.Mark(Duration.ofSeconds(7), "bob looks."));
    assertThat(film.lasted()).isEqualTo(Duration.ofMillis(9_500));
  }

  @Test
  void readsOnlyThePartThatIsWanted() throws Exception {
    RecordingFiles files = written();
    Reel reel = reel(files);
    assertThat(part(reel, 0, files)).containsExactly("1 whole 1", "900 change 1", "1900 change 2");
    assertThat(part(reel, 1, files))
        .containsExactly("5001 whole 2", "6000 change 3", "9000 change 4", "9500 change 5");
  }

  @Test
  void endsWhereTheServerDied() throws Exception {
    RecordingFiles files = written();
    byte[] whole = Files.readAllBytes(file());
    int least = 0;
    for (int blocks = 0; blocks < 3; blocks++) {
      least += Integer.BYTES + (ByteBuffer.wrap(whole, least, 4).getInt() & Integer.MAX_VALUE);
    }
    for (int length = least; length < whole.length; length++) {
      Files.write(file(), Arrays.copyOf(whole, length));
      Reel reel = reel(files);
      List<String> last = part(reel, reel.parts().size() - 1, files);
      String end = last.get(last.size() - 1);
      // a mark may come after the last that was shown
      assertThat(reel.film().lasted().toMillis())
          .isGreaterThanOrEqualTo(Long.parseLong(end.split(" ")[0]));
      assertThat(reel.film().lasted()).isLessThan(Duration.ofMillis(9_500));
    }
  }

  @Test
  void noticesThatWhatIsOfNoteIsHidden() throws Exception {
    RecordingFiles files = written();
    byte[] changed = Files.readAllBytes(file());
    int at = Integer.BYTES + (ByteBuffer.wrap(changed).getInt() & Integer.MAX_VALUE);
    changed[at] ^= (byte) 0x80;
    Files.write(file(), changed);
    assertThatThrownBy(
            () -> {
              try (RecordingReader reader = files.open(recording.id())) {
                while (!reader.next().isEmpty()) {
                  assertThat(reader.head()).isEqualTo(recording);
                }
              }
            })
        .isInstanceOf(UnreadableSecret.class);
  }
}
