package org.mayday.mps.connection;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConfigProperty;
import jakarta.resource.spi.ConnectionDefinition;
import jakarta.resource.spi.ConnectionManager;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionFactory;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterAssociation;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.Set;
import javax.security.auth.Subject;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.api.TunnelConnection;
import org.mayday.mps.api.TunnelConnectionFactory;

/**
 * Makes the places that channels are opened in. Making one talks to nobody and never fails, so that
 * the container may do it under its locks and ahead of need. (Jakarta Connectors 2.1, 6.5)
 */
@ConnectionDefinition(
    connectionFactory = TunnelConnectionFactory.class,
    connectionFactoryImpl = TunnelConnections.class,
    connection = TunnelConnection.class,
    connectionImpl = TunnelHandle.class)
public class ManagedTunnelConnectionFactory
    implements ManagedConnectionFactory, ResourceAdapterAssociation {
  private static final long serialVersionUID = 1L;

  /** Tells factories with different purposes apart. */
  @ConfigProperty(defaultValue = "channels", description = "Tells factories apart")
  private String purpose = "channels";

  private transient @Nullable ResourceAdapter resourceAdapter;
  private transient @Nullable PrintWriter logWriter;

  public String getPurpose() {
    return purpose;
  }

  public void setPurpose(String purpose) {
    this.purpose = purpose;
  }

  @Override
  public Object createConnectionFactory(ConnectionManager connectionManager) {
    return new TunnelConnections(this, connectionManager);
  }

  /** For use without a container: connections are not counted or limited by anyone. */
  @Override
  public Object createConnectionFactory() {
    return createConnectionFactory(new UnmanagedConnections());
  }

  @Override
  public ManagedConnection createManagedConnection(
      @Nullable Subject subject, @Nullable ConnectionRequestInfo request) {
    return new ManagedTunnelConnection(host());
  }

  /** Any place without a channel serves any request; there is none that is half used. */
  @Override
  @SuppressWarnings("rawtypes") // the signature of the standard
  public @Nullable ManagedConnection matchManagedConnections(
      Set candidates, @Nullable Subject subject, @Nullable ConnectionRequestInfo request) {
    for (Object candidate : candidates) {
      if (candidate instanceof ManagedTunnelConnection connection && connection.isVacant()) {
        return connection;
      }
    }
    return null;
  }

  TunnelHost host() {
    if (resourceAdapter instanceof TunnelHost host) {
      return host;
    }
    throw new IllegalStateException("the factory has no resource adapter");
  }

  @Override
  public @Nullable ResourceAdapter getResourceAdapter() {
    return resourceAdapter;
  }

  @Override
  public void setResourceAdapter(ResourceAdapter resourceAdapter) throws ResourceException {
    if (!(resourceAdapter instanceof TunnelHost)) {
      throw new ResourceException("not the gateway's resource adapter: " + resourceAdapter);
    }
    this.resourceAdapter = resourceAdapter;
  }

  @Override
  public void setLogWriter(@Nullable PrintWriter logWriter) {
    this.logWriter = logWriter;
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return logWriter;
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof ManagedTunnelConnectionFactory factory
        && purpose.equals(factory.purpose);
  }

  @Override
  public final int hashCode() {
    return Objects.hash(purpose);
  }
}
