package org.mayday.mps.connection;

import java.net.Socket;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.api.TunnelConnection;
import org.mayday.mps.api.TunnelException;
import org.mayday.mps.api.TunnelRequest;
import org.mayday.mps.tunnel.PcChannel;

/** The application's handle of one channel; dead once closed. Thread-safe. */
public final class TunnelHandle implements TunnelConnection {
  private final TunnelRequest request;
  private final AtomicReference<@Nullable ManagedTunnelConnection> place;
  private volatile @Nullable ChannelSocket socket;

  TunnelHandle(ManagedTunnelConnection place, TunnelRequest request) {
    this.place = new AtomicReference<>(place);
    this.request = request;
  }

  /** Opens the channel and waits until the PC confirms it. */
  void open() throws TunnelException {
    ManagedTunnelConnection current = place.get();
    if (current == null) {
      throw new IllegalStateException("the connection is closed");
    }
    PcChannel channel = current.open(this, request);
    // who has only the socket gives the place back with it
    socket = ChannelSocket.of(channel, this::close);
  }

  @Override
  public Socket socket() {
    ChannelSocket current = socket;
    if (current == null || place.get() == null) {
      throw new IllegalStateException("the connection is closed");
    }
    return current;
  }

  @Override
  public void close() {
    ManagedTunnelConnection left = place.getAndSet(null);
    if (left != null) {
      left.closed(this);
    }
  }

  /** Makes the handle dead without telling the container, which did it itself. */
  void invalidate() {
    place.set(null);
  }
}
