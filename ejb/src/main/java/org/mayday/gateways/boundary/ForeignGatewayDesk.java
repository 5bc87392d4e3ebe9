package org.mayday.gateways.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.mayday.audit.boundary.Audited;
import org.mayday.audit.boundary.Detail;
import org.mayday.gateways.control.GatewayBook;
import org.mayday.gateways.control.GatewayProbe;

/** The gateways of others, as administrators know them. */
@Stateless
@RolesAllowed("supervisor")
public class ForeignGatewayDesk {
  @Inject GatewayBook book;
  @Inject GatewayProbe probe;

  /** All, by name. */
  public List<GatewayCard> all() {
    return book.cards();
  }

  /**
   * One is to be used from now on.
   *
   * @return the secret by which its notifications prove that they are its own; told only here
   * @throws GatewaysRefused if the name is taken, or there are too many
   */
  @RolesAllowed("administrator")
  @Audited("foreigngateway.add")
  public String add(@Detail GatewayOrder order) {
    return book.add(order);
  }

  /**
   * Something about one is different from now on.
   *
   * @throws GatewaysRefused if there is no such gateway, or the name is taken
   */
  @RolesAllowed("administrator")
  @Audited("foreigngateway.change")
  public void change(UUID gateway, @Detail GatewayOrder order) {
    book.change(gateway, order);
  }

  /**
   * One is used no more; tunnels through it end.
   *
   * @throws GatewaysRefused if there is no such gateway
   */
  @RolesAllowed("administrator")
  @Audited("foreigngateway.remove")
  public void remove(@Detail UUID gateway) {
    book.remove(gateway);
  }

  /** Asks a gateway for its list and knocks at its proxies, for half a minute at most. */
  @Audited("foreigngateway.test")
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public GatewayTest test(@Detail UUID gateway) {
    return probe.test(gateway);
  }
}
