package org.mayday.recording.control;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mayday.recording.boundary.Film;

/**
 * Where the parts of a screen's recording are, found without opening the blocks between.
 *
 * @param parts where each begins, with an entry {@link Entry.Type#KEY}
 * @param film what people are told of it
 */
record Reel(UUID recording, List<BlockReader.Place> parts, Film film) {
  /** Reads a recording through. */
  static Reel read(UUID recording, UUID showing, RecordingFiles files) throws IOException {
    List<BlockReader.Place> places = new ArrayList<>();
    List<Duration> parts = new ArrayList<>();
    List<Film.Mark> marks = new ArrayList<>();
    Duration lasted = Duration.ZERO;
    BlockReader.Place last;
    try (RecordingReader reader = files.open(recording)) {
      BlockReader blocks = reader.blocks();
      for (List<Entry> block = blocks.nextOfNote(); !block.isEmpty(); block = blocks.nextOfNote()) {
        for (Entry entry : block) {
          lasted = Duration.ofMillis(entry.millis());
          if (entry.type() == Entry.Type.KEY) {
            places.add(blocks.last());
            parts.add(lasted);
          } else if (entry.type() != Entry.Type.SHOWN) {
            marks.add(new Film.Mark(lasted, entry.words()));
          }
        }
      }
      last = blocks.last();
    }
    try (BlockReader blocks = files.openAt(recording, last)) {
      for (Entry entry : blocks.next()) {
        lasted = Duration.ofMillis(entry.millis());
      }
    }
    return new Reel(
        recording, List.copyOf(places), new Film(showing, lasted, parts, List.copyOf(marks)));
  }

  /**
   * Writes what is shown in a part: when in milliseconds and how many bytes, each in four bytes,
   * and the bytes, again and again.
   */
  void write(int part, RecordingFiles files, OutputStream out) throws IOException {
    DataOutputStream told = new DataOutputStream(new BufferedOutputStream(out));
    int end = part + 1 < parts.size() ? parts.get(part + 1).number() : Integer.MAX_VALUE;
    try (BlockReader blocks = files.openAt(recording, parts.get(part))) {
      while (blocks.place().number() < end) {
        List<Entry> block = blocks.next();
        if (block.isEmpty()) {
          break;
        }
        for (Entry entry : block) {
          if (entry.type() == Entry.Type.SHOWN) {
            told.writeInt((int) entry.millis());
            told.writeInt(entry.bytes().length);
            told.write(entry.bytes());
          }
        }
      }
    }
    told.flush();
  }
}
