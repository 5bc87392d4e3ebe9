package org.mayday.operation.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.mayday.operation.control.Catalogue;
import org.mayday.operation.control.Order;
import org.mayday.operation.control.Performer;

/**
 * Everything that can be done with the firmware of a PC that has a tunnel, by name. Each operation
 * has a role of its own; one that changes something is audited, and so is a refusal for want of the
 * role.
 */
@Stateless
@RolesAllowed("viewer")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FirmwareOperations {
  @Resource SessionContext context;
  @Inject Catalogue catalogue;
  @Inject Performer performer;

  /** All operations, by group and name. */
  public List<OperationInfo> all() {
    return catalogue.all();
  }

  /**
   * The operation with this name.
   *
   * @throws UnknownOperation if there is none
   */
  public OperationInfo info(String name) {
    return catalogue.find(name).info();
  }

  /** All operations, and what is known against asking this PC for them. */
  public List<Offer> offered(UUID platform) {
    return performer.offered(platform);
  }

  /**
   * Does an operation and waits for its end.
   *
   * @throws UnknownOperation if there is none with this name
   * @throws RoleMissing if the caller may not do it
   * @throws BadArguments if the arguments do not fit
   * @throws org.mayday.fleet.boundary.UnknownPlatform if there is no such PC
   * @throws OperationFailed in every other case in which it is not done
   */
  public Performed perform(OperationOrder order) throws OperationFailed {
    OperationInfo info = info(order.name());
    Order named = Order.of(order, context.getCallerPrincipal().getName());
    if (!context.isCallerInRole(info.role().roleName())) {
      performer.refused(named, info);
      throw new RoleMissing(info.role());
    }
    return performer.perform(named, part -> {});
  }
}
