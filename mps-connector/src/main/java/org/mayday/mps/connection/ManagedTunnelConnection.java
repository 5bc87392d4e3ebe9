package org.mayday.mps.connection;

import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionEventListener;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.IllegalStateException;
import jakarta.resource.spi.LocalTransaction;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionMetaData;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.security.auth.Subject;
import javax.transaction.xa.XAResource;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.api.TunnelException;
import org.mayday.mps.api.TunnelRequest;
import org.mayday.mps.tunnel.PcChannel;

/**
 * A place for one channel at a time. A channel is never used again: closing its handle closes it,
 * and what the container keeps is an empty place. No transactions. Thread-safe.
 */
public final class ManagedTunnelConnection implements ManagedConnection {
  private final TunnelHost host;
  private final List<ConnectionEventListener> listeners = new CopyOnWriteArrayList<>();
  private final Object lock = new Object();
  private @Nullable TunnelHandle handle;
  private @Nullable PcChannel channel;
  private boolean destroyed;
  private volatile @Nullable PrintWriter logWriter;

  ManagedTunnelConnection(TunnelHost host) {
    this.host = host;
  }

  /** Whether no handle uses the place. */
  boolean isVacant() {
    synchronized (lock) {
      return handle == null && !destroyed;
    }
  }

  @Override
  public Object getConnection(@Nullable Subject subject, @Nullable ConnectionRequestInfo request)
      throws ResourceException {
    if (!(request instanceof TunnelRequest wanted)) {
      throw new ResourceException("a channel needs a TunnelRequest, not " + request);
    }
    synchronized (lock) {
      if (destroyed || handle != null) {
        throw new IllegalStateException("the place is " + (destroyed ? "destroyed" : "taken"));
      }
      TunnelHandle fresh = new TunnelHandle(this, wanted);
      handle = fresh;
      return fresh;
    }
  }

  /** Opens the channel of the handle; waits without holding any lock. */
  PcChannel open(TunnelHandle owner, TunnelRequest request) throws TunnelException {
    PcChannel opened = host.tunnels().open(request);
    synchronized (lock) {
      if (handle == owner && !destroyed) {
        channel = opened;
        return opened;
      }
    }
    opened.close();
    throw new TunnelException(
        TunnelException.Reason.TUNNEL_CLOSED, "the connection was closed while it was opened");
  }

  /** The application closed its handle. */
  void closed(TunnelHandle closed) {
    if (vacate(closed)) {
      ConnectionEvent event = new ConnectionEvent(this, ConnectionEvent.CONNECTION_CLOSED);
      event.setConnectionHandle(closed);
      listeners.forEach(listener -> listener.connectionClosed(event));
    }
  }

  private boolean vacate(@Nullable TunnelHandle expected) {
    PcChannel left;
    synchronized (lock) {
      if (handle == null || (expected != null && handle != expected)) {
        return false;
      }
      handle.invalidate();
      handle = null;
      left = channel;
      channel = null;
    }
    if (left != null) {
      left.close();
    }
    return true;
  }

  @Override
  public void cleanup() {
    vacate(null);
  }

  @Override
  public void destroy() {
    synchronized (lock) {
      destroyed = true;
    }
    vacate(null);
  }

  @Override
  public void associateConnection(Object connection) throws ResourceException {
    throw new NotSupportedException("a channel cannot move to another place");
  }

  @Override
  public void addConnectionEventListener(ConnectionEventListener listener) {
    listeners.add(listener);
  }

  @Override
  public void removeConnectionEventListener(ConnectionEventListener listener) {
    listeners.remove(listener);
  }

  @Override
  public XAResource getXAResource() throws ResourceException {
    throw new NotSupportedException("channels take no part in transactions");
  }

  @Override
  public LocalTransaction getLocalTransaction() throws ResourceException {
    throw new NotSupportedException("channels take no part in transactions");
  }

  @Override
  public ManagedConnectionMetaData getMetaData() {
    return new ChannelMetaData();
  }

  @Override
  public void setLogWriter(@Nullable PrintWriter logWriter) {
    this.logWriter = logWriter;
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return logWriter;
  }
}
