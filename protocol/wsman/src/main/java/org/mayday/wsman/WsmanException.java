package org.mayday.wsman;

/**
 * A WS-Management operation did not succeed: the transport failed ({@link
 * WsmanTransportException}), the PC answered with a SOAP fault ({@link WsmanFault}), or the
 * firmware refused what was asked ({@link OperationRefused}).
 */
public abstract sealed class WsmanException extends Exception
    permits WsmanTransportException, WsmanFault, OperationRefused {
  private static final long serialVersionUID = 1L;

  WsmanException(String message) {
    super(message);
  }

  WsmanException(String message, Throwable cause) {
    super(message, cause);
  }
}
