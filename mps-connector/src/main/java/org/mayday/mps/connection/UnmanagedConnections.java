package org.mayday.mps.connection;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionManager;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionFactory;

/** Stands in for the container's pool where there is no container: every request gets a place. */
final class UnmanagedConnections implements ConnectionManager {
  private static final long serialVersionUID = 1L;

  @Override
  public Object allocateConnection(ManagedConnectionFactory factory, ConnectionRequestInfo request)
      throws ResourceException {
    ManagedConnection connection = factory.createManagedConnection(null, request);
    connection.addConnectionEventListener(new DestroyAtEnd(connection));
    return connection.getConnection(null, request);
  }

  /** Destroys a place when its handle is closed. */
  private record DestroyAtEnd(ManagedConnection connection) implements PlaceListener {
    @Override
    public void ended(ConnectionEvent event) {
      try {
        connection.destroy();
      } catch (ResourceException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
