package org.mayday.recording.control;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import org.mayday.recording.boundary.Recording;

/**
 * Reads the file of a recording, block by block. A last block that was not written to its end, as
 * after a crash, is left out. Not thread-safe.
 */
final class RecordingReader implements Closeable {
  private final BlockReader blocks;
  private final Recording head;

  private RecordingReader(BlockReader blocks) throws IOException {
    this.blocks = blocks;
    List<Entry> first = blocks.next();
    if (first.isEmpty()) {
      throw new EOFException("A recording has no head.");
    }
    this.head = Head.read(first.get(0));
  }

  /** Takes over blocks from the first one on; closes them if the head cannot be read. */
  static RecordingReader of(BlockReader blocks) throws IOException {
    try {
      return new RecordingReader(blocks);
    } catch (IOException | RuntimeException e) {
      blocks.close();
      throw e;
    }
  }

  /** The recording as it began. */
  Recording head() {
    return head;
  }

  /** The entries of the next block; none at the end. */
  List<Entry> next() throws IOException {
    return blocks.next();
  }

  /** The blocks that are left. */
  BlockReader blocks() {
    return blocks;
  }

  @Override
  public void close() throws IOException {
    blocks.close();
  }
}
