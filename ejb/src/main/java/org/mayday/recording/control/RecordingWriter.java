package org.mayday.recording.control;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import org.mayday.recording.boundary.Recording;

/** Writes the file of a recording, block by block. Not thread-safe. */
final class RecordingWriter implements Closeable {
  /** Set in the length of a block of note; see {@link Blocks#isOfNote}. */
  static final int OF_NOTE = 1 << 31;

  private final FileChannel channel;
  private final Blocks blocks;
  private int number;
  private long written;

  /** Begins with the head. */
  RecordingWriter(FileChannel channel, Blocks blocks, Recording recording) throws IOException {
    this.channel = channel;
    this.blocks = blocks;
    append(List.of(Head.of(recording)));
  }

  void append(List<Entry> entries) throws IOException {
    byte[] sealed = blocks.seal(number++, entries);
    ByteBuffer block = ByteBuffer.allocate(Integer.BYTES + sealed.length);
    block.putInt(sealed.length | (Blocks.isOfNote(entries) ? OF_NOTE : 0)).put(sealed).flip();
    written += block.remaining();
    while (block.hasRemaining()) {
      channel.write(block);
    }
  }

  /** Bytes of the file. */
  long written() {
    return written;
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      channel.force(true);
    }
  }
}
