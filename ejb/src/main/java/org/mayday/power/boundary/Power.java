package org.mayday.power.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.UUID;
import org.mayday.operation.boundary.OperationFailed;

/** Power over the PCs that have a tunnel. */
@Stateless
@RolesAllowed("viewer")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Power {

  /** Asks the firmware for the power state and for what it offers. */
  public PowerNow state(UUID platform) throws OperationFailed {
    throw new UnsupportedOperationException();
  }

  /** Asks the firmware to change the power state. */
  @RolesAllowed("technician")
  public PowerChange change(UUID platform, PowerAction action) throws OperationFailed {
    throw new UnsupportedOperationException();
  }
}
