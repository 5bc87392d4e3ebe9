package org.mayday.setup.control;

import java.util.Set;
import org.mayday.wsman.AmtStatus;
import org.mayday.wsman.OperationRefused;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.WsmanFault;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.http.TlsNotShared;

/** Turns what the firmware or the network did into sentences, and judges whether it passes. */
public final class Troubles {
  private static final Set<Long> PASSING =
      Set.of(
          (long) AmtStatus.INTERNAL_ERROR.number(),
          (long) AmtStatus.NOT_READY.number(),
          (long) AmtStatus.FLASH_WRITE_LIMIT_EXCEEDED.number(),
          (long) AmtStatus.OPERATION_IN_PROGRESS.number());

  private Troubles() {}

  /** In a sentence, with whether it may pass. */
  public static SetupFailed of(WsmanException e) {
    if (e instanceof OperationRefused refused) {
      String sentence =
          "The firmware refused: %s (%s returned %d)."
              .formatted(refused.words(), refused.method(), refused.returnValue());
      return PASSING.contains(refused.returnValue())
          ? SetupFailed.forNow(sentence, e)
          : SetupFailed.forGood(sentence, e);
    }
    if (e instanceof WsmanFault fault) {
      return SetupFailed.forGood(
          "The firmware did not accept the request: " + fault.getMessage() + ".", e);
    }
    return ofTransport((WsmanTransportException) e);
  }

  /** TLS failed, in a sentence. */
  public static String untrusted(WsmanTransportException e) {
    return e.getCause() instanceof TlsNotShared ? noTls(e) : e.getMessage() + ".";
  }

  /** No TLS was found that both sides speak. */
  static String noTls(WsmanTransportException e) {
    return "The PC speaks no TLS that this server speaks. Firmware before AMT 10 has TLS 1.0 and 1.1"
        + " only, which the setting mayday.setup.old-tls allows (%s).".formatted(e.getMessage());
  }

  private static SetupFailed ofTransport(WsmanTransportException e) {
    return switch (e.kind()) {
      case TIMED_OUT -> SetupFailed.forNow("The PC did not answer in time.", e);
      case UNREACHABLE -> SetupFailed.forNow("The PC cannot be reached: " + e.getMessage(), e);
      case CUT -> SetupFailed.forNow("The PC cut the connection before its answer was there.", e);
      case CANCELLED -> SetupFailed.forNow("The server was stopped meanwhile.", e);
      case UNAUTHORIZED -> SetupFailed.forGood("The firmware refused the password.", e);
      case UNTRUSTED -> SetupFailed.forGood(untrusted(e), e);
      case HTTP_STATUS, NONSENSE ->
          SetupFailed.forNow("The PC's answer makes no sense: " + e.getMessage(), e);
    };
  }
}
