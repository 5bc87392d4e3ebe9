package org.mayday.console.control;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.mayday.redirection.ider.Drive;
import org.mayday.redirection.ider.Medium;

/** One image of noise, which is read at once, or when a test says so, or not at all. */
final class ShelfFake implements Shelf {
  static final Shelf EMPTY =
      (image, guard) -> {
        throw new NoImage("There is no image " + image + ".", new IllegalStateException());
      };

  final UUID id = UUID.randomUUID();
  final byte[] image;
  private final Drive drive;
  private final Deque<Runnable> answers = new ArrayDeque<>();
  private boolean held;
  private boolean broken;
  private int lent;

  ShelfFake(Drive drive, int blocks) {
    this.drive = drive;
    this.image = new byte[blocks * drive.blockSize()];
    new Random(blocks).nextBytes(image);
  }

  /** From now on answers wait, or they come again, those that waited first. */
  synchronized void hold(boolean now) {
    held = now;
    if (!now) {
      answers.forEach(Runnable::run);
      answers.clear();
    }
  }

  synchronized void breaks() {
    broken = true;
  }

  /** How many are lent and not given back. */
  synchronized int lent() {
    return lent;
  }

  @Override
  public synchronized Lent lend(UUID wanted, Executor guard) throws NoImage {
    if (!wanted.equals(id)) {
      throw new NoImage("Somebody may have removed it.", new IllegalStateException());
    }
    lent++;
    return new Lent(id, "noise.iso", drive, "f00d", "", new Noise(guard), this::giveBack);
  }

  private synchronized void giveBack() {
    lent--;
  }

  private synchronized void answer(Executor guard, Runnable answer) {
    Runnable whole = () -> new Thread(() -> guard.execute(answer)).start();
    if (held) {
      answers.add(whole);
    } else {
      whole.run();
    }
  }

  private synchronized boolean isBroken() {
    return broken;
  }

  private final class Noise implements Medium {
    private final Executor guard;

    Noise(Executor guard) {
      this.guard = guard;
    }

    @Override
    public int blockSize() {
      return drive.blockSize();
    }

    @Override
    public long blocks() {
      return image.length / drive.blockSize();
    }

    @Override
    public boolean readOnly() {
      return true;
    }

    @Override
    public void read(long block, int count, Reading reading) {
      int from = (int) block * blockSize();
      answer(
          guard,
          () -> {
            if (isBroken()) {
              reading.failed("The file is shorter than it was.");
            } else {
              reading.read(Arrays.copyOfRange(image, from, from + count * blockSize()));
            }
          });
    }

    @Override
    public void write(long block, byte[] data, Writing writing) {
      throw new AssertionError("it is read-only");
    }
  }
}
