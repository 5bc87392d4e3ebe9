package org.mayday.operation.control;

import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.wsman.WsmanException;

/**
 * One thing that can be done with the firmware of a PC. Implementations are CDI beans and are found
 * by their being there; roles, audit, deadline, arguments and announcements are taken care of
 * around them. They hold no state.
 */
public interface FirmwareOperation {
  /** What there is to know of it; the same at every call. */
  OperationInfo info();

  /**
   * Does it. The arguments are checked, the PC's version offers it, and a PC that can do less says
   * so here by {@link OperationFailed.Kind#NOT_OFFERED}, from its capabilities.
   *
   * @return what came out
   */
  Sheet perform(Work work) throws WsmanException, OperationFailed;
}
