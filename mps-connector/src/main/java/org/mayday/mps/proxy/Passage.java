package org.mayday.mps.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mayday.mps.tunnel.PcChannel;

/**
 * A connection to a port of a PC. Reading waits for the PC and gives credit back to it; writing
 * waits for credit of the PC. One thread may read while another writes.
 */
final class Passage {
  private final PcChannel channel;
  private final Visit visit;
  private final Visits visits;
  private final DoorFigures figures;
  private final Duration patience;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final InputStream in = new FromPc();
  private final OutputStream out = new ToPc();

  /**
   * @param patience longest wait of a read
   */
  Passage(PcChannel channel, Visit visit, Visits visits, DoorFigures figures, Duration patience) {
    this.channel = channel;
    this.visit = visit;
    this.visits = visits;
    this.figures = figures;
    this.patience = patience;
  }

  /** Whether it leads to this port for this visitor, and the PC has not closed it. */
  boolean fits(Visit.Key key, int port) {
    return visit.key().equals(key) && channel.port() == port && channel.isOpen();
  }

  /** A request of HTTP goes through. */
  void requested() {
    visit.requested();
    figures.used(visit.key().user());
  }

  InputStream in() {
    return in;
  }

  OutputStream out() {
    return out;
  }

  void close() {
    if (closed.compareAndSet(false, true)) {
      channel.close();
      visits.leave(visit);
    }
  }

  private final class FromPc extends InputStream {
    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      Objects.checkFromIndexSize(offset, length, bytes.length);
      if (length == 0) {
        return 0;
      }
      int count;
      try {
        count = channel.read(bytes, offset, length, patience);
      } catch (IOException e) {
        throw new PcFailure(e);
      }
      if (count > 0) {
        visit.fromPc(count);
        figures.fromPc(count);
      }
      return count;
    }

    @Override
    public int available() {
      return channel.available();
    }
  }

  private final class ToPc extends OutputStream {
    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      Objects.checkFromIndexSize(offset, length, bytes.length);
      try {
        channel.write(bytes, offset, length);
      } catch (IOException e) {
        throw new PcFailure(e);
      }
      visit.toPc(length);
      figures.toPc(length);
    }
  }
}
