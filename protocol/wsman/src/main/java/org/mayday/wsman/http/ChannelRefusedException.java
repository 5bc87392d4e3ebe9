package org.mayday.wsman.http;

import java.io.IOException;

/**
 * The PC, or the gateway for it, does not open another channel now (APF_CHANNEL_OPEN_FAILURE, such
 * as reason 2, connect failed, or 4, resource shortage).
 */
public final class ChannelRefusedException extends IOException {
  private static final long serialVersionUID = 1L;

  public ChannelRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
