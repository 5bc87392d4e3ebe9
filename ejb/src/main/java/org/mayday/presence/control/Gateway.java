package org.mayday.presence.control;

import jakarta.enterprise.context.Dependent;
import java.net.InetSocketAddress;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.mayday.mps.api.TunnelConnectionFactory;
import org.mayday.mps.api.TunnelGateway;

/** The gateway of this application. */
@Dependent
public class Gateway implements GatewayAddress, LiveTunnels {
  /** Where the connection factory of the connector is bound. */
  public static final String FACTORY = "java:app/mps/Tunnels";

  @Override
  public TunnelGateway gateway() {
    return factory().gateway();
  }

  @Override
  public String text() {
    InetSocketAddress address = gateway().address();
    return TunnelNews.words(address) + ":" + address.getPort();
  }

  private static TunnelConnectionFactory factory() {
    try {
      return InitialContext.doLookup(FACTORY);
    } catch (NamingException e) {
      throw new IllegalStateException("The connector is not deployed: " + FACTORY, e);
    }
  }
}
