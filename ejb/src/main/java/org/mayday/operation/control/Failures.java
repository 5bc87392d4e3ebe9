package org.mayday.operation.control;

import java.util.Optional;
import org.mayday.mps.api.TunnelException;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.wsman.OperationRefused;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.WsmanFault;
import org.mayday.wsman.WsmanTransportException;

/** Turns what the lower floors report into sentences for the user. */
public final class Failures {
  private Failures() {}

  /** What the user is told. */
  public static OperationFailed of(WsmanException e) {
    if (e instanceof OperationRefused refused) {
      return new OperationFailed(
          Kind.REFUSED_BY_FIRMWARE,
          "The firmware refused: %s (%s returned %d)."
              .formatted(refused.words(), refused.method(), refused.returnValue()),
          e);
    }
    if (e instanceof WsmanFault fault) {
      return new OperationFailed(
          Kind.FAULT, "The firmware did not accept the request: " + fault.getMessage(), e);
    }
    return ofTransport((WsmanTransportException) e);
  }

  private static OperationFailed ofTransport(WsmanTransportException e) {
    Optional<TunnelException> tunnel = tunnelTrouble(e);
    if (tunnel.isPresent() && e.kind() == WsmanTransportException.Kind.UNREACHABLE) {
      return ofTunnel(tunnel.get());
    }
    return switch (e.kind()) {
      case TIMED_OUT -> failed(Kind.TIMED_OUT, "The PC did not answer in time.", e);
      case UNREACHABLE ->
          failed(Kind.CUT, "No channel to the PC could be opened: " + e.getMessage(), e);
      case CUT -> failed(Kind.CUT, "The PC cut the connection before its answer was complete.", e);
      case UNAUTHORIZED ->
          failed(
              Kind.UNAUTHORIZED,
              "The PC refused the stored AMT user and password. They are not tried again before"
                  + " they are changed, because the firmware locks itself after wrong passwords.",
              e);
      case UNTRUSTED ->
          failed(
              Kind.UNAUTHORIZED,
              "The PC's TLS certificate is not the one it showed before: " + e.getMessage(),
              e);
      case HTTP_STATUS, NONSENSE ->
          failed(Kind.NONSENSE, "The PC's answer makes no sense: " + e.getMessage(), e);
      case CANCELLED -> failed(Kind.CUT, "The tunnel of the PC ended in the middle.", e);
    };
  }

  static OperationFailed ofTunnel(TunnelException e) {
    return switch (e.reason()) {
      case NOT_CONNECTED -> failed(Kind.NOT_CONNECTED, "The PC is not connected.", e);
      case PORT_NOT_FORWARDED ->
          failed(Kind.PORT_NOT_FORWARDED, "The PC does not forward this port.", e);
      case REFUSED -> failed(Kind.CUT, "The PC refused a channel: " + e.getMessage(), e);
      case TIMED_OUT -> failed(Kind.TIMED_OUT, "The PC did not open a channel in time.", e);
      case TUNNEL_CLOSED -> failed(Kind.CUT, "The tunnel of the PC ended in the middle.", e);
      case TOO_MANY_CHANNELS -> failed(Kind.BUSY, "Too many channels to this PC are open.", e);
      case GATEWAY -> failed(Kind.CUT, "No way through the other gateway: " + e.getMessage(), e);
    };
  }

  /** Somebody cancelled while the PC was being asked. */
  static OperationFailed cancelled(WsmanException e) {
    return failed(
        Kind.CANCELLED, "It was cancelled while it ran; what the PC did until then stays done.", e);
  }

  /** Somebody cancelled before the PC was asked. */
  static OperationFailed cancelledBefore() {
    return new OperationFailed(Kind.CANCELLED, "It was cancelled before the PC was asked.");
  }

  private static OperationFailed failed(Kind kind, String sentence, Throwable cause) {
    return new OperationFailed(kind, sentence, cause);
  }

  private static Optional<TunnelException> tunnelTrouble(Throwable e) {
    Throwable cause = e;
    for (int depth = 0; cause != null && depth < 10; depth++) {
      if (cause instanceof TunnelException tunnel) {
        return Optional.of(tunnel);
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }
}
