package org.mayday.cli.tunnel;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.mayday.cli.line.ServerLine;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Refusal.Reason;
import org.mayday.relay.Frame;
import org.mayday.relay.MalformedFrameException;
import org.mayday.relay.Notice;

/** One line to Mayday, with a channel for each program that is connected. Thread-safe. */
final class TunnelLine extends ServerLine {
  private final CompletableFuture<Notice> open = new CompletableFuture<>();
  private final @Nullable Program[] programs = new Program[Frame.MOST_CHANNELS];

  /**
   * Waits until the port is forwarded.
   *
   * @throws Refusal if it is not
   */
  void awaitOpen(long seconds) throws Refusal {
    try {
      CompletableFuture.anyOf(open, end()).get(seconds, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new Refusal(Reason.UNREACHABLE, "Mayday does not answer in time.", e);
    } catch (InterruptedException e) {
      throw Refusal.interrupted(e);
    }
    Notice ended = end().getNow(null);
    if (ended != null) {
      throw Tunnel.refusal(ended);
    }
  }

  /** Gives a program a channel; one that finds none is turned away. */
  void connect(Program program) {
    int number = placed(program);
    if (number < 0) {
      program.turnAway("As many programs as possible are connected.");
    } else {
      program.begin(number, this);
    }
  }

  /** The channel that a program has now; -1 for none. */
  private int placed(Program program) {
    synchronized (programs) {
      for (int number = 0; number < programs.length; number++) {
        Program former = programs[number];
        if (former == null || former.isOver()) {
          programs[number] = program;
          return number;
        }
      }
    }
    return -1;
  }

  @Override
  protected void heard(Notice notice) {
    (notice.kind() == Notice.Kind.STEP ? open : end()).complete(notice);
  }

  @Override
  protected void heard(Frame frame) throws MalformedFrameException {
    Program program;
    synchronized (programs) {
      program = programs[frame.channel()];
    }
    if (program == null) {
      throw new MalformedFrameException("a channel that was never opened");
    }
    program.heard(frame);
  }

  @Override
  protected void cut() {
    synchronized (programs) {
      for (Program program : programs) {
        if (program != null) {
          program.cut();
        }
      }
    }
  }
}
