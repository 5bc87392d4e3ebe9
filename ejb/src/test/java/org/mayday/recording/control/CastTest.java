package org.mayday.recording.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mayday.recording.boundary.Recording;

class CastTest {
  @TempDir Path directory;

  private List<String> cast(Charset charset, Entry... entries) throws Exception {
    RecordingFiles files = Shelves.filesIn(directory);
    Recording recording = Shelves.recording(new UUID(1, 2));
    Shelves.write(files, recording, List.of(List.of(entries)));
    StringWriter out = new StringWriter();
    try (RecordingReader reader = files.open(recording.id())) {
      Cast.write(reader, charset, out);
    }
    return out.toString().lines().toList();
  }

  @Test
  void saysWhatAndWhen() throws Exception {
    assertThat(
            cast(
                StandardCharsets.UTF_8,
                Entry.of(0, Entry.Type.MARK, "ann opens the terminal."),
                Shelves.shown(1_250, "\u001b[1mlogin\r\n"),
                Entry.of(61_003, Entry.Type.END, "Everybody has left.")))
        .containsExactly(
            "{\"version\":2,\"width\":80,\"height\":25,\"timestamp\":1780315200,"
                + "\"title\":\"00000000-0000-0001-0000-000000000002, ann\"}",
            "[0.000,\"m\",\"ann opens the terminal.\"]",
            "[1.250,\"o\",\"\\u001b[1mlogin\\r\\n\"]",
            "[61.003,\"m\",\"Everybody has left.\"]");
  }

  @Test
  void joinsCharactersThatCameInTwoPieces() throws Exception {
    byte[] euro = "\u20ac".getBytes(StandardCharsets.UTF_8);
    List<String> lines =
        cast(
            StandardCharsets.UTF_8,
            new Entry(1, Entry.Type.SHOWN, new byte[] {'1', euro[0]}),
            new Entry(2, Entry.Type.SHOWN, new byte[] {euro[1], euro[2], '!'}),
            new Entry(3, Entry.Type.SHOWN, new byte[] {(byte) 0xff, 'x'}));
    assertThat(lines.subList(1, 4))
        .containsExactly(
            "[0.001,\"o\",\"1\"]", "[0.002,\"o\",\"\u20ac!\"]", "[0.003,\"o\",\"\ufffdx\"]");
  }

  @Test
  void knowsTheCodePageOfFirmware() throws Exception {
    List<String> lines =
        cast(Charset.forName("IBM437"), new Entry(1, Entry.Type.SHOWN, new byte[] {(byte) 0xc9}));
    assertThat(lines.get(1)).isEqualTo("[0.001,\"o\",\"\u2554\"]");
  }
}
