package org.mayday.recording.control;

import jakarta.json.Json;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import org.mayday.recording.boundary.Recording;

/** Writes a recording as an asciicast of version 2, a format that many players read. */
final class Cast {
  /** What the serial line of a PC is shown on; it has no size of its own. */
  private static final int WIDTH = 80;

  private static final int HEIGHT = 25;

  private final Writer out;
  private final CharsetDecoder decoder;
  private ByteBuffer rest = ByteBuffer.allocate(0);

  private Cast(Writer out, Charset charset) {
    this.out = out;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
  }

  static void write(RecordingReader reader, Charset charset, Writer out) throws IOException {
    Cast cast = new Cast(out, charset);
    cast.head(reader.head());
    for (List<Entry> block = reader.next(); !block.isEmpty(); block = reader.next()) {
      for (Entry entry : block) {
        cast.entry(entry);
      }
    }
  }

  private void head(Recording recording) throws IOException {
    line(
        Json.createObjectBuilder()
            .add("version", 2)
            .add("width", WIDTH)
            .add("height", HEIGHT)
            .add("timestamp", recording.beganAt().getEpochSecond())
            .add("title", recording.platform() + ", " + recording.who())
            .build()
            .toString());
  }

  private void entry(Entry entry) throws IOException {
    boolean shown = entry.type() == Entry.Type.SHOWN;
    line(
        Json.createArrayBuilder()
            .add(BigDecimal.valueOf(entry.millis(), 3))
            .add(shown ? "o" : "m")
            .add(shown ? decode(entry.bytes()) : entry.words())
            .build()
            .toString());
  }

  private void line(String json) throws IOException {
    out.write(json);
    out.write('\n');
  }

  /** The characters that are whole; the beginning of another waits for its end. */
  private String decode(byte[] bytes) {
    ByteBuffer in =
        ByteBuffer.allocate(rest.remaining() + bytes.length).put(rest).put(bytes).flip();
    int most = (int) Math.ceil(in.remaining() * (double) decoder.maxCharsPerByte()) + 1;
    CharBuffer text = CharBuffer.allocate(most);
    decoder.decode(in, text, false);
    rest = in;
    return text.flip().toString();
  }
}
