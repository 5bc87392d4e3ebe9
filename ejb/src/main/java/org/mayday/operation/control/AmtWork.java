package org.mayday.operation.control;

import org.mayday.operation.boundary.OperationFailed;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;

/** What is to be done with the firmware of a PC. */
@FunctionalInterface
public interface AmtWork<T> {
  T with(WsmanClient client) throws WsmanException, OperationFailed;
}
