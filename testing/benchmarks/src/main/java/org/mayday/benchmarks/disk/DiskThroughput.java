package org.mayday.benchmarks.disk;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.UnaryOperator;
import org.mayday.redirection.ider.Drive;
import org.mayday.redirection.ider.IderSession;
import org.mayday.redirection.ider.Medium;
import org.mayday.redirection.ider.ReadAhead;

/**
 * Tells how fast a PC reads a disc by storage redirection if the disc or the PC is a round trip
 * away: {@code DiskThroughput [MILLISECONDS]}, 50 without.
 */
public final class DiskThroughput {
  private static final int BUFFER = 8_192;
  private static final int SLOW_BLOCKS = 1_024;
  private static final int FAST_BLOCKS = 32_768;

  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final Duration far;
  private final PrintStream out;

  private DiskThroughput(Duration far, PrintStream out) {
    this.far = far;
    this.out = out;
  }

  /** Runs all. */
  public static void main(String... words) throws InterruptedException, ExecutionException {
    Duration far = Duration.ofMillis(words.length == 0 ? 50 : Long.parseLong(words[0]));
    DiskThroughput run = new DiskThroughput(far, System.out);
    try {
      run.all();
    } finally {
      run.clock.shutdownNow();
    }
  }

  private void all() throws InterruptedException, ExecutionException {
    out.printf("Round trip %d ms, commands of 64 KiB%n", far.toMillis());
    int piece = ReadAhead.PIECE;
    int usual = IderSession.USUAL_WINDOW;
    tell("disc far, a block of 2 KiB at a time", source(2_048, it -> it, SLOW_BLOCKS / 8));
    tell("disc far, a buffer of 8 KiB at a time", source(BUFFER, it -> it, SLOW_BLOCKS));
    tell("disc far, 64 KiB at a time", source(piece, it -> it, SLOW_BLOCKS * 4));
    tell("disc far, read ahead", source(piece, ReadAhead::new, FAST_BLOCKS));
    tell("PC far, a buffer of 8 KiB at a time", line(1, SLOW_BLOCKS));
    tell("PC far, a window of 256 KiB", line(usual, SLOW_BLOCKS * 4));
  }

  private double source(int portion, UnaryOperator<Medium> around, int blocks)
      throws InterruptedException, ExecutionException {
    Medium medium = around.apply(new FarMedium(clock, far, portion, blocks));
    return new FarPc(clock, Duration.ZERO, IderSession.USUAL_WINDOW, medium, blocks).reads().get();
  }

  private double line(int window, int blocks) throws InterruptedException, ExecutionException {
    Medium medium = new ReadAhead(new FarMedium(clock, Duration.ZERO, ReadAhead.PIECE, blocks));
    return new FarPc(clock, far, window, medium, blocks).reads().get();
  }

  private void tell(String what, double rate) {
    out.printf("%-42s %8.2f MB/s of %s%n", what, rate, Drive.CD);
  }
}
