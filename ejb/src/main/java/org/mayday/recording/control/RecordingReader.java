package org.mayday.recording.control;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.mayday.recording.boundary.Recording;

/**
 * Reads the file of a recording, block by block. A last block that was not written to its end, as
 * after a crash, is left out. Not thread-safe.
 */
final class RecordingReader implements Closeable {
  private final DataInputStream in;
  private final Blocks blocks;
  private final Recording head;
  private int number;

  private RecordingReader(DataInputStream in, Blocks blocks) throws IOException {
    this.in = in;
    this.blocks = blocks;
    List<Entry> first = next();
    if (first.isEmpty()) {
      throw new EOFException("A recording has no head.");
    }
    this.head = Head.read(first.get(0));
  }

  /** Takes the stream over; closes it if the head cannot be read. */
  static RecordingReader of(DataInputStream in, Blocks blocks) throws IOException {
    try {
      return new RecordingReader(in, blocks);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /** The recording as it began. */
  Recording head() {
    return head;
  }

  /** The entries of the next block; none at the end. */
  List<Entry> next() throws IOException {
    byte[] length = in.readNBytes(Integer.BYTES);
    if (length.length < Integer.BYTES) {
      return List.of();
    }
    int bytes = ByteBuffer.wrap(length).getInt();
    if (bytes < 1 || bytes > Blocks.MOST) {
      throw new IOException("A block of a recording has an impossible length.");
    }
    byte[] sealed = in.readNBytes(bytes);
    return sealed.length < bytes ? List.of() : blocks.open(number++, sealed);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
