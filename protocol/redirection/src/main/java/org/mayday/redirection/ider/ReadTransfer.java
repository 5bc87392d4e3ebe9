package org.mayday.redirection.ider;

import java.util.Arrays;

/**
 * Blocks of a medium go to the host, in messages that fill the firmware's buffer and do not wait
 * for each other: as many are under way as there is credit for.
 */
final class ReadTransfer extends Transfer {
  private static final byte[] NOTHING = {};

  private final Medium medium;
  private final Drive drive;
  private final boolean dma;
  private final int chunk;
  private final Outbox outbox;
  private final Progress progress;
  private long block;
  private long left;
  private byte[] piece = NOTHING;
  private int at;

  ReadTransfer(Answer.Reading command, Course course) {
    super(course.drive(), course.changed());
    this.medium = command.medium();
    this.block = command.block();
    this.left = command.count();
    this.drive = course.which();
    this.dma = course.dma();
    this.chunk = course.readChunk();
    this.outbox = course.outbox();
    this.progress = course.progress();
  }

  @Override
  boolean step() {
    if (at == piece.length) {
      fetch();
      return true;
    }
    if (!outbox.hasRoom()) {
      return false;
    }
    int length = Math.min(chunk, piece.length - at);
    byte[] part = Arrays.copyOfRange(piece, at, at + length);
    at += length;
    boolean last = left == 0 && at == piece.length;
    outbox.say(new ConsoleMessage.DataToHost(drive, part, dma, last));
    if (last) {
      finish();
    }
    return true;
  }

  private void fetch() {
    int count = (int) Math.min(left, PIECE / medium.blockSize());
    long from = block;
    block += count;
    left -= count;
    piece = NOTHING;
    at = 0;
    ask(
        once ->
            medium.read(
                from,
                count,
                new Medium.Reading() {
                  @Override
                  public void read(byte[] data) {
                    once.answered(() -> came(from, count, data));
                  }

                  @Override
                  public void failed(String why) {
                    once.answered(() -> unreadable(why));
                  }
                }));
  }

  private void came(long from, int count, byte[] data) {
    if (data.length == count * medium.blockSize()) {
      piece = data;
      progress.read(from, count);
    } else {
      unreadable(data.length + " bytes for " + count + " blocks");
    }
  }

  private void unreadable(String why) {
    progress.failed(why);
    fail(Sense.UNREADABLE);
  }

  @Override
  void tell(Sense how) {
    outbox.say(new ConsoleMessage.CommandEnd(drive, how));
  }
}
