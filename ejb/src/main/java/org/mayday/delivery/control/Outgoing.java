package org.mayday.delivery.control;

import java.net.URI;
import java.util.Map;

/**
 * A message as it is sent by POST.
 *
 * @param headers may hold secrets, and are never logged
 */
record Outgoing(URI target, Map<String, String> headers, byte[] body) {
  @Override
  public String toString() {
    return target.toString();
  }
}
