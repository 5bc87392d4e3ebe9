package org.mayday.redirection.ider;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A medium whose blocks can be told from each other, without holding those that nobody wrote. */
final class Blocks implements Medium {
  final Deque<Runnable> answers = new ArrayDeque<>();
  final List<String> asked = new ArrayList<>();
  private final int blockSize;
  private final long blocks;
  private final Map<Long, byte[]> written = new HashMap<>();
  boolean readOnly;
  boolean later;
  boolean broken;

  Blocks(int blockSize, long blocks) {
    this.blockSize = blockSize;
    this.blocks = blocks;
  }

  static Blocks cd(long blocks) {
    return new Blocks(2_048, blocks);
  }

  static Blocks floppy(long blocks) {
    return new Blocks(512, blocks);
  }

  /** What there is to read. */
  byte[] bytes(long block, int count) {
    ByteBuffer out = ByteBuffer.allocate(count * blockSize);
    for (long at = block; at < block + count; at++) {
      byte[] own = written.get(at);
      if (own != null) {
        out.put(own);
      } else {
        for (int word = 0; word < blockSize / 8; word++) {
          out.putLong(at * 0x9E37_79B9_7F4A_7C15L + word);
        }
      }
    }
    return out.array();
  }

  void answer() {
    answers.remove().run();
  }

  private void answers(Runnable answer) {
    if (later) {
      answers.add(answer);
    } else {
      answer.run();
    }
  }

  @Override
  public int blockSize() {
    return blockSize;
  }

  @Override
  public long blocks() {
    return blocks;
  }

  @Override
  public boolean readOnly() {
    return readOnly;
  }

  @Override
  public void read(long block, int count, Reading reading) {
    asked.add(block + "+" + count);
    if (broken) {
      answers(() -> reading.failed("a scratch"));
    } else {
      answers(() -> reading.read(bytes(block, count)));
    }
  }

  @Override
  public void write(long block, byte[] data, Writing writing) {
    asked.add(block + "w" + data.length / blockSize);
    if (broken) {
      answers(() -> writing.failed("a scratch"));
      return;
    }
    for (int at = 0; at < data.length; at += blockSize) {
      byte[] own = new byte[blockSize];
      System.arraycopy(data, at, own, 0, blockSize);
      written.put(block + at / blockSize, own);
    }
    answers(writing::written);
  }
}
