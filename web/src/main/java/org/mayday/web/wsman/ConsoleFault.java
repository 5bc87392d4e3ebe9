package org.mayday.web.wsman;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.mayday.bridge.boundary.BridgeRefused;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.web.body.BoundedBody.NotTaken;
import org.mayday.wsman.envelope.FaultEnvelope;
import org.mayday.wsman.envelope.FaultEnvelope.Subcode;

/**
 * Why there is no answer of the PC, as HTTP and as a SOAP fault with the subcodes of DSP0226 14.6.
 *
 * @param retryAfter seconds; 0 if trying again does not help
 */
record ConsoleFault(int status, Subcode subcode, String sentence, int retryAfter) {
  private static final int SOON = 2;
  private static final int LATER = 60;

  static ConsoleFault of(BridgeRefused refused) {
    String sentence = refused.getMessage();
    return switch (refused.kind()) {
      case UNKNOWN_PC -> new ConsoleFault(404, Subcode.DESTINATION_UNREACHABLE, sentence, 0);
      case AMBIGUOUS -> new ConsoleFault(409, Subcode.DESTINATION_UNREACHABLE, sentence, 0);
      case MALFORMED -> new ConsoleFault(400, Subcode.SCHEMA_VALIDATION_ERROR, sentence, 0);
      case NOT_ALLOWED -> new ConsoleFault(403, Subcode.ACCESS_DENIED, sentence, 0);
      case OFF -> new ConsoleFault(401, Subcode.ACCESS_DENIED, sentence, 0);
      case WRONG_URI -> new ConsoleFault(400, Subcode.ACCESS_DENIED, sentence, 0);
      case AWAY -> new ConsoleFault(503, Subcode.ENDPOINT_UNAVAILABLE, sentence, LATER);
      case BUSY -> new ConsoleFault(503, Subcode.CONCURRENCY, sentence, SOON);
      case TOO_MANY -> new ConsoleFault(429, Subcode.CONCURRENCY, sentence, LATER);
      case ANSWER_TOO_LARGE -> new ConsoleFault(502, Subcode.ENCODING_LIMIT, sentence, 0);
    };
  }

  static ConsoleFault of(OperationFailed failed) {
    String sentence = failed.getMessage();
    return switch (failed.kind()) {
      case NOT_CONNECTED -> new ConsoleFault(503, Subcode.ENDPOINT_UNAVAILABLE, sentence, LATER);
      case BUSY -> new ConsoleFault(503, Subcode.CONCURRENCY, sentence, SOON);
      case TIMED_OUT -> new ConsoleFault(504, Subcode.TIMED_OUT, sentence, 0);
      default -> new ConsoleFault(502, Subcode.INTERNAL_ERROR, sentence, 0);
    };
  }

  static ConsoleFault of(NotTaken refused) {
    return new ConsoleFault(refused.status(), Subcode.ENCODING_LIMIT, refused.getMessage(), 0);
  }

  void write(HttpServletResponse response, Optional<String> relatesTo) throws IOException {
    if (retryAfter > 0) {
      response.setIntHeader("Retry-After", retryAfter);
    }
    if (status == 408 || status == 413) {
      response.setHeader("Connection", "close");
    }
    byte[] envelope =
        new FaultEnvelope(status < 500 && status != 429, subcode, sentence, relatesTo).bytes();
    response.setStatus(status);
    response.setContentType("application/soap+xml;charset=UTF-8");
    response.setContentLength(envelope.length);
    response.getOutputStream().write(envelope);
  }
}
