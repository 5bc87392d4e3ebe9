package org.mayday.console.control;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.mayday.redirection.RedirectionException;
import org.mayday.redirection.SolSession;
import org.mayday.redirection.SolSettings;
import org.mayday.wsman.Deadline;

/**
 * Serial over LAN on an open line: one thread reads, and once it is up another one writes. What is
 * read is passed on before more is read, so the PC says no faster than people see it.
 */
final class SerialTalk implements Talk {
  /** The firmware gives up after ten seconds without a word. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(2);

  private static final int PORTION = 4 * 1024;

  private final RedirectionLine line;
  private final Consumer<byte[]> host;
  private final SolSession session = new SolSession(SolSettings.usual());
  private final LineReader reader;
  private final AtomicBoolean over = new AtomicBoolean();

  /**
   * On an open line.
   *
   * @param host hears what the host says, and may wait
   */
  SerialTalk(RedirectionLine line, Consumer<byte[]> host) {
    this.line = line;
    this.host = host;
    this.reader =
        new LineReader(
            line, PORTION, "The PC did not begin in time.", "The PC closed the connection.");
  }

  @Override
  public void begin(Deadline deadline) throws IOException, RedirectionException, LineFailed {
    OutputStream out = line.out();
    out.write(session.begin());
    while (!session.isUp()) {
      reader.until(deadline);
      // byte by byte, so that nothing that the host says meanwhile is taken along
      session.receive(reader.next(1), early -> {});
    }
    reader.always();
    out.write(session.controls());
  }

  @Override
  public void read() throws IOException, RedirectionException, LineFailed, InterruptedException {
    while (!over.get()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      session.receive(
          reader.next(),
          part -> {
            byte[] bytes = new byte[part.remaining()];
            part.get(bytes);
            host.accept(bytes);
          });
    }
  }

  @Override
  public void write(Typed typed, Consumer<Typed.Piece> sent, Runnable beat)
      throws IOException, InterruptedException {
    try {
      OutputStream out = line.out();
      while (!over.get()) {
        Typed.Piece piece = typed.next(HEARTBEAT);
        if (over.get()) {
          break;
        }
        out.write(piece == null ? session.heartbeat() : session.typed(piece.bytes()));
        if (piece != null) {
          sent.accept(piece);
        }
        beat.run();
      }
      out.write(session.end());
    } finally {
      line.close();
    }
  }

  @Override
  public void end() {
    over.set(true);
  }
}
