package org.mayday.mps.connection;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionManager;
import javax.naming.Reference;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.api.TunnelConnection;
import org.mayday.mps.api.TunnelConnectionFactory;
import org.mayday.mps.api.TunnelException;
import org.mayday.mps.api.TunnelGateway;
import org.mayday.mps.api.TunnelRequest;

/**
 * Opens channels in places that the container hands out and counts. The channel is opened after the
 * container has handed out its place, so that no lock of the container is held while a PC answers
 * and the reason of a failure arrives unwrapped. Thread-safe.
 */
public final class TunnelConnections implements TunnelConnectionFactory {
  private static final long serialVersionUID = 1L;

  private final ManagedTunnelConnectionFactory factory;
  private final ConnectionManager connectionManager;
  private @Nullable Reference reference;

  TunnelConnections(ManagedTunnelConnectionFactory factory, ConnectionManager connectionManager) {
    this.factory = factory;
    this.connectionManager = connectionManager;
  }

  @Override
  public TunnelConnection open(TunnelRequest request) throws TunnelException {
    // What can be told at once need not cost a place.
    factory.host().tunnels().require(request);
    TunnelHandle handle = allocate(request);
    boolean opened = false;
    try {
      handle.open();
      opened = true;
      return handle;
    } finally {
      if (!opened) {
        handle.close();
      }
    }
  }

  private TunnelHandle allocate(TunnelRequest request) throws TunnelException {
    try {
      return (TunnelHandle) connectionManager.allocateConnection(factory, request);
    } catch (ResourceException e) {
      TunnelException none =
          new TunnelException(
              TunnelException.Reason.TOO_MANY_CHANNELS,
              "the server has no connection left for a channel: " + e.getMessage());
      none.initCause(e);
      throw none;
    }
  }

  @Override
  public TunnelGateway gateway() {
    return factory.host().gateway();
  }

  @Override
  public void setReference(Reference reference) {
    this.reference = reference;
  }

  @Override
  public @Nullable Reference getReference() {
    return reference;
  }
}
