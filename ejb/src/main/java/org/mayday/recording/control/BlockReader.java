package org.mayday.recording.control;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Reads blocks of a recording one after the other. A last block that was not written to its end, as
 * after a crash, is left out. Not thread-safe.
 */
final class BlockReader implements Closeable {
  private final DataInputStream in;
  private final Blocks blocks;
  private Place place;
  private Place last;
  private boolean noted;

  /**
   * Where a block begins.
   *
   * @param number of blocks before it
   * @param offset bytes before it
   */
  record Place(int number, long offset) {
    static final Place BEGINNING = new Place(0, 0);
  }

  /**
   * Takes a stream over.
   *
   * @param place where it stands
   */
  BlockReader(DataInputStream in, Blocks blocks, Place place) {
    this.in = in;
    this.blocks = blocks;
    this.place = place;
    this.last = place;
  }

  /** Where the block begins that was read last, or passed over. */
  Place last() {
    return last;
  }

  /** Where the next one begins. */
  Place place() {
    return place;
  }

  /** The entries of the next block; none at the end. */
  List<Entry> next() throws IOException {
    int length = length();
    return length == 0 ? List.of() : open(length);
  }

  /** The entries of the next block of note; none if only blocks without a note are left. */
  List<Entry> nextOfNote() throws IOException {
    for (int length = length(); length > 0; length = length()) {
      if (noted) {
        return open(length);
      }
      try {
        in.skipNBytes(length);
      } catch (EOFException cut) {
        return List.of();
      }
      passed(length);
    }
    return List.of();
  }

  /** The length of the next block; 0 at the end. */
  private int length() throws IOException {
    byte[] told = in.readNBytes(Integer.BYTES);
    if (told.length < Integer.BYTES) {
      return 0;
    }
    int length = ByteBuffer.wrap(told).getInt();
    noted = (length & RecordingWriter.OF_NOTE) != 0;
    int bytes = length & ~RecordingWriter.OF_NOTE;
    if (bytes < 1 || bytes > Blocks.MOST) {
      throw new IOException("A block of a recording has an impossible length.");
    }
    return bytes;
  }

  private List<Entry> open(int length) throws IOException {
    byte[] sealed = in.readNBytes(length);
    if (sealed.length < length) {
      return List.of();
    }
    List<Entry> entries = blocks.open(place.number(), noted, sealed);
    passed(length);
    return entries;
  }

  private void passed(int length) {
    last = place;
    place = new Place(place.number() + 1, place.offset() + Integer.BYTES + length);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
