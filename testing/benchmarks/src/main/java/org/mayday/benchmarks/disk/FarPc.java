package org.mayday.benchmarks.disk;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.mayday.redirection.RedirectionException;
import org.mayday.redirection.ider.Activation;
import org.mayday.redirection.ider.ConsoleMessage;
import org.mayday.redirection.ider.ConsoleReader;
import org.mayday.redirection.ider.DiskWatch;
import org.mayday.redirection.ider.Drive;
import org.mayday.redirection.ider.FirmwareMessage;
import org.mayday.redirection.ider.IderSession;
import org.mayday.redirection.ider.Medium;
import org.mayday.redirection.ider.Packet;

/**
 * A PC that reads a disc from its beginning in commands of 64 KiB, one after the other as a host
 * does, at the end of a line that takes its time. Everything happens on the thread of its clock.
 */
final class FarPc implements ConsoleReader.Listener, DiskWatch {
  private static final int BUFFER = 8_192;
  private static final int COMMAND_BLOCKS = 32;

  private final ScheduledExecutorService clock;
  private final Duration roundTrip;
  private final long blocks;
  private final ConsoleReader reader = new ConsoleReader(this);
  private final IderSession console;
  private final CompletableFuture<Double> rate = new CompletableFuture<>();
  private long began;
  private long next;
  private int number;

  /**
   * A PC with a disc in its drive.
   *
   * @param roundTrip of the line between console and PC
   * @param window bytes that the console may have on the line
   * @param blocks that are read
   */
  FarPc(
      ScheduledExecutorService clock, Duration roundTrip, int window, Medium medium, long blocks) {
    this.clock = clock;
    this.roundTrip = roundTrip;
    this.blocks = blocks;
    this.console =
        new IderSession(
            ConsoleMessage.Open.usual(), Activation.ON_RESET, window, this::fromConsole, this);
    console.insert(Drive.CD, medium);
  }

  /** Reads, and tells how many MB came in a second. */
  CompletableFuture<Double> reads() {
    clock.execute(console::begin);
    return rate;
  }

  /** What the console says comes after half of the round trip, and its credit after all of it. */
  private void fromConsole(byte[] message) {
    later(roundTrip.dividedBy(2), () -> reader.receive(ByteBuffer.wrap(message)));
    later(roundTrip, () -> console.sent(message.length));
  }

  private void says(FirmwareMessage message) {
    ByteBuffer bytes = ByteBuffer.wrap(message.bytes(number++));
    later(roundTrip.dividedBy(2), () -> console.receive(bytes));
  }

  private void later(Duration delay, Step step) {
    clock.schedule(
        () -> {
          try {
            step.run();
          } catch (RedirectionException e) {
            rate.completeExceptionally(e);
          }
        },
        delay.toNanos(),
        TimeUnit.NANOSECONDS);
  }

  private void command(Packet packet) {
    says(new FirmwareMessage.CommandWritten(Drive.CD, false, packet));
  }

  @Override
  public void take(ConsoleMessage message) {
    if (message instanceof ConsoleMessage.Open) {
      says(new FirmwareMessage.Opened(0, BUFFER, BUFFER, 0));
    } else if (message instanceof ConsoleMessage.Features features) {
      says(new FirmwareMessage.FeaturesReply(features.feature(), 1));
      command(Packet.of(0));
    } else if (message instanceof ConsoleMessage.CommandEnd end) {
      ended(end);
    } else if (message instanceof ConsoleMessage.DataToHost data && data.last()) {
      next += COMMAND_BLOCKS;
      goOn();
    }
  }

  /** The first answer is that the disc is new. */
  private void ended(ConsoleMessage.CommandEnd end) {
    if (began == 0) {
      began = System.nanoTime();
      goOn();
    } else {
      rate.completeExceptionally(new IllegalStateException("a command ended with " + end.sense()));
    }
  }

  private void goOn() {
    if (next < blocks) {
      command(Packet.read10(next, COMMAND_BLOCKS));
    } else {
      double seconds = (System.nanoTime() - began) / 1e9;
      rate.complete(blocks * Drive.CD.blockSize() / 1e6 / seconds);
    }
  }

  @Override
  public void end() {}

  @Override
  public void lent() {}

  @Override
  public void seen(boolean now) {}

  @Override
  public void moved(Drive drive, boolean written, long block, int count) {}

  @Override
  public void failed(Drive drive, String why) {}

  @Override
  public void ejected(Drive drive) {}

  @Override
  public void reset() {}

  @Override
  public void firmwareFailed(int code) {}

  /** Something that is done later. */
  @FunctionalInterface
  private interface Step {
    void run() throws RedirectionException;
  }
}
