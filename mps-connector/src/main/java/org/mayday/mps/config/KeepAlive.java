package org.mayday.mps.config;

import java.time.Duration;

/**
 * How a quiet tunnel is kept and told from a dead one.
 *
 * @param interval asked of the PC with APF KEEPALIVE_OPTIONS_REQUEST; whole seconds
 * @param timeout a tunnel that sent nothing for so long is closed; longer than the interval
 * @param forwardQuiet this long after the last tcpip-forward the PC is taken to have asked for all
 *     its ports
 */
public record KeepAlive(Duration interval, Duration timeout, Duration forwardQuiet) {
  public KeepAlive {
    Bounds.require("mayday.mps.keep-alive-interval", interval);
    Bounds.require("mayday.mps.keep-alive-timeout", timeout);
    Bounds.require("mayday.mps.forward-quiet", forwardQuiet);
    if (timeout.compareTo(interval) <= 0) {
      throw new IllegalArgumentException(
          "mayday.mps.keep-alive-timeout is %s, it must be longer than the interval of %s"
              .formatted(timeout, interval));
    }
  }
}
