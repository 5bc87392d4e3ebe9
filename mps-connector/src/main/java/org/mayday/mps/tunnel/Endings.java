package org.mayday.mps.tunnel;

import org.jspecify.annotations.Nullable;
import org.mayday.apf.message.DisconnectReason;
import org.mayday.apf.session.SessionEnd;
import org.mayday.mps.api.CloseCause;
import org.mayday.mps.api.TunnelRefused;
import org.mayday.mps.api.Verdict;

/** The endings of the protocol in the words of the application. */
final class Endings {
  private Endings() {}

  /** Why an open tunnel ended; {@code wanted} is the cause if the gateway ended it. */
  static CloseCause causeOf(SessionEnd end, @Nullable CloseCause wanted) {
    return switch (end.cause()) {
      case BY_PEER -> CloseCause.BY_PLATFORM;
      case CONNECTION_LOST -> CloseCause.CONNECTION_LOST;
      case SILENT -> CloseCause.KEEP_ALIVE_TIMEOUT;
      case BY_APPLICATION -> wanted == null ? CloseCause.BY_APPLICATION : wanted;
      default -> CloseCause.PROTOCOL_ERROR;
    };
  }

  /** Why a connection without a judged login never became a tunnel. */
  static TunnelRefused.Reason reasonOf(SessionEnd end) {
    return switch (end.cause()) {
      case BY_PEER, CONNECTION_LOST, BY_APPLICATION -> TunnelRefused.Reason.CONNECTION_LOST;
      case SILENT, DEADLINE -> TunnelRefused.Reason.DEADLINE;
      case VERSION_NOT_SUPPORTED -> TunnelRefused.Reason.VERSION_NOT_SUPPORTED;
      case TOO_MANY_ATTEMPTS -> TunnelRefused.Reason.WRONG_CREDENTIALS;
      case PROTOCOL_ERROR, SERVICE_NOT_AVAILABLE -> TunnelRefused.Reason.PROTOCOL_ERROR;
    };
  }

  /**
   * Words for an ending with the reason of its DISCONNECT by number and name, told once.
   *
   * @param code unsigned 32 bit; 0 if there was no DISCONNECT
   */
  static String withReason(String words, long code) {
    if (code == 0) {
      return words;
    }
    String number = "DISCONNECT " + code;
    String reason = number + DisconnectReason.of(code).map(known -> " " + known.name()).orElse("");
    return words.startsWith(number + " ")
        ? "the PC hung up (" + reason + words.substring(number.length()) + ")"
        : words + " (" + reason + ")";
  }

  /** Why a login was refused; null if it was not. */
  static TunnelRefused.@Nullable Reason reasonOf(Verdict verdict) {
    return switch (verdict) {
      case ACCEPTED -> null;
      case UNKNOWN_PLATFORM -> TunnelRefused.Reason.UNKNOWN_PLATFORM;
      case WRONG_CREDENTIALS -> TunnelRefused.Reason.WRONG_CREDENTIALS;
      case CERTIFICATE_REQUIRED -> TunnelRefused.Reason.CERTIFICATE_REQUIRED;
      case WRONG_CERTIFICATE -> TunnelRefused.Reason.WRONG_CERTIFICATE;
      case METHOD_NOT_ALLOWED -> TunnelRefused.Reason.METHOD_NOT_ALLOWED;
      case DISABLED -> TunnelRefused.Reason.DISABLED;
      case UNAVAILABLE -> TunnelRefused.Reason.UNAVAILABLE;
    };
  }
}
