package org.mayday.mps.tunnel;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.mayday.apf.channel.Channel;
import org.mayday.apf.channel.ChannelListener;
import org.mayday.apf.message.ChannelOpenFailure;
import org.mayday.mps.api.TunnelException;

/**
 * Carries the wishes of a {@link TunnelChannel} to the protocol and its news back. Everything but
 * the methods that post runs in the mailbox of the tunnel.
 */
final class ChannelDriver implements ChannelListener {
  /** Sent before congestion is looked at again. */
  private static final int PORTION = 32_768;

  private final Tunnel tunnel;
  private final TunnelChannel face;
  private @Nullable Channel channel;
  private boolean closed;

  ChannelDriver(Tunnel tunnel, TunnelChannel face) {
    this.tunnel = tunnel;
    this.face = face;
  }

  // ---- posted by application threads

  void open() {
    tunnel.post(
        () -> {
          if (!closed) {
            channel = tunnel.session().open(face, this);
          }
        });
  }

  void release(int bytes) {
    tunnel.post(
        () -> {
          if (channel != null) {
            channel.release(bytes);
          }
        });
  }

  void pump() {
    tunnel.post(this::send);
  }

  void close() {
    tunnel.post(
        () -> {
          closed = true;
          if (channel != null) {
            channel.close();
          }
        });
  }

  // ---- in the mailbox

  /** Sends what waits, as far as the PC's window and the wire take it. */
  void send() {
    ByteBuffer bytes = face.outgoing();
    if (bytes == null || channel == null || channel.state() != Channel.State.OPEN) {
      return;
    }
    int start = bytes.position();
    int end = bytes.limit();
    boolean more = true;
    while (more && bytes.hasRemaining()) {
      if (tunnel.session().door().isCongested()) {
        tunnel.session().door().whenDrained(this);
        break;
      }
      int portion = Math.min(PORTION, bytes.remaining());
      bytes.limit(bytes.position() + portion);
      more = channel.write(bytes) == portion;
      bytes.limit(end);
    }
    face.progressed(bytes, bytes.position() - start);
  }

  @Override
  public void opened(Channel opened) {
    face.confirmed();
  }

  @Override
  public void refused(Channel refused, ChannelOpenFailure failure) {
    face.refused(
        TunnelException.Reason.REFUSED,
        "the PC refused port %d: %s".formatted(face.port(), words(failure)));
  }

  private static String words(ChannelOpenFailure failure) {
    return failure.reason().map(Enum::name).orElse("reason " + failure.code());
  }

  @Override
  public void data(Channel source, ByteBuffer data) {
    face.received(data);
  }

  @Override
  public void writable(Channel source) {
    send();
  }

  @Override
  public void closed(Channel ended, boolean tunnelEnded) {
    if (tunnelEnded) {
      // Behind the task that ends the tunnel, because then it is known why.
      tunnel.post(() -> face.ended(false, "the tunnel is gone: " + tunnel.session().endDetail()));
    } else {
      face.ended(true, "the PC has closed the channel");
    }
  }

  @Override
  public String toString() {
    return tunnel.toString();
  }
}
