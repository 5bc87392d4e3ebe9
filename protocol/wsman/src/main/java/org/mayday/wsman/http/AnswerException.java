package org.mayday.wsman.http;

import java.io.IOException;
import org.mayday.wsman.WsmanTransportException;

/** Carries a trouble that is already understood through the HTTP library. */
final class AnswerException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient WsmanTransportException trouble;

  AnswerException(WsmanTransportException trouble) {
    super(trouble.getMessage(), trouble);
    this.trouble = trouble;
  }

  WsmanTransportException trouble() {
    return trouble;
  }
}
