package org.mayday.redirection.ider;

import org.mayday.redirection.RedirectionException;

/** Blocks of the host go to a medium: asked for, written, and then the next ones are asked for. */
final class WriteTransfer extends Transfer {
  private final Medium medium;
  private final Drive drive;
  private final int chunk;
  private final Outbox outbox;
  private final Progress progress;
  private long block;
  private long left;
  private byte[] gathered = {};
  private int have;

  WriteTransfer(Answer.Writing command, Course course) {
    super(course.drive(), course.changed());
    this.medium = command.medium();
    this.block = command.block();
    this.left = command.count();
    this.drive = course.which();
    this.chunk = course.writeChunk();
    this.outbox = course.outbox();
    this.progress = course.progress();
  }

  @Override
  boolean step() {
    if (gathered.length > have) {
      return false; // the host owes some
    }
    if (gathered.length > 0) {
      write();
    } else if (left == 0) {
      finish(Sense.GOOD);
    } else {
      int count = (int) Math.min(left, chunk / medium.blockSize());
      gathered = new byte[count * medium.blockSize()];
      have = 0;
      outbox.say(new ConsoleMessage.AskData(drive, gathered.length));
    }
    return true;
  }

  @Override
  void written(byte[] data) throws RedirectionException {
    if (data.length > gathered.length - have) {
      throw SequencedReader.nonsense(
          data.length + " bytes of the host where " + (gathered.length - have) + " are due");
    }
    System.arraycopy(data, 0, gathered, have, data.length);
    have += data.length;
  }

  private void write() {
    byte[] data = gathered;
    int count = data.length / medium.blockSize();
    long to = block;
    block += count;
    left -= count;
    gathered = new byte[0];
    have = 0;
    ask(
        once ->
            medium.write(
                to,
                data,
                new Medium.Writing() {
                  @Override
                  public void written() {
                    once.answered(() -> progress.wrote(to, count));
                  }

                  @Override
                  public void failed(String why) {
                    once.answered(
                        () -> {
                          progress.failed(why);
                          fail(Sense.UNWRITABLE);
                        });
                  }
                }));
  }

  @Override
  void tell(Sense how) {
    outbox.say(new ConsoleMessage.CommandEnd(drive, how));
  }
}
