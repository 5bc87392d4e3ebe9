package org.mayday.operation.control;

import org.mayday.mps.api.LiveTunnel;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;

/**
 * The port of a PC on which WS-Management is spoken through its tunnel.
 *
 * @param tls whether inside TLS
 */
public record WsmanPort(int number, boolean tls) {
  /** Without TLS. */
  public static final WsmanPort HTTP = new WsmanPort(16992, false);

  /** Inside TLS. */
  public static final WsmanPort HTTPS = new WsmanPort(16993, true);

  /**
   * The port without TLS if the PC forwards it: the tunnel is TLS already.
   *
   * @throws OperationFailed if it forwards neither
   */
  static WsmanPort of(LiveTunnel tunnel) throws OperationFailed {
    if (tunnel.ports().contains(HTTP.number)) {
      return HTTP;
    }
    if (tunnel.ports().contains(HTTPS.number)) {
      return HTTPS;
    }
    throw new OperationFailed(
        Kind.PORT_NOT_FORWARDED,
        tunnel.ports().isEmpty()
            ? "The PC does not say which ports it forwards."
            : "The PC forwards neither port 16992 nor port 16993.");
  }
}
