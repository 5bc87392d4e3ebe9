package org.mayday.mps.proxy;

import static java.lang.System.Logger.Level.DEBUG;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.Executor;

/**
 * Moves bytes between a client and a PC in both directions until one of them is done. Nothing is
 * held but what one read gave: the client that does not read keeps the PC from sending, and the
 * other way round. APF has no half-closed channels, so after the client's last byte the PC may only
 * finish what it is saying.
 */
final class Relay {
  private static final System.Logger LOG = System.getLogger(Relay.class.getName());
  private static final int PORTION = 16_384;
  private static final Duration LAST_WORDS = Duration.ofSeconds(1);

  private final Patron patron;
  private final Passage passage;
  private final Duration idle;
  private volatile boolean clientIsDone;

  /**
   * @param idle how long nothing may move
   */
  Relay(Patron patron, Passage passage, Duration idle) {
    this.patron = patron;
    this.passage = passage;
    this.idle = idle;
  }

  /**
   * Moves bytes until it is over; the passage is closed then.
   *
   * @param early what the client sent already
   * @param executor gives a second thread
   */
  void run(byte[] early, Executor executor) throws IOException {
    try {
      progress();
      passage.out().write(early, 0, early.length);
      executor.execute(this::toPc);
      copy(passage.in(), patron.out());
      passage.close();
      patron.takeLeave();
    } finally {
      patron.end();
    }
  }

  private void toPc() {
    try {
      copy(patron.in(), passage.out());
      clientIsDone = true;
      patron.within(LAST_WORDS);
    } catch (IOException | RuntimeException gone) {
      LOG.log(DEBUG, "A connection through a door has ended", gone);
      patron.end();
    }
  }

  private void copy(InputStream from, OutputStream to) throws IOException {
    byte[] portion = new byte[PORTION];
    int count = from.read(portion);
    while (count >= 0) {
      progress();
      to.write(portion, 0, count);
      to.flush();
      progress();
      count = from.read(portion);
    }
  }

  private void progress() {
    patron.within(clientIsDone ? LAST_WORDS : idle);
  }
}
