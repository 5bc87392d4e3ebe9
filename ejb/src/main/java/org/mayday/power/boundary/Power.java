package org.mayday.power.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.mayday.audit.boundary.Audited;
import org.mayday.audit.boundary.Detail;
import org.mayday.audit.boundary.Subject;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.power.control.PowerSwitch;

/** Power over the PCs that have a tunnel. */
@Stateless
@RolesAllowed("viewer")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Power {
  @Resource SessionContext context;
  @Inject PowerSwitch powerSwitch;

  /** Asks the firmware for the power state and for what it offers. */
  public PowerNow state(UUID platform) throws OperationFailed {
    return powerSwitch.state(platform, me());
  }

  /** Asks the firmware to change the power state. */
  @RolesAllowed("technician")
  @Audited("power.change")
  public PowerChange change(@Subject UUID platform, @Detail PowerAction action)
      throws OperationFailed {
    return powerSwitch.change(platform, action, me());
  }

  private String me() {
    return context.getCallerPrincipal().getName();
  }
}
