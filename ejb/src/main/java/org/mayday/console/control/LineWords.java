package org.mayday.console.control;

import org.mayday.console.boundary.Ending;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.redirection.RedirectionException;

/** Turns what the lower floors report into sentences for the person at the browser. */
final class LineWords {
  private LineWords() {}

  static LineFailed of(RedirectionException e) {
    return switch (e.reason()) {
      case BUSY ->
          failed(
              Ending.BUSY,
              "Another console has this session with the PC. It can be ended on the page of the PC,"
                  + " under Features.",
              e);
      case UNKNOWN_KIND, UNSUPPORTED ->
          failed(Ending.UNSUPPORTED, "The firmware of the PC does not offer this.", e);
      case NO_DIGEST ->
          failed(
              Ending.UNSUPPORTED,
              "The firmware of the PC offers no safe way to log in for this.",
              e);
      case LOGIN_REFUSED ->
          failed(
              Ending.LOGIN_REFUSED,
              "The PC refused the stored AMT user and password for redirection. They are not tried"
                  + " again for some minutes, because the firmware locks itself after wrong"
                  + " passwords.",
              e);
      case FIRMWARE_ERROR -> failed(Ending.FIRMWARE, "The firmware of the PC failed.", e);
      case NONSENSE -> failed(Ending.FIRMWARE, "What the PC says makes no sense.", e);
      case ENDED -> failed(Ending.ENDED_BY_PC, "The PC ended the session.", e);
    };
  }

  static LineFailed of(OperationFailed e) {
    Ending ending =
        switch (e.kind()) {
          case NOT_CONNECTED -> Ending.NOT_CONNECTED;
          case PORT_NOT_FORWARDED -> Ending.NOT_FORWARDED;
          case NO_CREDENTIALS -> Ending.NO_LOGIN;
          case UNAUTHORIZED -> Ending.LOGIN_REFUSED;
          case TIMED_OUT -> Ending.TIMED_OUT;
          case BUSY -> Ending.TOO_MANY;
          case NOT_OFFERED -> Ending.UNSUPPORTED;
          case CUT, CANCELLED -> Ending.CUT;
          case REFUSED_BY_FIRMWARE, FAULT, NONSENSE -> Ending.FIRMWARE;
        };
    return failed(ending, e.getMessage(), e);
  }

  static LineFailed failed(Ending ending, String words, Throwable cause) {
    return new LineFailed(ending, words, cause);
  }
}
