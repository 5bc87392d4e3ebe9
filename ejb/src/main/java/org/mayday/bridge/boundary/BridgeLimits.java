package org.mayday.bridge.boundary;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * What a console may ask of the bridge.
 *
 * @param digest whether consoles may sign on to the PC themselves
 * @param domain in which PCs have host names, in lower case; empty if they have none
 * @param maxMessage most bytes of a message
 * @param receiving how long a message may take to arrive
 */
public record BridgeLimits(boolean digest, String domain, int maxMessage, Duration receiving) {

  /** The PC that a host name means, such as ward-17 for ward-17.pcs.example.com. */
  public Optional<String> pcOf(String host) {
    String end = "." + domain;
    boolean within =
        !domain.isEmpty()
            && host.length() > end.length()
            && host.toLowerCase(Locale.ROOT).endsWith(end);
    return within ? Optional.of(host.substring(0, host.length() - end.length())) : Optional.empty();
  }
}
