package org.mayday.mps.mina;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.mina.core.buffer.IoBuffer;
import org.apache.mina.core.future.WriteFuture;
import org.apache.mina.core.session.IoSession;
import org.jspecify.annotations.Nullable;
import org.mayday.apf.codec.ApfEncoder;
import org.mayday.apf.message.ApfMessage;
import org.mayday.mps.admission.Pass;
import org.mayday.mps.tunnel.Tunnel;
import org.mayday.mps.tunnel.Wire;

/**
 * A MINA session as the wire of a tunnel. What is sent while a write is under way is gathered into
 * the next one: MINA's TLS takes only few writes at a time, and fewer, larger records are cheaper.
 * Its lock is never held while MINA is called. Thread-safe.
 */
final class MinaWire implements Wire {
  /** Gathered bytes beyond which the wire counts as congested. */
  private static final int CONGESTED = 262_144;

  /** Beyond this only replies can have gathered, to a peer that asks and never reads. */
  private static final int TOO_MUCH = 1_048_576;

  private static final int SMALLEST = 512;

  private final IoSession session;
  private final Pass pass;
  private volatile InetSocketAddress peer;
  private final Object lock = new Object();
  private @Nullable ByteBuffer gathered;
  private List<Runnable> afterGathered = List.of();
  private boolean writing;
  private boolean congested;
  private boolean closing;
  private volatile @Nullable Tunnel tunnel;

  MinaWire(IoSession session, InetSocketAddress peer, Pass pass) {
    this.session = session;
    this.peer = peer;
    this.pass = pass;
  }

  /** Sets who is told that congestion is over. */
  void belongsTo(Tunnel owner) {
    tunnel = owner;
  }

  /** A front told who calls; before anything else was done. */
  void peerIs(InetSocketAddress caller) {
    peer = caller;
  }

  @Override
  public int send(ApfMessage message) {
    int length = ApfEncoder.lengthOf(message);
    boolean overflown;
    boolean write;
    synchronized (lock) {
      if (closing) {
        return 0;
      }
      ByteBuffer buffer = room(length);
      ApfEncoder.encode(message, buffer);
      congested |= buffer.position() > CONGESTED;
      overflown = buffer.position() > TOO_MUCH;
      write = !writing;
      writing = true;
    }
    if (overflown) {
      abort();
    }
    if (write) {
      writeGathered();
    }
    return length;
  }

  private ByteBuffer room(int length) {
    ByteBuffer buffer = gathered;
    if (buffer == null) {
      buffer = ByteBuffer.allocate(Math.max(SMALLEST, length));
    } else if (buffer.remaining() < length) {
      buffer =
          ByteBuffer.allocate(Math.max(buffer.capacity() * 2, buffer.position() + length))
              .put(buffer.flip());
    }
    gathered = buffer;
    return buffer;
  }

  /** Writes what is gathered; called by whoever made {@link #writing} true, until it is false. */
  private void writeGathered() {
    ByteBuffer bytes;
    List<Runnable> done;
    synchronized (lock) {
      bytes = gathered;
      done = afterGathered;
      gathered = null;
      afterGathered = List.of();
      if (bytes == null) {
        writing = false;
      }
    }
    if (bytes == null) {
      done.forEach(Runnable::run);
      idle();
      return;
    }
    WriteFuture written = session.write(IoBuffer.wrap(bytes.flip()));
    written.addListener(
        future -> {
          if (written.isWritten()) {
            done.forEach(Runnable::run);
          } else {
            lost();
          }
          writeGathered();
        });
  }

  /** A write failed, so nobody waits for the end of later ones. */
  private void lost() {
    synchronized (lock) {
      gathered = null;
      afterGathered = List.of();
      closing = true;
    }
  }

  /** Nothing is left to be written. */
  private void idle() {
    boolean over;
    boolean close;
    synchronized (lock) {
      over = congested;
      congested = false;
      close = closing;
    }
    Tunnel owner = tunnel;
    if (over && owner != null) {
      owner.drained();
    }
    if (close) {
      closeSession();
    }
  }

  @Override
  public void afterWritten(Runnable done) {
    synchronized (lock) {
      if (writing) {
        List<Runnable> more = new ArrayList<>(afterGathered);
        more.add(done);
        afterGathered = more;
        return;
      }
    }
    done.run();
  }

  @Override
  public boolean isCongested() {
    synchronized (lock) {
      return congested;
    }
  }

  @Override
  public void close() {
    synchronized (lock) {
      closing = true;
      if (writing) {
        return; // idle() closes
      }
    }
    closeSession();
  }

  /**
   * Says good-bye in TLS. The peer closes then; to close first could destroy what it has not read
   * yet, because unread bytes of its own make TCP reset the connection.
   */
  private void closeSession() {
    if (session.getFilterChain().contains(Listener.TLS)) {
      session.getFilterChain().remove(Listener.TLS);
    }
  }

  @Override
  public void loggedIn() {
    pass.loggedIn();
  }

  @Override
  public void abort() {
    session.closeNow();
  }

  @Override
  public InetSocketAddress peer() {
    return peer;
  }
}
